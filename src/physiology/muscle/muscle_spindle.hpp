// The muscle spindle: length of the muscle and the two fusimotor (gamma) rates go in, the rates of
// its primary (Ia) and secondary (II) endings come out.
// Mileusnic, Brown, Lan & Loeb 2006, J Neurophysiol 96:1772 (cat), table 1, without the intrafusal
// mass: it would ring at 36 Hz, and the paper's responses do not need it.
// Left out: after-effects of earlier movement, mechanical coupling of the three fibres to each
// other.
#pragma once

#include <array>

namespace physiology {

// What differs between the three kinds of intrafusal fibre. FU is the paper's unit of force.
struct IntrafusalParameters {
    double passive_damping; // beta0, FU/(L0/s)^a/L0
    double dynamic_damping; // beta1: added by full dynamic drive
    double static_damping;  // beta2: added by full static drive; below 0, it makes the pole yield
    double dynamic_force;   // Gamma1, FU
    double static_force;    // Gamma2, FU
    double primary_gain_pps_per_L0;
    double secondary_gain_pps_per_L0;
    double half_drive_pps; // fusimotor rate of half activation
    double drive_tau_ms;   // 0: at once
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
