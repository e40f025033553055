// The lessons there are to choose from.
#pragma once

#include "ui/widgets/theme.hpp"

namespace ui {

void show_shelf(experiment::Experiment& experiment, State& state, const PanelStyle& look,
                float width);

} // namespace ui
