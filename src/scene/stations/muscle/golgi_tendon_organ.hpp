// The Golgi tendon organ, in series with some of the fibres, some six times its size.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"
#include "scene/stations/muscle/pose.hpp"

#include <glm/vec3.hpp>

namespace scene {

inline constexpr glm::dvec3 tendon_organ_mm{40.5, -3, 3}; // at rest

// Its middle now: it follows the length of the muscle a little.
[[nodiscard]] double tendon_organ_x_mm(const MusclePose& pose);

void draw_tendon_organ(Canvas& canvas, const MusclePose& pose, const SceneInput& input);

} // namespace scene
