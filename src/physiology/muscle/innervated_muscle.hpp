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

#include <cstdint>
#include <vector>

namespace physiology {

// The way between mid-thigh and cord, and how fast its fibres are (human leg).
struct MotorNerveParameters {
    double length_mm = 330;
    double Ia_velocity_m_per_s = 57.6;
    double Ia_velocity_spread = 0.06; // as a share of the mean, up and down
    double Ib_velocity_m_per_s = 57;
    double Ib_velocity_spread = 0.08;
    double II_velocity_m_per_s = 38;
    double II_velocity_spread = 0.2;
    double min_alpha_velocity_m_per_s = 44; // to the smallest motor unit
    double max_alpha_velocity_m_per_s = 53; // to the largest
    double gamma_velocity_m_per_s = 20;
    double gamma_velocity_spread = 0.25;
    double receptor_ms = 0.5;     // from stretch to the first spike
    double synapse_ms = 0.3;      // from the afferent's end into the cell
    double end_plate_ms = 0.9;    // from the axon's end to the fibres' action potential
    double spindle_jitter = 0.05; // of the intervals of one afferent, as a share
    double gamma_jitter = 0.2;    // of the intervals of one gamma axon
    double max_spindle_pps = 220; // a fibre cannot fire faster
    double max_tendon_organ_pps = 200;
};

struct LegMuscleParameters {
    MuscleParameters hill;
    double moment_arm_mm = 40;
    double fibre_at_90deg_L0 = 1; // relaxed, knee at a right angle
    double spindle_at_90deg_L0 = 0.95;
    // Of what the limb does to the fibres; the spindle's own ends and sheets of tendon take the
    // rest. What is pulled or tapped into the fascicle reaches the spindle whole.
    double spindle_share = 0.15;
};

struct TapParameters {
    double stretch_mm = 3.3; // of the fascicle, at the height of the blow
    double lasts_ms = 13;
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
// smoothly that the rate itself, late by the mean conduction time, stands for what reaches them.
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
    double tendon_organ_N = 25; // what an organ, made for a cat's soleus, feels at greatest force
    MotorUnitParameters motor_unit;
    FatigueParameters fatigue;
    CalciumParameters slow_calcium = slow_fibre_calcium; // of the smallest motor unit
    CalciumParameters fast_calcium = fast_fibre_calcium; // of the largest
    double sarcomere_um = 2.7;                           // where the fibres pull best
    MotorNerveParameters nerve;
    TapParameters tap;
};

// What a muscle is given in a step.
struct MuscleInput {
    double lengthened_mm = 0;                           // by the limb, against its length at 90°
    double pulled_mm = 0;                               // imposed from outside
    double gamma_dynamic_pps = 0, gamma_static_pps = 0; // as they leave the cord
    double strength = 1; // share of the fibres' force that damage has left
};

// How many fibres of a kind are simulated; 0 where nobody looks at them.
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

// Spikes under way move on: what arrives in this step is known afterwards.
void conduct(InnervatedMuscle& muscle);

// Fibres, tendon and spindle answer to their length and to the spikes that arrive.
void step(InnervatedMuscle& muscle, const InnervationParameters& p,
          const LegMuscleParameters& leg_muscle, const MuscleInput& input, double step_ms);

void tap(InnervatedMuscle& muscle);

// The nerve conducts so many times as fast as when it was made: in the cold, more slowly. The gamma
// rate's own delay is left as it is.
void scale_conduction_velocity(InnervatedMuscle& muscle, double velocity_share);

[[nodiscard]] double sarcomere_length_um(const InnervatedMuscle& muscle,
                                         const InnervationParameters& p);

} // namespace physiology
