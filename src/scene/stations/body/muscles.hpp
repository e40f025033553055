// Quadriceps and hamstrings.
#pragma once

#include "physiology/observation.hpp"
#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/stations/body/pose.hpp"

namespace scene {

void draw_muscles(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose,
                  const physiology::Observation& body);

} // namespace scene
