// The labels of the ending station.
#pragma once

#include "scene/labels/label_request.hpp"
#include "scene/picture/anatomy.hpp"
#include "scene/scene.hpp"

#include <vector>

namespace scene {

[[nodiscard]] std::vector<LabelRequest> ending_labels(const SceneInput& input,
                                                      const Anatomy& anatomy);

} // namespace scene
