// A muscle of the leg with everything that ties it to the cord: the spindle and its afferents on
// the way up, the alpha and gamma axons on the way down, the motor units, fibres and tendon.
// It joins the organs; their equations are in their own files.
// Left out: beta innervation, single spindles (one stands for all, its fibres differ in timing).
#pragma once

#include "physiology/cells/spike_encoder.hpp"
#include "physiology/muscle/calcium.hpp"
#include "physiology/muscle/cramp.hpp"
#include "physiology/muscle/golgi_tendon_organ.hpp"
#include "physiology/muscle/motor_unit.hpp"
#include "physiology/muscle/muscle.hpp"
#include "physiology/muscle/muscle_spindle.hpp"
#include "physiology/nerve/axon_bundle.hpp"
#include "physiology/parameter_row.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace physiology {

// The way between mid-thigh and cord, and how fast its fibres are (human leg).
struct MotorNerveParameters {
    double length_mm = 330;
    double Ia_velocity_m_per_s = 57.6;
    double Ia_velocity_spread = 0.06;
    double Ib_velocity_m_per_s = 57;
    double Ib_velocity_spread = 0.08;
    double II_velocity_m_per_s = 38;
    double II_velocity_spread = 0.2;
    double min_alpha_velocity_m_per_s = 44;
    double max_alpha_velocity_m_per_s = 53;
    double gamma_velocity_m_per_s = 20;
    double gamma_velocity_spread = 0.25;
    double receptor_ms = 0.5;
    double synapse_ms = 0.3;
    double end_plate_ms = 0.9;
    double spindle_jitter = 0.05;
    double gamma_jitter = 0.2;
    double max_spindle_pps = 220;
    double max_tendon_organ_pps = 200;
};

inline constexpr OrganParameter<MotorNerveParameters> Ib_nerve_rows[] = {
    {"nerve.Ib_velocity", "m/s", 10, 120, "How fast Ib fibres conduct.",
     "52–62 m/s in the human leg, textbook range", &MotorNerveParameters::Ib_velocity_m_per_s},
    {"nerve.Ib_velocity_spread", "share", 0, 0.5, "How much this differs from fibre to fibre.",
     "52–62 m/s in the human leg, textbook range", &MotorNerveParameters::Ib_velocity_spread},
    {"nerve.greatest_tendon_organ", "imp/s", 50, 500, "How fast a Ib fibre can fire.",
     "100–200, textbook range", &MotorNerveParameters::max_tendon_organ_pps},
};

