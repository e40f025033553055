// The spindle's nerve fibres and their endings.
#pragma once

#include "physiology/pathways.hpp"
#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"
#include "scene/stations/spindle/pose.hpp"

#include <cstdint>

namespace scene {

enum class SpindleAxon : std::uint8_t {
    Ia,
    II,
    dynamic_left,
    dynamic_right,
    static_left,
    static_right,
    group_IV
};

// The course of an axon, from where its spikes come to where they go.
[[nodiscard]] CentreLine spindle_axon_course(const SpindlePose& pose, SpindleAxon axon);

[[nodiscard]] Style spindle_axon_style(const Canvas& canvas, physiology::Pathway pathway,
                                       int layer);

void draw_spindle_nerves(Canvas& canvas, const SpindlePose& pose, const SceneInput& input);

} // namespace scene
