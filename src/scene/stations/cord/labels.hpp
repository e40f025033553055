// The labels of the cord station.
#pragma once

#include "scene/labels/label_request.hpp"
#include "scene/picture/anatomy.hpp"
#include "scene/scene.hpp"

#include <vector>

namespace scene {

[[nodiscard]] std::vector<LabelRequest> cord_labels(const SceneInput& input,
                                                    const Anatomy& anatomy);

} // namespace scene
