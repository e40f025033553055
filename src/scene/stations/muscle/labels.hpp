// The labels of the muscle station.
#pragma once

#include "scene/labels/label_request.hpp"
#include "scene/picture/anatomy.hpp"
#include "scene/scene.hpp"

#include <vector>

namespace scene {

[[nodiscard]] std::vector<LabelRequest> muscle_labels(const SceneInput& input,
                                                      const Anatomy& anatomy);

} // namespace scene
