// A sentence for the viewer over the lesson: what was done, or what could not be done.
#pragma once

#include "ui/state/panel_state.hpp"
#include "ui/widgets/theme.hpp"

#include <string>

namespace ui {

// A message disappears after some seconds; an error is shown until the viewer dismisses it.
void notify(PanelState& state, std::string text);
void notify_error(PanelState& state, std::string text);

void show_notice(experiment::Experiment& experiment, PanelState& state, const PanelStyle& style,
                 float width);

} // namespace ui
