// One leg from the knee down: a pendulum that two muscles and gravity turn. The thigh is fixed and
// level; flexion is counted, 0 straight, 90 hanging.
// Left out: hip and ankle, moment arms that change with the angle.
#pragma once

#include "physiology/parameter_row.hpp"

namespace physiology {

struct LimbParameters {
    double inertia_kg_m2 = 0.49;
    double gravity_moment_N_m = 13.2; // mass × g × distance of its centre
    // Of the joint, per radian. With friction and the muscles' own damping it lets a leg that is
    // released straight make four full swings (the pendulum test of Wartenberg, 4–7).
    double damping_N_m_s = 0.1;
    // Relaxed muscle also resists slow movement, like a thick paste; it ends the small swings.
    double friction_N_m = 0.35;
    double friction_full_deg_per_s = 10;
    double straight_deg = 0;
    double bent_deg = 130;
    double stop_stiffness_N_m = 3000;
    double stop_damping_N_m_s = 20;
    double max_hand_speed_deg_per_s = 400;
};

inline constexpr OrganParameter<LimbParameters> limb_rows[] = {
    {"limb.inertia", "kg m²", 0.05, 2, "Inertia of shank and foot about the knee.",
     "computed from Rajagopal 2016: 0.47–0.51", &LimbParameters::inertia_kg_m2},
    {"limb.gravity_moment", "N m", 0, 50, "Moment of their weight when the shank is level.",
     "computed from Rajagopal 2016", &LimbParameters::gravity_moment_N_m},
    {"limb.damping", "N m s/rad", 0, 3, "How much the joint itself brakes the swing.",
     "0.1–0.3; with the muscles' share 4–7 swings of the pendulum test",
     &LimbParameters::damping_N_m_s},
    {"limb.friction", "N m", 0, 2, "How much relaxed muscle resists even slow movement.", ours,
     &LimbParameters::friction_N_m},
    {"limb.friction_full", "deg/s", 1, 100, "The speed from which on it fully does.", ours,
     &LimbParameters::friction_full_deg_per_s},
    {"limb.straight", "deg", -20, 30, "Where the ligaments begin to stop the straightening knee.",
     ours, &LimbParameters::straight_deg},
    {"limb.bent", "deg", 100, 160, "Where the flesh begins to stop the bending knee.", ours,
     &LimbParameters::bent_deg},
    {"limb.stop_stiffness", "N m/rad", 100, 10000, "How hard they stop it.", ours,
     &LimbParameters::stop_stiffness_N_m},
    {"limb.stop_damping", "N m s/rad", 0, 100, "How much they brake it while it is stopped.", ours,
     &LimbParameters::stop_damping_N_m_s},
    {"limb.fastest_hand", "deg/s", 50, 1000,
     "The speed of the shank that a pushing hand can just follow.", ours,
     &LimbParameters::max_hand_speed_deg_per_s},
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
