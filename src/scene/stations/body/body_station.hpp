// The whole loop: brain, cord, nerves, thigh and shank, drawn for one moment.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/stations/body/pose.hpp"
#include "scene/stations/stations.hpp"

#include <glm/vec3.hpp>

#include <vector>

namespace scene {

// What no label may cover, in this pose: fibres, limb and bellies.
[[nodiscard]] std::vector<std::vector<glm::dvec3>> body_keep_clear(const Anatomy& anatomy,
                                                                   const BodyPose& pose);

extern const Station body_station;

} // namespace scene
