// The last minute as a bar to drag along: now at its right end, with the marks of what happened.
#pragma once

#include "experiment/experiment.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

void history_bar(experiment::Experiment& experiment, const PanelStyle& look,
                 const scene::Rect& place);

} // namespace ui
