// The channels in the membrane: those that pressure opens, and sodium channels where the spike
// begins.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"
#include "scene/stations/ending/pose.hpp"

namespace scene {

void draw_channels(Canvas& canvas, const EndingPose& pose, const SceneInput& input);

} // namespace scene
