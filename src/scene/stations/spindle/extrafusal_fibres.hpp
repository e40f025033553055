// The muscle fibres that the spindle lies among.
#pragma once

#include "physiology/observation.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/stations/spindle/pose.hpp"

namespace scene {

void draw_extrafusal(Canvas& canvas, const SpindlePose& pose, const physiology::Observation& body);

} // namespace scene
