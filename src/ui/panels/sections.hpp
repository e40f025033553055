// What the inputs panel is made of: foldable sections, and rows of a named value over its slider.
#pragma once

#include "ui/state/panel_state.hpp"
#include "ui/widgets/widgets.hpp"

#include <string_view>

namespace ui {

// A header that folds what follows; true while that is shown.
[[nodiscard]] bool section(PanelState& state, const PanelStyle& style, std::string_view title,
                           float width, bool open_at_first);

// A line "name … value" over a slider; the caller applies the moves to the body.
struct ValueRow {
    std::string_view title, value; // as shown
    std::string_view meaning, source, how;
    SliderRange range;
    ImU32 colour = 0;
};
[[nodiscard]] SliderMoves value_row(const PanelStyle& style, const ValueRow& row, float width,
                                    double& value);

} // namespace ui
