// A muscle with its tendon (Hill type): activation and the length of the whole go in, the force on
// the tendon comes out. Curves of De Groote, Kinney, Rao & Fregly 2016 as corrected in OpenSim; the
// fibres keep their thickness (l sin α = const) and the tendon is elastic.
// Left out: mass, history (force enhancement after stretch), the heads of a muscle one by one.
#pragma once

#include "physiology/parameter_row.hpp"

#include <string_view>

namespace physiology {

struct MuscleParameters {
    double max_isometric_force_N = 0;
    double fibre_length_mm = 0; // optimal: L0
    double tendon_slack_mm = 0;
    double pennation_rad = 0; // at optimal length
    double passive_scale = 1;
    double damping = 0.1;
    double max_speed_L0_per_s = 10;
};

inline constexpr std::string_view rajagopal =
    "Rajagopal 2016: heads together, forces added, the rest weighted by force";
inline constexpr OrganParameter<MuscleParameters> muscle_rows[] = {
    {"greatest_force", "N", 100, 20000,
     "Force of the whole muscle, fully active at its best length.", rajagopal,
     &MuscleParameters::max_isometric_force_N},
    {"fibre_length", "mm", 20, 300, "Length of its fibres where they pull best, L0.", rajagopal,
     &MuscleParameters::fibre_length_mm},
    {"tendon_slack", "mm", 20, 600, "Length of its tendon when it just begins to pull.", rajagopal,
     &MuscleParameters::tendon_slack_mm},
    {"pennation", "rad", 0, 0.6, "Slant of its fibres against the tendon.", rajagopal,
     &MuscleParameters::pennation_rad},
    {"passive_scale", "share", 0, 1,
     "How much of the printed passive force the relaxed muscle has.",
     "ours, illustrative: 1 would hold the knee straight against gravity",
     &MuscleParameters::passive_scale},
    {"damping", "share", 0.001, 1,
     "How much its fibres resist at their greatest speed, as a share of their greatest force.",
     "ours, illustrative; Millard 2012 has 0.1, the relaxed swinging leg asks for less",
     &MuscleParameters::damping},
    {"greatest_speed", "L0/s", 2, 20, "Fastest shortening of its fibres.", "Zajac 1989",
     &MuscleParameters::max_speed_L0_per_s},
};

struct HillMuscle {
    double fibre_L0 = 1;
    double speed = 0; // of the fibre, in maximal speeds; lengthening above 0
    double force_N = 0;
};

// Force by length, by speed, and of the relaxed fibre, as shares of the maximal force. Lengths in
// L0.
[[nodiscard]] double active_force_by_length(double fibre_L0);
[[nodiscard]] double force_by_speed(double speed);
[[nodiscard]] double passive_force(double fibre_L0);
// Length counted in slack lengths; 0 when slack.
[[nodiscard]] double tendon_force(double tendon_over_slack);

// Length of muscle and tendon together when a relaxed muscle at rest has this fibre length.
[[nodiscard]] double resting_length_mm(const MuscleParameters& p, double fibre_L0);
// The relaxed muscle in equilibrium at a length.
[[nodiscard]] HillMuscle resting_muscle(const MuscleParameters& p, double length_mm);

void step(HillMuscle& muscle, const MuscleParameters& p, double activation, double length_mm,
          double step_ms);

} // namespace physiology
