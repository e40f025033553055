// One slider for each input of a group of the input table.
#pragma once

#include "ui/state/panel_state.hpp"
#include "ui/widgets/theme.hpp"

#include <string_view>

namespace ui {

void input_rows(experiment::Experiment& experiment, PanelState& state, std::string_view group,
                const PanelStyle& style, float width);

} // namespace ui
