// What a lecturer lays over the picture: blank screen, spotlight, laser, pen strokes. Plain data,
// drawn with the picture, so that a film of the session shows it.
#pragma once

#include "scene/view/layout.hpp"

#include <glm/vec2.hpp>

#include <vector>

namespace scene {

struct SceneInput;

// From the middle of the picture, in fitted widths of it, y down: the same place of the picture in
// a window, on the projector and in a film.
struct PicturePlace {
    float x = 0, y = 0;
    bool operator==(const PicturePlace&) const = default;
};
[[nodiscard]] PicturePlace picture_place(const Layout& layout, glm::vec2 px);
[[nodiscard]] glm::vec2 pixels_of(const Layout& layout, const PicturePlace& place);

struct PresenterOverlay {
    bool blank = false; // the screen is black
    bool spotlight = false, laser = false;
    PicturePlace pointer; // of spotlight and laser
    struct Passed {
        PicturePlace place;
        double viewer_ms = 0;
    };
    std::vector<Passed> trail; // of the laser, oldest first
    using Stroke = std::vector<PicturePlace>;
    std::vector<Stroke> strokes;
};

// How long the laser's trail is visible, in viewer's time.
inline constexpr double trail_ms = 600;

void draw_presenter_overlay(Drawing& drawing, const SceneInput& input);

} // namespace scene
