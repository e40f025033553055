// The recovery station: a week or more as a landscape, drawn for one moment, in its own
// millimetres.
#pragma once

#include "scene/canvas.hpp"
#include "scene/labels.hpp"
#include "scene/scene.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace scene {

void recovery_station(Canvas& canvas, const Shot& shot, const Anatomy& anatomy);
[[nodiscard]] std::vector<LabelRequest> recovery_labels(const Shot& shot, const Anatomy& anatomy);
[[nodiscard]] std::vector<std::vector<glm::dvec3>> recovery_keep_clear(const Shot& shot,
                                                                       const Anatomy& anatomy);
[[nodiscard]] std::span<const std::string_view> recovery_parts();

} // namespace scene
