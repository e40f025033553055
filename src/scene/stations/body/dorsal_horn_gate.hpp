// The gate for pain in the body station's slice of the cord: the inhibitory cell that touch drives,
// and the projection cell that it holds back.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

namespace scene {

void draw_gate(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input);

} // namespace scene
