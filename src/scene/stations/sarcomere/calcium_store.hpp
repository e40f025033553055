// The membrane with its T-tubules, and the calcium store: the sarcoplasmic reticulum.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/stations/sarcomere/pose.hpp"

namespace scene {

void draw_store(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre);

} // namespace scene
