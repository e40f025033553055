// The inputs panel's parts: foldable sections, rows that the keyboard reaches, and what stands in
// them.
#pragma once

#include "ui/widgets/focus.hpp"
#include "ui/widgets/widgets.hpp"

#include <string_view>

namespace ui {

// A header that folds what follows; true while that is shown.
[[nodiscard]] bool section(State& state, const PanelStyle& look, std::string_view title,
                           float width, bool open_at_first);

// A line "name … value" over a slider; the caller plans what comes of it.
struct ValueRow {
    std::string_view title, value; // as shown
    std::string_view meaning, source, how;
    SliderRange range;
    ImU32 colour = 0;
};
[[nodiscard]] SliderMoves value_row(const PanelStyle& look, const ValueRow& row, float width,
                                    double& value);

void input_rows(experiment::Experiment& experiment, State& state, std::string_view group,
                const PanelStyle& look, float width);
void events_section(experiment::Experiment& experiment, State& state, const PanelStyle& look,
                    float width);
void calendar_section(experiment::Experiment& experiment, State& state, const PanelStyle& look,
                      float width);

} // namespace ui
