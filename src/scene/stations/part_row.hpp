// A part that a station draws: its id in the drawing, and what a reader who points at it is told.
// English; translated where it is shown.
#pragma once

#include <string_view>

namespace scene {

struct PartRow {
    std::string_view id, title{};
    std::string_view meaning{}, source{}; // one sentence; author and year, or "ours, illustrative"
    std::string_view evidence{};          // one of the labels below
    std::string_view signal{};            // that shows its state; may be empty
    bool emphasis = true;                 // whether a step's `emphasis` may name it
};

// A part that shows a signal is named after it, and explained by the signal's own row.
[[nodiscard]] constexpr PartRow signal_part(std::string_view signal)
{
    return {.id = signal};
}

// How sure it is.
inline constexpr std::string_view established = "established", supported = "supported",
                                  hypothesis = "hypothesis", popular_myth = "popular myth",
                                  illustrative = "illustrative";

} // namespace scene
