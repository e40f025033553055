// The body station: brain, cord, nerves, thigh and shank, drawn for one moment.
#pragma once

#include "scene/labels/label_placement.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"
#include "scene/stations/body/pose.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace scene {

void body_station(Canvas& canvas, const SceneInput& input, const Anatomy& anatomy);

// What its labels say now, with places in the pose now and at rest.
[[nodiscard]] std::vector<LabelRequest> body_labels(const SceneInput& input, const Anatomy& anatomy,
                                                    const BodyPose& pose);

// What no label may cover: fibres, limb and bellies, in this pose.
[[nodiscard]] std::vector<std::vector<glm::dvec3>> body_keep_clear(const Anatomy& anatomy,
                                                                   const BodyPose& pose);

[[nodiscard]] std::vector<LabelRequest> body_station_labels(const SceneInput& input,
                                                            const Anatomy& anatomy);
[[nodiscard]] std::vector<std::vector<glm::dvec3>> body_station_keep_clear(const SceneInput& input,
                                                                           const Anatomy& anatomy);

// What `emphasis` may name beside the pathways.
[[nodiscard]] std::span<const std::string_view> body_parts();

} // namespace scene
