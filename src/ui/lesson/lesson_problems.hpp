// The problems of a lesson's file, each with its line, over the lesson that goes on running.
#pragma once

#include "ui/state/panel_state.hpp"
#include "ui/widgets/theme.hpp"

#include <string_view>
#include <vector>

namespace ui {

// Puts them into the state, with the lines of the file's text that they name.
void set_problems(PanelState& state, std::vector<base::Diagnostic> problems, std::string_view text);

void show_problems(const experiment::Experiment& experiment, PanelState& state,
                   const PanelStyle& style, float width);

} // namespace ui
