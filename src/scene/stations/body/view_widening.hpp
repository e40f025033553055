// Where the picture is too narrow for a leg that swings forward, the view widens with the angle of
// the knee, and its left edge does not move. A function of the angle alone.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/view/camera.hpp"

namespace scene {

struct SceneInput;

struct ViewWidening {
    double now_mm = 0;   // by how much the view is wider now
    double max_mm = 0;   // and with the leg where it reaches furthest
    float stretched = 0; // 0 … 1: how far labels have made way for the leg
};

// How far the foot reaches to the right, skin included, at this angle; and at any angle.
[[nodiscard]] double leg_reach_mm(const Anatomy& anatomy, double knee_angle_deg);
[[nodiscard]] double max_leg_reach_mm(const Anatomy& anatomy);

// Zero where the leg fits as it is, and where the viewer is closer than the station's default view.
[[nodiscard]] ViewWidening view_widening(const SceneInput& input, const Anatomy& anatomy);

[[nodiscard]] Camera widened(const Camera& camera, const Rect& picture, double by_mm);

} // namespace scene
