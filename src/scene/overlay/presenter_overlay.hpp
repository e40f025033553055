// What a lecturer lays over the picture: the blank screen, spotlight, laser, strokes of a pen.
// Plain data with the viewer's times, drawn like everything else: a film of the session shows them.
#pragma once

#include "scene/scene.hpp"

#include <vector>

namespace scene {

// From the middle of the picture, in fitted widths of it, y down: the same place of the picture in
// a window, on the projector and in a film.
struct StagePlace {
    float x = 0, y = 0;
    bool operator==(const StagePlace&) const = default;
};
[[nodiscard]] StagePlace stage_place(const Layout& layout, glm::vec2 px);
[[nodiscard]] glm::vec2 pixels_of(const Layout& layout, const StagePlace& place);

struct PresenterOverlay {
    bool blank = false; // nothing but black
    bool spotlight = false, laser = false;
    StagePlace pointer; // where both are
    struct Passed {
        StagePlace place;
        double viewer_ms = 0;
    };
    std::vector<Passed> trail; // of the laser, oldest first
    using Stroke = std::vector<StagePlace>;
    std::vector<Stroke> strokes;
};

// How long a place that the laser has passed is still seen.
inline constexpr double trail_ms = 600;

void draw_stage_marks(Drawing& drawing, const SceneInput& input);

} // namespace scene
