// The nerve fibres between muscle, skin, cord and brain.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"
#include "scene/stations/body/pose.hpp"

#include <span>
#include <string_view>

namespace scene {

void draw_nerves(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose,
                 const SceneInput& input);

// A fibre's centre line now: its muscular end goes with the muscle.
[[nodiscard]] CentreLine nerve_line(const Anatomy& anatomy, const BodyPose& pose,
                                    std::string_view name);

// The names of all of them, for `nerve_line`.
[[nodiscard]] std::span<const std::string_view> nerve_line_names();

} // namespace scene
