// Time: play, single step, from the start, how many times slower than life, and the body's clock.
#pragma once

#include "ui/state/panel_layout.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

void transport_panel(experiment::Experiment& experiment, PanelState& state,
                     const PanelLayout& layout, const PanelStyle& style);

} // namespace ui
