// What a thing in the picture is, for whoever points at it: a row for each part that stations draw,
// beside the tables of pathways and signals.
#pragma once

#include "physiology/readout.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace scene {

struct PartRow {
    std::string_view id, title;
    std::string_view meaning, source; // one sentence; author and year, or "ours, illustrative"
    std::string_view evidence; // established, supported, hypothesis, popular myth, illustrative
    std::string_view signal;   // that shows how it fares; may be empty
};
[[nodiscard]] std::span<const PartRow> part_table();

// A part, a pathway or a signal by the id that the drawing carries. All but `signal` in English.
struct Meaning {
    std::string_view title, text, source, evidence;
    const physiology::SignalRow* signal = nullptr; // its live value
    std::string_view plot; // what pinning it puts on the chart; may be empty
};
[[nodiscard]] std::optional<Meaning> meaning_of(std::string_view id);

} // namespace scene
