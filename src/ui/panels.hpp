// The panels around the picture: they read and write the Experiment, nothing more. One table names
// them, where each is placed, when it is shown, and its function.
#pragma once

#include "ui/state/panel_layout.hpp"

namespace ui {

// Builds all panels. To be called between the renderer's begin_panels and draw_panels.
void show_panels(experiment::Experiment& experiment, PanelState& state, scene::PixelSize size);

} // namespace ui
