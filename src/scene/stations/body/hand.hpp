// The hand that touches and rubs the thigh.
#pragma once

#include "physiology/observation.hpp"
#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/stations/body/pose.hpp"

namespace scene {

// Nothing while skin is neither touched nor rubbed.
void draw_hand(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose,
               const physiology::Observation& body);

} // namespace scene
