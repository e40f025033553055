// The lessons there are to choose from, and opening one.
#pragma once

#include "ui/state/panel_state.hpp"

#include <filesystem>

namespace ui {

struct PanelStyle;

void show_lesson_browser(experiment::Experiment& experiment, PanelState& state,
                         const PanelStyle& style, float width);

// Opens a lesson with a fresh body. A broken one leaves the running lesson as it is, and its
// problems in the state.
void open_lesson(experiment::Experiment& experiment, PanelState& state,
                 const std::filesystem::path& file);
// Reads the running lesson's file again, at the same step: its author is writing it.
void reload_lesson(experiment::Experiment& experiment, PanelState& state);

} // namespace ui
