// What the world does to the body: sliders in foldable groups, shocks and cuts, the calendar; and
// always at hand the tap, the shock and the way back. The pain that results is shown in the
// picture, where a film shows it too.
#pragma once

#include "ui/state/panel_layout.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

// Folded in: the button that opens it.
void inputs_tab(experiment::Experiment& experiment, PanelState& state, const PanelLayout& layout,
                const PanelStyle& style);
void inputs_panel(experiment::Experiment& experiment, PanelState& state, const PanelLayout& layout,
                  const PanelStyle& style);

} // namespace ui
