// Where the parts of the sarcomere station are now: two fibres, one above the other, in the length
// that the muscle has, each with the calcium of its own motor unit. Micrometres, which `mm_per_um`
// brings into the station's millimetres. Across the fibre everything is drawn thicker and further
// apart than it is, along it to scale.
#pragma once

#include "scene/picture/palette.hpp"
#include "scene/scene.hpp"

#include <array>

namespace scene {

inline constexpr double mm_per_um = 1e-3;

// Along the fibre, half lengths. Thick filaments 1.6 µm, human thin ones 1.27 µm from the Z disc
// (Walker & Schrodt 1974), bare zone 0.16 µm; triads at the A–I border.
inline constexpr double thick_half_um = 0.8, thin_um = 1.27, bare_half_um = 0.08;
inline constexpr double times_as_thick = 4; // than life, across the fibre

struct FibreShown {
    double middle_um = 0; // height of its axis
    double free_uM = 0;   // calcium
    double peak_uM = 1;   // after one spike
    double releasing = 0; // 0 … 1: the store is open, the action potential is in the T-tubule
    double troponin = 0;  // share that has bound calcium
    double force = 0;     // share of its greatest
};

struct SarcomerePose {
    double length_um = 2.7;
    FibreShown slow, fast;
};
[[nodiscard]] SarcomerePose sarcomere_pose(const SceneInput& input);
[[nodiscard]] SarcomerePose resting_sarcomere_pose(const SceneInput& input);

// Where a thin filament ends, from the M line; below 0 it has passed it.
[[nodiscard]] double thin_tip_um(const SarcomerePose& pose);
// Where the T-tubules and the ends of the store's sacs are: the ends of the thick filaments.
[[nodiscard]] double triad_um(const SarcomerePose& pose);
// Share of the heads that have a thin filament beside them.
[[nodiscard]] double overlap(const SarcomerePose& pose);

// Heights of filaments about the fibre's axis.
inline constexpr std::array<double, 3> thin_heights_um{-0.22, 0, 0.22};
inline constexpr std::array<double, 2> thick_heights_um{-0.11, 0.11};
inline constexpr double z_half_um = 0.29, reticulum_um = 0.38, membrane_um = 0.5;

[[nodiscard]] Colour calcium_colour(Theme theme);

} // namespace scene
