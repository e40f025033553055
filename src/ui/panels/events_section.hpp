// What is done to the nerves: the strength of a shock, and which pathways are cut, wholly or in
// part.
#pragma once

#include "ui/state/panel_state.hpp"

namespace ui {

struct PanelStyle;

void events_section(experiment::Experiment& experiment, PanelState& state, const PanelStyle& style,
                    float width);

// Gives a shock of the strength that the section shows.
void give_shock(experiment::Experiment& experiment, const PanelState& state);

} // namespace ui
