// Hands on the picture: pull the leg, rub the skin, go through the days, turn and zoom the view.
// Everything that reaches the body goes through the plan, so what was done live can be replayed.
#pragma once

#include "experiment/experiment.hpp"
#include "scene/scene.hpp"
#include "scene/stations/body/touch_zones.hpp"
#include "scene/stations/stations.hpp"

#include <cstdint>
#include <string_view>

namespace ui {

// What the pointer does to the picture in this frame; what it does to a panel is left out.
struct Pointer {
    float x = 0, y = 0; // pixels
    bool over_picture = false;
    bool pressed = false, down = false, double_clicked = false; // the left button
    bool pan_pressed = false, pan_down = false;                 // the right or the middle one
    float wheel = 0;                                            // notches, up is positive
    std::string_view thing = {}; // id of what is drawn there; empty: nothing with a name
};
// `preview`: where the whole layout is shown smaller in this window.
[[nodiscard]] Pointer pointer_left_by_panels(const scene::Layout& layout,
                                             const scene::Rect& preview = {});

enum class Grip : std::uint8_t { none, leg, skin, days, view, pan };

// What the pointer has hold of, from the press to the release.
struct Hand {
    Grip grip = Grip::none;
    Grip under = Grip::none; // what a press would take hold of here
    float start_x = 0, start_y = 0, last_x = 0, last_y = 0;
    double speed_cm_per_s = 0; // of rubbing, smoothed
    scene::Camera start_camera;
    bool still = false;      // has not moved since the press: a click, when it is let go
    std::string_view thing;  // that was pressed
    std::string_view pinned; // by the last click; the second of a double click takes it back
};

void touch_picture(experiment::Experiment& experiment, Hand& hand, const Pointer& pointer,
                   const scene::TouchZones& zones, const scene::Layout& layout, double lap_ms);

// Eased camera flights: to the whole of the present station, and to another station.
void show_whole_station(experiment::Experiment& experiment);
void fly_to(experiment::Experiment& experiment, const scene::Station& station);

} // namespace ui
