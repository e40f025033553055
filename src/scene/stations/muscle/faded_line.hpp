// A tube that fades towards the picture's edges, since what it shows goes on beyond them.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"

namespace scene {

void add_faded(Canvas& canvas, const CentreLine& line, const Style& style);

} // namespace scene