inline constexpr std::string_view textbook_leg = "human leg, textbook range";
inline constexpr OrganParameter<MotorNerveParameters> nerve_rows[] = {
    {"nerve.length", "mm", 50, 1000, "The way from the muscles of the thigh to the cord.",
     "0.35–0.45 m in adults, textbook range; shortened to meet the published latency",
     &MotorNerveParameters::length_mm},
    {"nerve.Ia_velocity", "m/s", 5, 120, "How fast an impulse runs up an Ia fibre.",
     "57.6 m/s, Shefner & Logigian 1994", &MotorNerveParameters::Ia_velocity_m_per_s},
    {"nerve.Ia_velocity_spread", "share", 0, 0.5,
     "How much Ia fibres differ in velocity, up and down.", ours,
     &MotorNerveParameters::Ia_velocity_spread},
    {"nerve.II_velocity", "m/s", 5, 120, "How fast an impulse runs up a group II fibre.",
     "25–50 m/s in people, about two thirds of Ia", &MotorNerveParameters::II_velocity_m_per_s},
    {"nerve.II_velocity_spread", "share", 0, 0.5,
     "How much group II fibres differ in velocity, up and down.", ours,
     &MotorNerveParameters::II_velocity_spread},
    {"nerve.slowest_alpha", "m/s", 5, 120,
     "How fast an impulse runs down the axon of the smallest motor cell.",
     "44–53 m/s, ReMoto (Cisi & Kohn 2008)", &MotorNerveParameters::min_alpha_velocity_m_per_s},
    {"nerve.fastest_alpha", "m/s", 5, 120,
     "How fast an impulse runs down the axon of the largest motor cell.",
     "44–53 m/s, ReMoto (Cisi & Kohn 2008)", &MotorNerveParameters::max_alpha_velocity_m_per_s},
    {"nerve.gamma_velocity", "m/s", 2, 60, "How fast an impulse runs down a gamma axon.",
     textbook_leg, &MotorNerveParameters::gamma_velocity_m_per_s},
    {"nerve.gamma_velocity_spread", "share", 0, 0.5,
     "How much gamma axons differ in velocity, up and down.", textbook_leg,
     &MotorNerveParameters::gamma_velocity_spread},
    {"nerve.receptor", "ms", 0, 5, "Time from the stretch of an ending to its spike.",
     "receptor and tap transmission 1–2 ms, textbook range; ours",
     &MotorNerveParameters::receptor_ms},
    {"nerve.synapse", "ms", 0, 5, "Time that a spike needs to cross the synapse in the cord.",
     "ReMoto (Cisi & Kohn 2008): 0.3 ms", &MotorNerveParameters::synapse_ms},
    {"nerve.end_plate", "ms", 0, 5,
     "Time from the end of the motor axon to the action potential of the muscle fibres.",
     "0.8–1.0 ms, textbook range", &MotorNerveParameters::end_plate_ms},
    {"nerve.spindle_jitter", "share", 0, 0.9,
     "How unevenly a spindle afferent fires: how far an interval may be off.", ours,
     &MotorNerveParameters::spindle_jitter},
    {"nerve.gamma_jitter", "share", 0, 0.9, "The same for a gamma axon.", ours,
     &MotorNerveParameters::gamma_jitter},
    {"nerve.greatest_spindle", "imp/s", 100, 1000,
     "A spindle afferent cannot fire faster than this.", ours,
     &MotorNerveParameters::max_spindle_pps},
};

struct LegMuscleParameters {
    MuscleParameters hill;
    double moment_arm_mm = 40;
    double fibre_at_90deg_L0 = 1;
    double spindle_at_90deg_L0 = 0.95;
    // Of what the limb does to the fibres; the spindle's own ends and sheets of tendon take the
    // rest. What is pulled or tapped into the fascicle reaches the spindle whole.
    double spindle_share = 0.15;
};

inline constexpr OrganParameter<LegMuscleParameters> leg_muscle_rows[] = {
    {"moment_arm", "mm", 5, 80, "Distance of its pull from the axis of the knee.",
     "32–45 mm quadriceps, 24–33 mm hamstrings, textbook range",
     &LegMuscleParameters::moment_arm_mm},
    {"fibre_at_90deg", "L0", 0.5, 1.6,
     "Length of its relaxed fibres when the knee hangs at a right angle.", ours,
     &LegMuscleParameters::fibre_at_90deg_L0},
    {"spindle_at_90deg", "L0", 0.5, 1.2, "Length of its spindles in that posture.",
     "ours, illustrative: nearly silent at rest, as in people",
     &LegMuscleParameters::spindle_at_90deg_L0},
    {"spindle_share", "share", 0, 1,
     "How much of what the knee does to the fibres reaches the spindles.", ours,
     &LegMuscleParameters::spindle_share},
};

struct TapParameters {
    double stretch_mm = 3.3;
    double lasts_ms = 13;
};

inline constexpr OrganParameter<TapParameters> tap_rows[] = {
    {"tap.stretch", "mm", 0, 6, "How far the reflex hammer stretches the fascicles.", ours,
     &TapParameters::stretch_mm},
    {"tap.lasts", "ms", 1, 50, "How long the blow lasts, there and back.", ours,
     &TapParameters::lasts_ms},
};

inline constexpr int Ia_fibres = 400;
inline constexpr int Ib_fibres = 200;
inline constexpr int II_fibres = 200;
inline constexpr int gamma_fibres = 30; // of each kind

// A rate at one end of a nerve and its spikes under way.
struct FibreGroup {
    SpikeEncoder origin;
    AxonBundle axons;
};

