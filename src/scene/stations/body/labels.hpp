// The labels of the body station.
#pragma once

#include "scene/labels/label_request.hpp"
#include "scene/picture/anatomy.hpp"
#include "scene/scene.hpp"
#include "scene/stations/body/pose.hpp"

#include <vector>

namespace scene {

// With their live values, at places in this pose and at rest.
[[nodiscard]] std::vector<LabelRequest> body_labels(const SceneInput& input, const Anatomy& anatomy,
                                                    const BodyPose& pose);

} // namespace scene
