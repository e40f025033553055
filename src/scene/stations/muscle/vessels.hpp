// Blood vessels of the muscle, and the fluid that collects between its fibres.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/stations/muscle/pose.hpp"

namespace scene {

// An artery and a vein along the bundle, and capillaries between the fibres.
void draw_muscle_vessels(Canvas& canvas, const MusclePose& pose);

// Oedema, in the colour of pressure and pain; nothing in a muscle that is not swollen.
void draw_oedema(Canvas& canvas, const MusclePose& pose);

} // namespace scene