// Gamma cells fire at a rate; the spindle's intrafusal fibres sum the spikes of many axons so
// smoothly that the rate itself, late by the mean conduction time, is what reaches them.
struct GammaAxons {
    FibreGroup fibres;
    std::vector<double> rates_under_way_pps; // a ring, one place for each step of the way
    std::size_t place = 0;
    double arriving_pps = 0;
    std::size_t cut_steps = 0; // where the rate passes a cut, in steps of its way
    double cut_share = 0;      // of the fibres
};

struct InnervatedMuscle {
    HillMuscle hill;
    double length_at_90deg_mm = 0;     // muscle and tendon together
    double fascicle_L0 = 1;            // of the fibres, with the tap
    double pulled_mm = 0;              // length imposed from outside
    std::int64_t steps_since_tap = -1; // −1: not being tapped
    MuscleSpindle spindle;
    TendonOrgan tendon_organ;
    double Ib_pps = 0; // of one tendon organ, no faster than its fibre can fire
    FibreGroup Ia, Ib, II;
    FatiguedAfferents fatigued; // what fatigue makes of their firing
    GammaAxons gamma_dynamic, gamma_static;
    AxonBundle alpha;
    MotorUnits units;
    MuscleCalcium calcium;
};

// The same for every muscle of the leg.
struct InnervationParameters {
    SpindleParameters spindle;
    TendonOrganParameters tendon_organ;
    double tendon_organ_N = 25;
    MotorUnitParameters motor_unit;
    FatigueParameters fatigue;
    CalciumParameters slow_calcium = slow_fibre_calcium; // of the smallest motor unit
    CalciumParameters fast_calcium = fast_fibre_calcium; // of the largest
    double sarcomere_um = 2.7;
    MotorNerveParameters nerve;
    TapParameters tap;
};

inline constexpr OrganParameter<InnervationParameters> sarcomere_rows[] = {
    {"muscle.sarcomere", "µm", 2, 4, "Length of a sarcomere where it pulls best.",
     "human optimum 2.6–2.8 µm, textbook range", &InnervationParameters::sarcomere_um},
};

inline constexpr OrganParameter<InnervationParameters> organ_force_rows[] = {
    {"tendon_organ.felt_force", "N", 0.1, 1000,
     "What an organ feels when its muscle pulls with its greatest force.",
     "ours, illustrative: the model was made for a cat's soleus",
     &InnervationParameters::tendon_organ_N},
};

// What acts on a muscle during a step.
struct MuscleInput {
    double lengthened_mm = 0;                           // by the limb, against its length at 90°
    double pulled_mm = 0;                               // imposed from outside
    double gamma_dynamic_pps = 0, gamma_static_pps = 0; // as they leave the cord
    double strength = 1;                                // of the fibres: 1 minus what damage takes
};

// How many fibres of a kind are simulated; 0 where nothing reads them.
struct FibreCounts {
    int II = 0, gamma = 0;
    int calcium = 0; // muscle fibres whose calcium is followed
};

// In equilibrium, with fusimotor rates that have been on for long.
[[nodiscard]] InnervatedMuscle resting_innervated_muscle(const InnervationParameters& p,
                                                         const LegMuscleParameters& muscle,
                                                         const MuscleInput& rest,
                                                         FibreCounts fibres, int motor_cells,
                                                         std::uint64_t seed, double step_ms);

// Moves spikes on: afterwards each bundle's `arriving` holds what arrives in this step.
void conduct(InnervatedMuscle& muscle);

// Fibres, tendon and spindle answer to their length and to the spikes that arrive.
void step(InnervatedMuscle& muscle, const InnervationParameters& p,
          const LegMuscleParameters& leg_muscle, const MuscleInput& input, double step_ms);

void tap(InnervatedMuscle& muscle);

// Scales the velocity of the nerve against the one it was made for: in the cold it is lower. The
// delay of the gamma rate stays.
void scale_conduction_velocity(InnervatedMuscle& muscle, double velocity_share);

[[nodiscard]] double sarcomere_length_um(const InnervatedMuscle& muscle,
                                         const InnervationParameters& p);

} // namespace physiology
