// What a lesson's step asks the viewer to bring about, and the evidence for what it says.
#pragma once

#include "experiment/experiment.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

void show_claims(const lesson::Step& step, const PanelStyle& style, float width);
void show_challenge(experiment::Experiment& experiment, const PanelStyle& style, float width);

} // namespace ui
