// Slow-motion factors: how many times slower than life.
#pragma once

#include <span>
#include <string>

namespace ui {

// Factors to choose from, and the next one in a direction (+1 slower, −1 faster).
[[nodiscard]] std::span<const double> slow_presets();
[[nodiscard]] double next_slow(double slow, int direction);

[[nodiscard]] std::string slow_text(double slow); // "1/50×"

} // namespace ui
