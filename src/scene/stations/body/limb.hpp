// Bones, tendons about the knee, and the skin of the leg.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/stations/body/pose.hpp"

namespace scene {

void draw_bones(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose);
void draw_skin(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose);

// The centre line of thigh and shank under the skin, hip to toes, now.
[[nodiscard]] CentreLine leg_line(const Anatomy& anatomy, const BodyPose& pose);

} // namespace scene
