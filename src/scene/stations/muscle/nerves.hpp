// The nerve of this piece of muscle: its axons, and the end plates of the motor axons.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"
#include "scene/stations/muscle/pose.hpp"

#include <glm/vec3.hpp>

#include <cstddef>
#include <cstdint>

namespace scene {

enum class MuscleAxon : std::uint8_t {
    Ia,
    II,
    Ib,
    gamma_dynamic,
    gamma_static,
    group_III,
    group_IV
};
inline constexpr std::size_t muscle_axons = 7;

// The course of an axon now, from where its spikes come to where they go.
[[nodiscard]] CentreLine muscle_axon_course(const MusclePose& pose, MuscleAxon axon);
[[nodiscard]] CentreLine unit_axon_course(const MusclePose& pose, std::size_t unit);
[[nodiscard]] glm::dvec3 end_plate_mm(const MusclePose& pose, std::size_t front);

void draw_muscle_nerves(Canvas& canvas, const MusclePose& pose, const SceneInput& input);

} // namespace scene
