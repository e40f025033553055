// The intrafusal fibres: striated poles, a sensory region with nuclei (a cluster in a bag fibre, a
// row in a chain fibre), and the annulospiral ending round all of them.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/stations/spindle/pose.hpp"

namespace scene {

void draw_intrafusal(Canvas& canvas, const SpindlePose& pose);

// The coils of the Ia ending, which open as the sensory region is stretched.
void draw_coils(Canvas& canvas, const SpindlePose& pose, const Style& style);

} // namespace scene
