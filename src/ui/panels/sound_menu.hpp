// Which spikes are heard.
#pragma once

#include "ui/panels/panels.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

void sound_menu(experiment::Settings& settings, const State& state, const PanelStyle& look);

} // namespace ui
