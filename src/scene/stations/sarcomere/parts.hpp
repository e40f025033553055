// What the pieces of the sarcomere station share: two fibres, one above the other, in the length
// that the muscle has, each with the calcium of its own motor unit. Millimetres; a micrometre is
// um. Across the fibre everything is drawn thicker and further apart than it is, along it to scale.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

#include <array>
#include <vector>

namespace scene {

inline constexpr double um = 1e-3;

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
// Share of the heads that have a thin filament beside them.
[[nodiscard]] double overlap(const SarcomerePose& pose);

// Heights of filaments about the fibre's axis.
inline constexpr std::array<double, 3> thin_heights_um{-0.22, 0, 0.22};
inline constexpr std::array<double, 2> thick_heights_um{-0.11, 0.11};
inline constexpr double z_half_um = 0.29, reticulum_um = 0.38, membrane_um = 0.5;

[[nodiscard]] Colour calcium_colour(Theme theme);

void draw_filaments(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre);
void draw_store(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre);
void draw_calcium(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre,
                  const Colour& colour);
// Force by length, with the point where the muscle works now.
void draw_force_length(Canvas& canvas, const SceneInput& input, const SarcomerePose& pose);
[[nodiscard]] std::vector<glm::dvec3> force_length_outline();

} // namespace scene
