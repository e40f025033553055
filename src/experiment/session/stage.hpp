// What a lecturer does with the picture: blank, freeze, point, draw. Every act is kept with its
// viewer's time, so that the stage of any moment can be had again.
#pragma once

#include "scene/overlay/presenter_overlay.hpp"

#include <cstdint>
#include <vector>

namespace experiment {

struct StageAct {
    enum class Kind : std::uint8_t {
        blank,     // on or off, and the body stands still meanwhile
        freeze,    // the audience's picture stays as it is
        spotlight, // on or off, at the pointer
        laser,
        point,    // the pointer is here
        pen_down, // a stroke begins here
        pen,      // and goes on to here
        wipe,     // all strokes
    };
    double viewer_ms = 0;
    Kind kind = Kind::point;
    bool on = false;
    scene::PicturePlace at;
    bool operator==(const StageAct&) const = default;
};

struct Stage {
    scene::PresenterOverlay marks;
    bool frozen = false;
    std::vector<StageAct> acts; // so far
};

// Adds an act. What changes nothing is not kept, so that a still hand adds nothing.
void act(Stage& stage, const StageAct& act);

// Lets go of what has faded by this moment.
void fade_trail(Stage& stage, double viewer_ms);

} // namespace experiment
