// Where the lower leg was in the run before, so long after its tap: an outline behind the leg.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

namespace scene {

void draw_ghost_limb(Canvas& canvas, const SceneInput& input, const Anatomy& anatomy);

} // namespace scene
