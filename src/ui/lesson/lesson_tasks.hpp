// What a lesson's step asks of the viewer: to predict, to reach something, to see a popular
// sentence fail; and how sure the step is of what it says.
#pragma once

#include "ui/widgets/theme.hpp"

namespace ui {

void show_claims(const lesson::Step& step, const PanelStyle& look, float width);
void show_prediction(experiment::Experiment& experiment, const PanelStyle& look, float width);
void show_challenge(experiment::Experiment& experiment, const PanelStyle& look, float width);

// The button that plays the sentence; and in the step's place what becomes of it.
void show_myth_button(experiment::Experiment& experiment, const PanelStyle& look, float width);
void show_myth(experiment::Experiment& experiment, const PanelStyle& look, float width);

// The way off the lesson, or what it is to be off it.
void show_exploring(experiment::Experiment& experiment, const PanelStyle& look, float width);

} // namespace ui
