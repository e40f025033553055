// Detours from the lesson: a popular sentence that is played and fails, and exploring freely.
#pragma once

#include "experiment/experiment.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

// The button that plays the sentence; and while it plays, what becomes of it, in the step's place.
void show_myth_button(experiment::Experiment& experiment, const PanelStyle& style, float width);
void show_myth(experiment::Experiment& experiment, const PanelStyle& style, float width);

// The button that begins to explore; while exploring, a line that says so.
void show_exploring(experiment::Experiment& experiment, const PanelStyle& style, float width);

} // namespace ui
