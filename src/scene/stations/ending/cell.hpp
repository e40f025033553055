// The ending itself: its membrane as a double layer, what it holds, the axon that leaves it with
// the spikes under way, and the Schwann cell that bares its tip.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"
#include "scene/stations/ending/pose.hpp"

namespace scene {

void draw_ending_cell(Canvas& canvas, const EndingPose& pose, const SceneInput& input);

} // namespace scene
