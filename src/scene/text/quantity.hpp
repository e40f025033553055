// A value with its unit, in words: "3.1 mV", "42°", "0.6"; in German "3,1 mV". The one place that
// joins the two.
#pragma once

#include "physiology/readout.hpp"

#include <string>
#include <string_view>

namespace scene {

// The unit is translated. No space before "°", nothing after a number without a unit.
[[nodiscard]] std::string quantity(double value, int decimals, std::string_view unit);

// A signal's value, with decimals_of(signal).
[[nodiscard]] std::string quantity(double value, const physiology::SignalRow& signal);

// Decimals of a signal's value: fewer on a wider usual range.
[[nodiscard]] int decimals_of(const physiology::SignalRow& signal);

// Decimals of a bound in a lesson's condition, on a range of this width. Authors write bounds in
// other steps than signals are read in.
[[nodiscard]] int decimals_of_bound(double range);

} // namespace scene
