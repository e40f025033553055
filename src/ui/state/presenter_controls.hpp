// What the presenter's tools, a clicker's keys and the pointer do to the presentation: step on and
// back, blank, freeze, spotlight, laser, pen.
#pragma once

#include "ui/state/panel_state.hpp"

namespace ui {

// Page Down and Page Up, and their buttons. Both first end a blank.
void go_on(experiment::Experiment& experiment, PanelState& state);
void go_back(experiment::Experiment& experiment, PanelState& state);

void set_presenting(PanelState& state, bool on);
void set_blank(experiment::Experiment& experiment, PanelState& state, bool on); // pauses the body
void set_frozen(experiment::Experiment& experiment, bool on);
void set_spotlight(experiment::Experiment& experiment, const PanelState& state, bool on);
void set_laser(experiment::Experiment& experiment, PanelState& state, bool on);
void set_pen(experiment::Experiment& experiment, PanelState& state, bool on);
void wipe_drawing(experiment::Experiment& experiment);

// Closes the innermost thing that is open, presenting last. False: nothing was open.
bool close_innermost(experiment::Experiment& experiment, PanelState& state);

// Moves the pointer in the audience's picture; with the pen it draws while the button is down.
void move_pointer(experiment::Experiment& experiment, PanelState& state,
                  const scene::Layout& layout, float x, float y, bool pressed, bool down);

// Spotlight, laser, pen or blank: the pointer then explains nothing.
[[nodiscard]] bool pointer_is_a_tool(const experiment::Experiment& experiment,
                                     const PanelState& state);
// Hides the pointer where the laser's dot replaces it, or the screen is black.
void show_tool(const experiment::Experiment& experiment);

} // namespace ui
