// The parts of the muscle station; each adds its shapes, in the station's millimetres. Fibres are
// drawn some twenty times too thick (60 µm would be a hair): what counts is which belong together.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

#include <glm/vec3.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace scene {

// Painted in this order; the spindle's own layers follow one another from `layer_of_spindle` on.
enum MuscleLayer : int {
    muscle_tendon,
    muscle_back,
    muscle_front,
    muscle_fluid,
    muscle_vessel,
    muscle_organ,
    layer_of_spindle,
    muscle_axon = layer_of_spindle + 20,
    muscle_plate,
};

struct MusclePose {
    double length = 1;   // over that of the resting leg
    double swelling = 0; // 0 … 1
    double capacity = 1; // what fatigue has left
};
[[nodiscard]] MusclePose muscle_pose(const physiology::Observation& body, const Anatomy& anatomy);

// Motor units from small to large, each with its fibres among those of the others.
inline constexpr std::size_t shown_units = 7;
struct UnitFibre {
    std::size_t unit;
    double y_mm; // of its middle, at rest
};
inline constexpr std::array front_fibres{
    UnitFibre{5, 17.0},  UnitFibre{2, 14.6},  UnitFibre{6, 12.2},  UnitFibre{4, 9.8},
    UnitFibre{3, 4.2},   UnitFibre{6, 1.8},   UnitFibre{0, -0.6},  UnitFibre{5, -3.0},
    UnitFibre{4, -5.4},  UnitFibre{6, -7.8},  UnitFibre{1, -10.2}, UnitFibre{5, -13.0},
    UnitFibre{3, -15.8}, UnitFibre{6, -18.2},
};
inline constexpr std::size_t striped_fibre = 11; // where the sarcomere station hangs

// Where a place along the muscle is now: the spindle's middle stays, the rest follows the length.
[[nodiscard]] double x_now(const MusclePose& pose, double resting_mm);

// A fibre of the front now; its radius swells with its unit's force (0 … 1).
[[nodiscard]] CentreLine muscle_fibre(const MusclePose& pose, std::size_t front, double force);

// The motor cell and the group of units that a shown unit stands for.
[[nodiscard]] std::int16_t fibre_of_unit(const recording::SignalHistory* record, std::size_t unit);
[[nodiscard]] std::size_t group_of_unit(std::size_t unit);
[[nodiscard]] double force_of_unit(const physiology::Observation& body, std::size_t unit);
[[nodiscard]] std::string_view id_of_unit(std::size_t unit);
[[nodiscard]] Colour colour_of_unit(const Palette& colours, std::size_t unit);

inline constexpr glm::dvec3 spindle_in_muscle_mm{-6, 7, 8};
inline constexpr double spindle_enlarged = 6;
inline constexpr glm::dvec3 tendon_organ_mm{40.5, -3, 3};

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
[[nodiscard]] CentreLine muscle_axon_way(const MusclePose& pose, MuscleAxon axon);
[[nodiscard]] CentreLine unit_axon_way(const MusclePose& pose, std::size_t unit);
[[nodiscard]] glm::dvec3 end_plate_mm(const MusclePose& pose, std::size_t front);

void draw_muscle_fibres(Canvas& canvas, const MusclePose& pose, const SceneInput& input);
void draw_muscle_tendons(Canvas& canvas, const MusclePose& pose);
void draw_muscle_fluid(Canvas& canvas, const MusclePose& pose);
void draw_muscle_vessels(Canvas& canvas, const MusclePose& pose);
void draw_muscle_spindle(Canvas& canvas, const SceneInput& input);
void draw_tendon_organ(Canvas& canvas, const MusclePose& pose, const SceneInput& input);
void draw_muscle_nerves(Canvas& canvas, const MusclePose& pose, const SceneInput& input);

} // namespace scene
