// The tendons at both ends of the muscle, and the strands that lead from each fibre into them.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/stations/muscle/pose.hpp"

namespace scene {

void draw_muscle_tendons(Canvas& canvas, const MusclePose& pose);

} // namespace scene
