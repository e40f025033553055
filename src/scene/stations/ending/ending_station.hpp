// The ending station: one free nerve ending in the tissue, drawn for one moment, in its own
// millimetres.
#pragma once

#include "scene/labels/label_placement.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace scene {

void ending_station(Canvas& canvas, const SceneInput& input, const Anatomy& anatomy);
[[nodiscard]] std::vector<LabelRequest> ending_labels(const SceneInput& input,
                                                      const Anatomy& anatomy);
[[nodiscard]] std::vector<std::vector<glm::dvec3>> ending_keep_clear(const SceneInput& input,
                                                                     const Anatomy& anatomy);
[[nodiscard]] std::span<const std::string_view> ending_parts();

} // namespace scene
