// The muscle spindle: length of the muscle and the two fusimotor (gamma) rates go in, the rates of
// its primary (Ia) and secondary (II) endings come out.
// Mileusnic, Brown, Lan & Loeb 2006, J Neurophysiol 96:1772 (cat), table 1, without the intrafusal
// mass: it would ring at 36 Hz, and the paper's responses do not need it.
// Left out: after-effects of earlier movement, mechanical coupling of the three fibres to each
// other.
#pragma once

#include "physiology/parameter_row.hpp"

#include <array>
#include <string_view>

namespace physiology {

// What differs between the three kinds of intrafusal fibre. FU is the paper's unit of force.
struct IntrafusalParameters {
    double passive_damping; // beta0
    double dynamic_damping; // beta1
    double static_damping;  // beta2
    double dynamic_force;   // Gamma1
    double static_force;    // Gamma2
    double primary_gain_pps_per_L0;
    double secondary_gain_pps_per_L0;
    double half_drive_pps;
    double drive_tau_ms; // 0: at once
};

inline constexpr std::string_view mileusnic = "Mileusnic 2006, table 1 (cat)";
inline constexpr OrganParameter<IntrafusalParameters> intrafusal_rows[] = {
    {"passive_damping", "FU/(L0/s)^a/L0", 0.001, 1,
     "How much the fibre's poles resist being stretched fast, without gamma drive.", mileusnic,
     &IntrafusalParameters::passive_damping},
    {"dynamic_damping", "FU/(L0/s)^a/L0", 0, 1,
     "How much more they resist under full dynamic gamma drive.", mileusnic,
     &IntrafusalParameters::dynamic_damping},
    {"static_damping", "FU/(L0/s)^a/L0", -0.08, 0.5,
     "How much more (below zero: less) they resist under full static gamma drive.", mileusnic,
     &IntrafusalParameters::static_damping},
    {"dynamic_force", "FU", 0, 0.5, "How hard the poles contract under full dynamic gamma drive.",
     mileusnic, &IntrafusalParameters::dynamic_force},
    {"static_force", "FU", 0, 0.5, "How hard the poles contract under full static gamma drive.",
     mileusnic, &IntrafusalParameters::static_force},
    {"primary_gain", "imp/s/L0", 0, 40000,
     "How fast the Ia ending fires for a stretch of this fibre's middle.", mileusnic,
     &IntrafusalParameters::primary_gain_pps_per_L0},
    {"secondary_gain", "imp/s/L0", 0, 20000,
     "How fast the II ending fires for a stretch of this fibre.",
     "Mileusnic 2006, table 1 (cat), as two public programs have it",
     &IntrafusalParameters::secondary_gain_pps_per_L0},
    {"half_drive", "imp/s", 1, 200, "The gamma rate that activates this fibre by half.", mileusnic,
     &IntrafusalParameters::half_drive_pps},
    {"drive_tau", "ms", 0, 1000, "How slowly this fibre follows a change of its gamma drive.",
     mileusnic, &IntrafusalParameters::drive_tau_ms},
};

struct SpindleParameters {
    IntrafusalParameters bag1{0.0605, 0.2592, 0, 0.0289, 0, 20000, 0, 60, 149};
    IntrafusalParameters bag2{0.0822, 0, -0.0460, 0, 0.0636, 10000, 7250, 60, 205};
    IntrafusalParameters chain{0.0822, 0, -0.0690, 0, 0.0954, 10000, 7250, 90, 0};
    double drive_exponent = 2;                    // p
    double sensory_stiffness_FU_per_L0 = 10.4649; // K_SR
    double polar_stiffness_FU_per_L0 = 0.15;      // K_PR
    double lengthening_damping = 1;               // C_L
    double shortening_damping = 0.42;             // C_S
    double velocity_exponent = 0.3;               // a
    double no_damping_length_L0 = 0.46;           // R
    double sensory_rest_L0 = 0.04;                // L0_SR
    double polar_rest_L0 = 0.76;                  // L0_PR
    double sensory_threshold_L0 = 0.0423;         // L_N_SR
    double polar_threshold_L0 = 0.89;             // L_N_PR
    double secondary_length_L0 = 0.04;            // L_sec
    double secondary_sensory_share = 0.7;         // X
    double occlusion = 0.156;                     // S
};

inline constexpr OrganParameter<SpindleParameters> spindle_rows[] = {
    {"spindle.drive_exponent", "power", 0.5, 6,
     "How steeply gamma rate becomes activation of an intrafusal fibre.", mileusnic,
     &SpindleParameters::drive_exponent},
    {"spindle.sensory_stiffness", "FU/L0", 1, 50,
     "How stiff the middle of an intrafusal fibre is, where the endings wind around it.", mileusnic,
     &SpindleParameters::sensory_stiffness_FU_per_L0},
    {"spindle.polar_stiffness", "FU/L0", 0.01, 2, "How stiff its two contracting ends are.",
     mileusnic, &SpindleParameters::polar_stiffness_FU_per_L0},
    {"spindle.lengthening_damping", "share", 0.1, 5,
     "Damping of the poles while they lengthen, as a share.", mileusnic,
     &SpindleParameters::lengthening_damping},
    {"spindle.shortening_damping", "share", 0.1, 5,
     "Damping of the poles while they shorten, as a share.", mileusnic,
     &SpindleParameters::shortening_damping},
    {"spindle.velocity_exponent", "power", 0.1, 1,
     "How the damping force grows with speed; far below 1: slow stretches count nearly as much.",
     mileusnic, &SpindleParameters::velocity_exponent},
    {"spindle.no_damping_length", "L0", 0, 0.6,
     "Length of the poles at which their damping would vanish.", mileusnic,
     &SpindleParameters::no_damping_length_L0},
    {"spindle.sensory_rest", "L0", 0.01, 0.2, "Slack length of the sensory middle.", mileusnic,
     &SpindleParameters::sensory_rest_L0},
    {"spindle.polar_rest", "L0", 0.3, 1, "Slack length of the poles.", mileusnic,
     &SpindleParameters::polar_rest_L0},
    {"spindle.sensory_threshold", "L0", 0.01, 0.2,
     "Length of the sensory middle from which on the endings fire.", mileusnic,
     &SpindleParameters::sensory_threshold_L0},
    {"spindle.polar_threshold", "L0", 0.3, 1.2,
     "Length of the poles from which on the part of the II ending there fires.", mileusnic,
     &SpindleParameters::polar_threshold_L0},
    {"spindle.secondary_length", "L0", 0.005, 0.2, "Length of the II ending.", mileusnic,
     &SpindleParameters::secondary_length_L0},
    {"spindle.secondary_sensory_share", "share", 0, 1,
     "Share of the II ending that lies on the sensory middle.", mileusnic,
     &SpindleParameters::secondary_sensory_share},
    {"spindle.occlusion", "share", 0, 1,
     "How much of the weaker branch of the Ia ending is heard beside the stronger one.", mileusnic,
     &SpindleParameters::occlusion},
};

// The same spindle with gains re-tuned to the lower rates of human afferents
// (public program MyoGen, after Elias' thesis).
[[nodiscard]] SpindleParameters human_spindle();

struct Intrafusal {
    double drive = 0;        // fusimotor activation, 0 … 1
    double drive_target = 0; // where it is going: changes only when the rate does
    double tension_FU = 0;
    double tension_change_FU = 0; // in the last step: a good guess for the next
};

enum IntrafusalKind { bag1, bag2, chain }; // index into `fibres`

struct MuscleSpindle {
    std::array<Intrafusal, 3> fibres;
    double length_L0 = 1;
    double gamma_dynamic_pps = 0; // rates for which the drive targets hold
    double gamma_static_pps = 0;
    double Ia_pps = 0;
    double II_pps = 0;
};

// At rest at a length, with fusimotor drives that have been on for long.
[[nodiscard]] MuscleSpindle resting_spindle(const SpindleParameters& p, double length_L0,
                                            double gamma_dynamic_pps, double gamma_static_pps);

// The muscle has moved to a new length during this step.
void step(MuscleSpindle& spindle, const SpindleParameters& p, double length_L0,
          double gamma_dynamic_pps, double gamma_static_pps, double step_ms);

// Of one fibre: the sensory region at its equator, and the two poles together.
[[nodiscard]] double sensory_region_L0(const MuscleSpindle& spindle, const SpindleParameters& p,
                                       IntrafusalKind fibre);
[[nodiscard]] double polar_region_L0(const MuscleSpindle& spindle, const SpindleParameters& p,
                                     IntrafusalKind fibre);

} // namespace physiology
