// The running commentary in words, over the foot of the picture: what has changed, how the body is
// now, and what the viewer can do.
#pragma once

#include "ui/state/panel_layout.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

[[nodiscard]] scene::Rect transcript_place(const PanelState& state, const PanelLayout& layout,
                                           const PanelStyle& style);
void transcript_panel(experiment::Experiment& experiment, PanelState& state,
                      const PanelLayout& layout, const PanelStyle& style);

} // namespace ui
