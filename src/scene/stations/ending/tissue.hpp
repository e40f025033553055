// The tissue round the ending: a muscle fibre whose stripes are its sarcomeres, collagen, and fluid
// whose pressure rises with its volume.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/stations/ending/pose.hpp"

namespace scene {

void draw_tissue(Canvas& canvas, const EndingPose& pose);
void draw_fluid(Canvas& canvas, const EndingPose& pose);

} // namespace scene
