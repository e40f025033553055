// The gate of the dorsal horn (Melzack & Wall 1965): the inhibitory cell that touch drives, its
// shutter round the projection cell, the excitatory cell of the pain fibres, and the fibre that
// comes down from the brain. The projection cell itself is one of the cells.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

namespace scene {

void draw_dorsal_horn_gate(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input);

} // namespace scene
