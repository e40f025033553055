// Muscle fibres: seven motor units whose fibres mingle.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"
#include "scene/stations/muscle/pose.hpp"

#include <cstddef>

namespace scene {

void draw_muscle_fibres(Canvas& canvas, const MusclePose& pose, const SceneInput& input);

// A fibre of the front now; its radius swells with its unit's force (0 … 1).
[[nodiscard]] CentreLine muscle_fibre(const MusclePose& pose, std::size_t front, double force);

} // namespace scene
