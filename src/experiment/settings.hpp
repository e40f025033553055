// What the viewer chose: plain values that panels edit, lessons set and films fix.
#pragma once

#include "scene/camera.hpp"
#include "scene/palette.hpp"
#include "scene/scene.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace experiment {

// What a window draws with; `automatic` measures the machine and chooses.
enum class Quality : std::uint8_t { automatic, low, high, film };

struct Settings {
    scene::Theme theme = scene::Theme::dark;
    scene::Switches switches;
    float text_scale = 1;
    bool playing = true;
    bool reduced_motion = false; // cuts in place of flights
    bool hold_camera = false;    // a lesson's steps leave the view alone
    bool ghost = true;           // the run before stands behind this one
    Quality quality = Quality::automatic;
    std::vector<std::string> plots; // empty: the lesson's, else the usual ones
    std::vector<std::string> pins;  // by hand, above those
};

inline constexpr double slowest = 1000; // slow-motion factors
inline constexpr double fastest = 1;

} // namespace experiment
