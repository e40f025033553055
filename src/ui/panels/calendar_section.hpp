// The calendar of the slow clock: what can happen to the muscle on a day, with what is known about
// it, and the entries made so far. New entries are made at the hour that is shown.
#pragma once

#include "ui/state/panel_state.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

void calendar_section(experiment::Experiment& experiment, PanelState& state,
                      const PanelStyle& style, float width);

} // namespace ui
