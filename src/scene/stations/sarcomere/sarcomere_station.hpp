// The sarcomere station: one sarcomere and its calcium store, drawn for one moment, in its own
// millimetres.
#pragma once

#include "scene/labels/label_placement.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace scene {

void sarcomere_station(Canvas& canvas, const SceneInput& input, const Anatomy& anatomy);
[[nodiscard]] std::vector<LabelRequest> sarcomere_labels(const SceneInput& input,
                                                         const Anatomy& anatomy);
[[nodiscard]] std::vector<std::vector<glm::dvec3>> sarcomere_keep_clear(const SceneInput& input,
                                                                        const Anatomy& anatomy);
[[nodiscard]] std::span<const std::string_view> sarcomere_parts();

} // namespace scene
