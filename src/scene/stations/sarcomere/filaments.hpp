// Thick and thin filaments, their cross-bridges, titin, Z discs and M line. The neighbours at both
// ends fade out.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/stations/sarcomere/pose.hpp"

namespace scene {

void draw_filaments(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre);

} // namespace scene
