// While presenting: what the audience sees, small; the tools for it, such as blank, freeze and
// laser; and what comes next.
#pragma once

#include "ui/state/panel_layout.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

void tools_panel(experiment::Experiment& experiment, PanelState& state, const PanelLayout& layout,
                 const PanelStyle& style);

} // namespace ui
