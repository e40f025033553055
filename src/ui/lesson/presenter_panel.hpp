// While presenting: the time, the step's notes, and the buttons to the next step and back. The
// audience does not see them.
#pragma once

#include "ui/state/panel_layout.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

void presenter_panel(experiment::Experiment& experiment, PanelState& state,
                     const PanelLayout& layout, const PanelStyle& style);

} // namespace ui
