// The lesson: title, the step's prose and tasks, and the buttons to the next step and back. Without
// a lesson: the lesson browser.
#pragma once

#include "ui/state/panel_layout.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

// Folded in: the button that opens it.
void lesson_tab(experiment::Experiment& experiment, PanelState& state, const PanelLayout& layout,
                const PanelStyle& style);
void lesson_panel(experiment::Experiment& experiment, PanelState& state, const PanelLayout& layout,
                  const PanelStyle& style);

} // namespace ui
