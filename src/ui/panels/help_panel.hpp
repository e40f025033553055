// Keys and what the mouse does, over everything; a press beside it closes it.
#pragma once

#include "ui/state/panel_layout.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

// As high as its rows, in the middle of the window.
[[nodiscard]] scene::Rect help_place(const PanelState& state, const PanelLayout& layout,
                                     const PanelStyle& style);
void help_panel(experiment::Experiment& experiment, PanelState& state, const PanelLayout& layout,
                const PanelStyle& style);

} // namespace ui
