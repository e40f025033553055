// The menu of the pathways whose spikes are heard.
#pragma once

#include "ui/state/panel_state.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

void sound_menu(experiment::Settings& settings, const PanelState& state, const PanelStyle& style);

} // namespace ui
