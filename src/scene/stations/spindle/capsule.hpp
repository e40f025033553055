// The spindle's capsule, the fluid in it, and the pressure that squeezes what it holds.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/stations/spindle/pose.hpp"

namespace scene {

void draw_spindle_capsule(Canvas& canvas, const SpindlePose& pose);

} // namespace scene
