// The slow clock: what happens in a muscle over the hours and days after hard lengthening work.
// Signals that switch inflammation on, cytokines, growth factors that sensitise nerve endings,
// water that collects, loss of strength, and the protection from the next bout.
// Directions and times are fitted to what is published on delayed-onset soreness (DOMS) and, for
// massage, to Crane 2012; every constant here is ours, illustrative.
// Left out: single cytokines (one stands for all), leukocytes, CK, sleep, food, age and sex.
// A strain injury is another thing with another calendar: strain_injury.
#pragma once

#include "physiology/parameter_row.hpp"

namespace physiology {

inline constexpr double slow_step_h = 0.1;

// Times are exponential time constants in hours. All ours, illustrative.
struct RecoveryParameters {
    double signal_tau_h = 10;
    double NFkB_tau_h = 1.5;
    double cytokine_tau_h = 6; // TNF-alpha, IL-6
    double growth_tau_h = 7;
    double NGF_tau_h = 36;
    double fluid_tau_h = 48;
    double FAK_tau_h = 1; // FAK, ERK1/2
    double PGC1alpha_tau_h = 2;
    double massage_tau_h = 4;
    double cold_tau_h = 6;
    double lactate_tau_h = 0.4;
    double glycogen_tau_h = 20;
    double fatigue_tau_h = 10;
    double damage_tau_h = 200;
    double adaptation_tau_h = 72;
    double protection_tau_h = 1440;
    double massage_per_10_min = 0.25;
    double cold_per_12_min = 0.20;
    double max_hold = 0.5;
    double cold_on_fluid = 0.5;
    double adaptation_per_bout = 0.4;
    double heat_on_inflammation = 1.15;
    double heat_too_early_h = 48;
    double glycogen_per_bout = 0.5;
    // Maxima after a unit bout, in which the readouts are counted.
    double cytokine_unit = 0.467;
    double NGF_unit = 0.142;
    double fluid_unit = 0.125;
    double swelling_per_unit = 0.135;
    // However often it is worked, a muscle has only so much to inflame (ours, illustrative).
    double max_signal = 1;
    double max_mediators = 1.5;
    double max_lactate = 1.5;
    double max_FAK = 2;
    double strength_by_fatigue = 0.10;
    double strength_by_damage = 0.18;
    double optimum_shift_deg = 15.6;
};

inline constexpr OrganParameter<RecoveryParameters> recovery_rows[] = {
    {"recovery.signal_tau", "h", 1, 200, "How long a bout goes on calling for inflammation.", ours,
     &RecoveryParameters::signal_tau_h},
    {"recovery.NFkB_tau", "h", 0.1, 50,
     "How quickly the switch of inflammation inside the fibres follows that call.", ours,
     &RecoveryParameters::NFkB_tau_h},
    {"recovery.cytokine_tau", "h", 0.1, 100, "How quickly cytokines gather and go.", ours,
     &RecoveryParameters::cytokine_tau_h},
    {"recovery.growth_tau", "h", 0.1, 100,
     "Each of the two steps from cytokines to growth factors takes so long.", ours,
     &RecoveryParameters::growth_tau_h},
    {"recovery.NGF_tau", "h", 1, 500,
     "How quickly growth factors gather at the nerve endings and go.", ours,
     &RecoveryParameters::NGF_tau_h},
    {"recovery.fluid_tau", "h", 1, 500, "How quickly water gathers between the fibres and goes.",
     ours, &RecoveryParameters::fluid_tau_h},
    {"recovery.FAK_tau", "h", 0.1, 50, "How long what massage stirs in the fibres lasts.", ours,
     &RecoveryParameters::FAK_tau_h},
    {"recovery.PGC1alpha_tau", "h", 0.1, 50,
     "How quickly the building of mitochondria follows that.", ours,
     &RecoveryParameters::PGC1alpha_tau_h},
    {"recovery.massage_tau", "h", 0.1, 100, "How long massage holds inflammation back.", ours,
     &RecoveryParameters::massage_tau_h},
    {"recovery.cold_tau", "h", 0.1, 100, "How long cold holds inflammation back.", ours,
     &RecoveryParameters::cold_tau_h},
    {"recovery.lactate_tau", "h", 0.05, 10, "How quickly lactate goes.",
     "gone within an hour or two, Schwane 1983", &RecoveryParameters::lactate_tau_h},
    {"recovery.glycogen_tau", "h", 1, 200, "How quickly a muscle fills its stores of fuel again.",
     ours, &RecoveryParameters::glycogen_tau_h},
    {"recovery.fatigue_tau", "h", 0.1, 100,
     "How quickly the part of the weakness that is tiredness goes.", ours,
     &RecoveryParameters::fatigue_tau_h},
    {"recovery.damage_tau", "h", 10, 2000,
     "How quickly the part of the weakness that is damage goes.", ours,
     &RecoveryParameters::damage_tau_h},
    {"recovery.adaptation_tau", "h", 1, 1000, "How long a bout takes to protect from the next one.",
     ours, &RecoveryParameters::adaptation_tau_h},
    {"recovery.protection_tau", "h", 24, 10000, "How long a bout protects from the next one.",
     "ours, illustrative; weeks to months, Cleary 2002", &RecoveryParameters::protection_tau_h},
    {"recovery.massage_per_10_min", "share", 0, 1,
     "By what share ten minutes of massage hold inflammation back.",
     "direction Crane 2012; size ours, illustrative", &RecoveryParameters::massage_per_10_min},
    {"recovery.cold_per_12_min", "share", 0, 1,
     "By what share twelve minutes of cold hold inflammation back.",
     "direction Cochrane 2012; size ours, illustrative", &RecoveryParameters::cold_per_12_min},
    {"recovery.greatest_hold", "share", 0, 1,
     "By what share massage or cold can hold inflammation back at the most.", ours,
     &RecoveryParameters::max_hold},
    {"recovery.cold_on_fluid", "share", 0, 1, "By what share full cold keeps water from gathering.",
     ours, &RecoveryParameters::cold_on_fluid},
    {"recovery.adaptation_per_bout", "share", 0, 1,
     "By what share a maximal bout protects from the next one in the end.", ours,
     &RecoveryParameters::adaptation_per_bout},
    {"recovery.heat_on_inflammation", "×", 1, 3,
     "How much heat feeds inflammation when it comes too early.", ours,
     &RecoveryParameters::heat_on_inflammation},
    {"recovery.heat_too_early", "h", 0, 500, "Up to this time after a bout heat comes too early.",
     "custom, not evidence", &RecoveryParameters::heat_too_early_h},
    {"recovery.glycogen_per_bout", "share", 0, 1,
     "The share of its fuel that a maximal bout takes from a muscle.", ours,
     &RecoveryParameters::glycogen_per_bout},
    {"recovery.cytokine_unit", "–", 0.01, 10,
     "The most cytokines after a maximal bout, in the units of the equations.", ours,
     &RecoveryParameters::cytokine_unit},
    {"recovery.NGF_unit", "–", 0.01, 10,
     "The most growth factors after a maximal bout, in the units of the equations.", ours,
     &RecoveryParameters::NGF_unit},
    {"recovery.fluid_unit", "–", 0.01, 10,
     "The most water after a maximal bout, in the units of the equations.", ours,
     &RecoveryParameters::fluid_unit},
    {"recovery.swelling_per_unit", "–", 0, 1, "The most swelling after a maximal bout.",
     "fitted to the pressures of Crenshaw 1994", &RecoveryParameters::swelling_per_unit},
    {"recovery.greatest_signal", "–", 0.1, 10,
     "How strongly a muscle can call for inflammation, however often it is worked.", ours,
     &RecoveryParameters::max_signal},
    {"recovery.greatest_mediators", "–", 1, 10,
     "The most cytokines or growth factors that nerve endings feel, counted in those of a maximal "
     "bout.",
     ours, &RecoveryParameters::max_mediators},
    {"recovery.greatest_lactate", "–", 1, 10,
     "The most lactate, counted in that of a maximal bout.", ours,
     &RecoveryParameters::max_lactate},
    {"recovery.greatest_FAK", "–", 1, 10,
     "The most that massage can stir, counted in that of ten minutes.", ours,
     &RecoveryParameters::max_FAK},
    {"recovery.strength_by_fatigue", "share", 0, 1,
     "The share of strength that tiredness takes after a maximal bout.",
     "fitted to Maeo 2017, Crenshaw 1994", &RecoveryParameters::strength_by_fatigue},
    {"recovery.strength_by_damage", "share", 0, 1,
     "The share of strength that damage takes after a maximal bout.",
     "fitted to Maeo 2017, Crenshaw 1994", &RecoveryParameters::strength_by_damage},
    {"recovery.optimum_shift", "°", 0, 60,
     "How far a maximal bout moves the angle of greatest force.", "J Sports Sci 2004;22:1005",
     &RecoveryParameters::optimum_shift_deg},
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
