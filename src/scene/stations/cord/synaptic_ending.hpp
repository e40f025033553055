// How a fibre ends at the cells that it acts on: what excites ends in a knob, what inhibits in a
// bar across its course.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"

namespace scene {

enum class SynapticEnding : unsigned char { none, knob, bar };

// At the end of `line`, lit by the end of this row of the activity texture (−1: never).
void draw_synaptic_ending(Canvas& canvas, SynapticEnding ending, const CentreLine& line,
                          const Style& style, int activity_row);

} // namespace scene
