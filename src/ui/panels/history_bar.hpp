// The last minute as a bar to drag along: the present at its right end, with the marks of events.
#pragma once

#include "experiment/experiment.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

void history_bar(experiment::Experiment& experiment, const PanelStyle& style,
                 const scene::Rect& place);

} // namespace ui
