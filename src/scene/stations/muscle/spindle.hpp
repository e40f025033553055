// The muscle spindle in parallel with the fibres, drawn as its own station draws it.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

#include <glm/vec3.hpp>

namespace scene {

// Where the spindle station hangs in the muscle, and how much larger than life it is.
inline constexpr glm::dvec3 spindle_in_muscle_mm{-6, 7, 8};
inline constexpr double spindle_enlarged = 6;

void draw_muscle_spindle(Canvas& canvas, const SceneInput& input);

} // namespace scene
