// The brain and the spinal cord below it.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"

namespace scene {

// `pain_share`: 0 none … 1 the greatest; the brain glows by it.
void draw_brain(Canvas& canvas, const Anatomy& anatomy, double pain_share);

} // namespace scene
