// One leg from the knee down: a pendulum that two muscles and gravity turn. The thigh is fixed and
// level; flexion is counted, 0 straight, 90 hanging.
// Left out: hip and ankle, moment arms that change with the angle.
#pragma once

namespace physiology {

struct LimbParameters {
    double inertia_kg_m2 = 0.49;      // shank and foot about the knee
    double gravity_moment_N_m = 13.2; // mass × g × distance of its centre: with the shank level
    // Of the joint, per radian. With friction and the muscles' own damping it lets a leg that is
    // released straight make four full swings (the pendulum test of Wartenberg, 4–7).
    double damping_N_m_s = 0.1;
    // Relaxed muscle also resists slow movement, like a thick paste; it ends the small swings.
    double friction_N_m = 0.35;
    double friction_full_deg_per_s = 10; // about where it is fully there
    double straight_deg = 0;             // where ligaments begin to stop the knee
    double bent_deg = 130;
    double stop_stiffness_N_m = 3000; // per radian beyond
    double stop_damping_N_m_s = 20;
    double max_hand_speed_deg_per_s = 400; // a hand that pushes cannot follow a faster shank
};

struct Limb {
    double knee_angle_deg = 90; // flexion
    double speed_deg_per_s = 0;
};

// What turns the knee beside its weight: the quadriceps extends, the hamstrings flex, a hand on the
// shank does either (above zero it extends).
struct KneeMoments {
    double extending_N_m = 0, flexing_N_m = 0, hand_N_m = 0;
};

void step(Limb& limb, const LimbParameters& p, const KneeMoments& moments, double step_ms);

// The hand pushes with less the faster the shank already yields to it, and never holds it back.
[[nodiscard]] double hand_N_m(const LimbParameters& p, const Limb& limb, double asked_N_m);

// What gravity alone does at an angle, towards flexion.
[[nodiscard]] double gravity_N_m(const LimbParameters& p, double knee_angle_deg);

} // namespace physiology
