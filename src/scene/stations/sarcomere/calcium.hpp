// Calcium: out of the store at the triads, along the filaments, onto troponin, and back through the
// pumps. Positions are a function of how much is free now; nothing moves by a clock.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/stations/sarcomere/pose.hpp"

namespace scene {

void draw_calcium(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre,
                  const Colour& colour);

} // namespace scene
