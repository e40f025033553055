// Save as a step: authoring by doing. The author's text is only added to, never rewritten; the
// result is read again before it replaces the file.
#pragma once

#include "ui/state/panel_state.hpp"

namespace ui {

// Puts the moment that is shown into the running lesson's file, after the running step, and goes on
// from there; without a lesson it begins one. Reports in the notice.
void save_as_step(experiment::Experiment& experiment, PanelState& state);
void undo_save_as_step(experiment::Experiment& experiment, PanelState& state);

} // namespace ui
