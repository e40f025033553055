// The curve of force by length, between the two fibres.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"
#include "scene/stations/sarcomere/pose.hpp"

#include <glm/vec3.hpp>

#include <vector>

namespace scene {

// With the point where the muscle works now.
void draw_force_length(Canvas& canvas, const SceneInput& input, const SarcomerePose& pose);

// What no label may cover.
[[nodiscard]] std::vector<glm::dvec3> force_length_outline();

} // namespace scene
