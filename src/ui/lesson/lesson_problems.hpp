// What is wrong with a lesson's file, shown at its line while the lesson that ran goes on.
#pragma once

#include "ui/widgets/theme.hpp"

#include <string_view>

namespace ui {

// Puts them into the state, with the lines of the file that they speak of.
void tell_problems(State& state, std::vector<base::Diagnostic> problems, std::string_view text);

void show_problems(const experiment::Experiment& experiment, State& state, const PanelStyle& look,
                   float width);

} // namespace ui
