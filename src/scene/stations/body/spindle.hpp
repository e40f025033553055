// The muscle spindle, enlarged, as far as the body station shows it.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/stations/body/pose.hpp"

namespace scene {

void draw_spindle(Canvas& canvas, const BodyPose& pose);

// The Ia fibre's coils round the intrafusal fibres; they light up as a spike sets out.
void draw_annulospiral(Canvas& canvas, const BodyPose& pose, const Style& style, int activity_row);

} // namespace scene
