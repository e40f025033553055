// Which spikes are heard.
#pragma once

#include "ui/look.hpp"
#include "ui/panels.hpp"

namespace ui {

void sound_menu(experiment::Settings& settings, const State& state, const Look& look);

} // namespace ui
