// The lessons there are to choose from, and what is wrong with one that would not open.
#pragma once

#include "ui/look.hpp"

namespace ui {

void show_shelf(experiment::Experiment& experiment, State& state, const Look& look, float width);
void show_problems(State& state, const Look& look, float width);

} // namespace ui
