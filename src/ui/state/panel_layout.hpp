// Where the panels lie: a pure function of the window's size and the panels' state, so that the
// picture knows its room before anything is drawn.
#pragma once

#include "ui/state/panel_state.hpp"

namespace ui {

// Rectangles in pixels. An empty one: that part is not shown.
struct PanelLayout {
    scene::PixelSize window;
    float em_px = 13; // of ordinary text in the panels
    scene::Rect top_bar, inputs, lesson, transport;
    scene::Rect inputs_tab, lesson_tab; // in place of a panel that is folded in
    // While presenting: the notes, the tools, and the audience's picture in this window.
    scene::Rect presenter, tools, preview;
    scene::Layout scene; // of the audience's picture where that is drawn apart
};
[[nodiscard]] PanelLayout place_panels(scene::PixelSize size,
                                       const experiment::Experiment& experiment,
                                       const PanelState& state);

// The room that the panels leave to the picture.
[[nodiscard]] scene::Layout window_layout(scene::PixelSize size,
                                          const experiment::Experiment& experiment,
                                          const PanelState& state);

// Whether the picture is the only thing in the window.
[[nodiscard]] bool picture_alone(const PanelState& state);

} // namespace ui
