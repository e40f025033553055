// The bar at the top: the program's name, the stations, what is shown and how.
#pragma once

#include "ui/state/panel_layout.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

void top_bar_panel(experiment::Experiment& experiment, PanelState& state, const PanelLayout& layout,
                   const PanelStyle& style);

} // namespace ui
