// What the viewer chose: plain values that panels edit, lessons set and films fix.
#pragma once

#include "scene/camera.hpp"
#include "scene/palette.hpp"
#include "scene/scene.hpp"

#include <string>
#include <vector>

namespace experiment {

struct Settings {
    scene::Theme theme = scene::Theme::dark;
    scene::Switches switches;
    float text_scale = 1;
    bool playing = true;
    bool reduced_motion = false;    // cuts in place of flights
    bool hold_camera = false;       // a lesson's steps leave the view alone
    std::vector<std::string> plots; // empty: the lesson's, else the usual ones
};

inline constexpr double slowest = 1000; // slow-motion factors
inline constexpr double fastest = 1;

} // namespace experiment
