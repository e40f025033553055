// A sentence over the lesson: what has been done, or what could not be.
#pragma once

#include "ui/widgets/theme.hpp"

#include <string>

namespace ui {

void tell(State& state, std::string text);         // goes by itself
void tell_trouble(State& state, std::string text); // stays until it is dismissed

void show_notice(experiment::Experiment& experiment, State& state, const PanelStyle& look,
                 float width);

} // namespace ui
