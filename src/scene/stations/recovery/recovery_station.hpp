// The recovery station: a week or more as a landscape, computed from the calendar. It has no place
// in space: all of it is drawn in pixels, to the picture's own shape.
#pragma once

#include "scene/labels/label_placement.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"
#include "scene/stations/recovery/layout.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace scene {

void recovery_station(Canvas& canvas, const SceneInput& input, const Anatomy& anatomy);
[[nodiscard]] std::vector<LabelRequest> recovery_labels(const SceneInput& input,
                                                        const Anatomy& anatomy);
[[nodiscard]] std::vector<std::vector<glm::dvec3>> recovery_keep_clear(const SceneInput& input,
                                                                       const Anatomy& anatomy);
[[nodiscard]] std::span<const std::string_view> recovery_parts();

} // namespace scene
