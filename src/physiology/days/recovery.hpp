// The slow clock: what happens in a muscle over the hours and days after hard lengthening work.
// Signals that switch inflammation on, cytokines, growth factors that sensitise nerve endings,
// water that collects, strength that is lost, and the protection that is left for the next bout.
// Directions and times are fitted to what is published on delayed-onset soreness (DOMS) and, for
// massage, to Crane 2012; every constant here is ours, illustrative.
// Left out: single cytokines (one stands for all), leukocytes, CK, sleep, food, age and sex.
// A strain injury is another thing with another calendar: strain_injury.
#pragma once

namespace physiology {

inline constexpr double slow_step_h = 0.1;

// Times are exponential time constants in hours. All ours, illustrative.
struct RecoveryParameters {
    double signal_tau_h = 10;   // the call for inflammation that a bout leaves behind
    double NFkB_tau_h = 1.5;    // the switch of inflammation
    double cytokine_tau_h = 6;  // TNF-alpha, IL-6
    double growth_tau_h = 7;    // each of two steps from cytokines to nerve growth factor
    double NGF_tau_h = 36;      // its lasting effect on the endings
    double fluid_tau_h = 48;    // water between the fibres
    double FAK_tau_h = 1;       // what massage stirs in the fibre: FAK, ERK1/2
    double PGC1alpha_tau_h = 2; // and what that stirs: building of mitochondria
    double massage_tau_h = 4;   // how long massage and cold hold inflammation back
    double cold_tau_h = 6;
    double lactate_tau_h = 0.4;
    double glycogen_tau_h = 20;
    double fatigue_tau_h = 10;
    double damage_tau_h = 200;
    double adaptation_tau_h = 72; // until a bout protects from the next
    double protection_tau_h = 1440;
    double massage_per_10_min = 0.25;
    double cold_per_12_min = 0.20;
    double max_hold = 0.5;      // massage or cold halve inflammation at the most
    double cold_on_fluid = 0.5; // share by which full cold holds back the water
    double adaptation_per_bout = 0.4;
    double heat_on_inflammation = 1.15; // heat in the first two days feeds inflammation
    double heat_too_early_h = 48;
    double glycogen_per_bout = 0.5;
    // A unit bout's greatest values, which the read-outs are counted in.
    double cytokine_unit = 0.467;
    double NGF_unit = 0.142;
    double fluid_unit = 0.125;
    double swelling_per_unit = 0.135; // Crenshaw's pressures (1994) two days after a bout
    // However often it is worked, a muscle has only so much to inflame (ours, illustrative).
    double max_signal = 1;
    double max_mediators = 1.5; // of a unit bout
    double max_lactate = 1.5;
    double max_FAK = 2;
    double strength_by_fatigue = 0.10;
    double strength_by_damage = 0.18;
    double optimum_shift_deg = 15.6; // J Sports Sci 2004;22:1005
};

struct Recovery {
    double now_h = 0;
    double since_bout_h = 1e9; // since the last one
    double signal = 0;         // Q
    double NFkB = 0;           // also HSP27's phosphorylation
    double cytokines = 0;      // C: TNF-alpha and IL-6
    double growth_stage_1 = 0, growth_stage_2 = 0;
    double NGF = 0;   // G: NGF and GDNF
    double fluid = 0; // W
    double PGC1alpha = 0, FAK = 0;
    double massage = 0, cold = 0; // Z, K
    double lactate = 0, glycogen_used = 0;
    double fatigue = 0, damage = 0;      // D
    double adapting = 0, protection = 0; // u, R
    // What wears off by the clock.
    double heat_left_h = 0, analgesic_left_h = 0, TENS_left_h = 0;
};

// Hard lengthening work; amount 1 is a maximal bout.
void bout(Recovery& recovery, const RecoveryParameters& p, double amount);
void massage(Recovery& recovery, const RecoveryParameters& p, double minutes);
void cool(Recovery& recovery, const RecoveryParameters& p, double minutes);

// One step of the slow clock, at most slow_step_h long.
void step(Recovery& recovery, const RecoveryParameters& p, double step_h);

// As many steps as it takes; they lie on whole multiples of slow_step_h.
void advance_to(Recovery& recovery, const RecoveryParameters& p, double hour);

// What the fast clock and an observer read. Mediators count in those of a unit bout.
struct TissueState {
    double swelling = 0;
    double cytokines = 0, NGF = 0;
    double lactate = 0;
    double strength_loss = 0; // as a share
    double optimum_shift_deg = 0;
};

[[nodiscard]] TissueState tissue_of_the_hour(const Recovery& recovery, const RecoveryParameters& p);

} // namespace physiology
