// Hands on the picture: pull the leg, rub the skin, turn and zoom the view. Everything that reaches
// the body goes through the plan, so what was done live can be replayed.
#pragma once

#include "experiment/experiment.hpp"
#include "scene/scene.hpp"
#include "ui/panels.hpp"

#include <cstdint>

namespace ui {

// What the pointer does in this frame, as far as the panels leave it to the picture.
struct Pointer {
    float x = 0, y = 0; // pixels
    bool over_picture = false;
    bool pressed = false, down = false, double_clicked = false; // the left button
    float wheel = 0;                                            // notches, up is positive
};
[[nodiscard]] Pointer pointer_left_by_panels(const scene::Layout& layout);

enum class Grip : std::uint8_t { none, leg, skin, view };

// What the hand holds, from the press to the release.
struct Hand {
    Grip grip = Grip::none;
    Grip under = Grip::none; // what could be taken hold of here
    float start_x = 0, start_y = 0, last_x = 0, last_y = 0;
    double speed_cm_per_s = 0; // of rubbing, smoothed
    scene::Camera start_camera;
};

void touch_picture(experiment::Experiment& experiment, Hand& hand, const Pointer& pointer,
                   const scene::TouchZones& zones, const scene::Layout& layout, double lap_ms);

// Back to the whole station, eased.
void look_home(experiment::Experiment& experiment);

// The pointer's shape, and after a while a word on what a drag would do here.
void show_touch_hint(const experiment::Experiment& experiment, State& state, const Hand& hand,
                     scene::PixelSize size);

} // namespace ui
