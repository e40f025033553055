// Explains a part of the picture that the reader points at: from the rows of the stations' parts
// and the tables of pathways and signals.
#pragma once

#include "physiology/readout.hpp"

#include <optional>
#include <string_view>

namespace scene {

// A part, a pathway or a signal by the id that the drawing carries. All but `signal` in English.
struct Meaning {
    std::string_view title, text, source, evidence;
    const physiology::SignalRow* signal = nullptr; // its live value
    std::string_view plot; // what pinning it puts on the chart; may be empty
};
[[nodiscard]] std::optional<Meaning> meaning_of(std::string_view id);

} // namespace scene
