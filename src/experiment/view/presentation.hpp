// What a lecturer shows on top of the picture: blank, freeze, spotlight, laser, pen. Every act is
// kept with its viewer's time, so that the presentation of any moment can be made again.
#pragma once

#include "scene/overlay/presenter_overlay.hpp"

#include <cstdint>
#include <vector>

namespace experiment {

struct PresenterAct {
    enum class Kind : std::uint8_t {
        blank,     // on or off; the body pauses meanwhile
        freeze,    // on or off: the audience keeps the picture that it has
        spotlight, // on or off, at the pointer
        laser,     // on or off
        point,     // moves the pointer to `at`
        pen_down,  // begins a stroke at `at`
        pen,       // continues the stroke to `at`
        wipe,      // removes all strokes
    };
    double viewer_ms = 0;
    Kind kind = Kind::point;
    bool on = false;
    scene::PicturePlace at;
    bool operator==(const PresenterAct&) const = default;
};

struct Presentation {
    scene::PresenterOverlay marks;
    bool frozen = false;
    std::vector<PresenterAct> acts; // so far
};

// Adds an act. An act that changes nothing is not kept, so that a still hand adds none.
void act(Presentation& presentation, const PresenterAct& act);

// Removes the part of the laser's trail that has faded by this moment.
void fade_trail(Presentation& presentation, double viewer_ms);

} // namespace experiment
