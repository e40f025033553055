// A question of a lesson's step: the viewer predicts, by a choice or a drawn curve, and sees the
// outcome.
#pragma once

#include "experiment/experiment.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

void show_prediction(experiment::Experiment& experiment, const PanelStyle& style, float width);

} // namespace ui
