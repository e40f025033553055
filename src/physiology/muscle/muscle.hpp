// A muscle with its tendon (Hill type): activation and the length of the whole go in, the force on
// the tendon comes out. Curves of De Groote, Kinney, Rao & Fregly 2016 as corrected in OpenSim; the
// fibres keep their thickness (l sin α = const) and the tendon is elastic.
// Left out: mass, history (force enhancement after stretch), the heads of a muscle one by one.
#pragma once

namespace physiology {

struct MuscleParameters {
    double max_isometric_force_N = 0;
    double fibre_length_mm = 0; // optimal: L0
    double tendon_slack_mm = 0;
    double pennation_rad = 0; // at optimal length
    double passive_scale = 1; // of the printed passive curve
    double damping = 0.1;     // of a fibre, in greatest forces per greatest speed
    double greatest_speed_L0_per_s = 10;
};

struct HillMuscle {
    double fibre_L0 = 1;
    double speed = 0; // of the fibre, in greatest speeds; lengthening above 0
    double force_N = 0;
};

// Force by length, by speed, and of the relaxed fibre, in greatest forces. Lengths in L0.
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
