// The cord station: a slice of the lumbar cord, drawn for one moment, in its own millimetres.
#pragma once

#include "scene/labels/label_placement.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace scene {

void cord_station(Canvas& canvas, const SceneInput& input, const Anatomy& anatomy);
[[nodiscard]] std::vector<LabelRequest> cord_labels(const SceneInput& input,
                                                    const Anatomy& anatomy);
[[nodiscard]] std::vector<std::vector<glm::dvec3>> cord_keep_clear(const SceneInput& input,
                                                                   const Anatomy& anatomy);
[[nodiscard]] std::span<const std::string_view> cord_parts();

} // namespace scene
