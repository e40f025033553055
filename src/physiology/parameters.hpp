// The constants of one person: every organ's parameters in one struct, with one table.
#pragma once

#include "physiology/cord/spinal_circuit.hpp"
#include "physiology/days/slow_clock.hpp"
#include "physiology/muscle/cramp.hpp"
#include "physiology/muscle/innervated_muscle.hpp"
#include "physiology/muscle/limb.hpp"
#include "physiology/nerve/ectopic_spikes.hpp"
#include "physiology/nerve/excitability.hpp"
#include "physiology/nerve/nerve_shock.hpp"
#include "physiology/pain/somatosensory_paths.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace physiology {

// Quadriceps: the four heads of Rajagopal 2016 together (forces added, the rest weighted by force).
// Fibre lengths in the posture and the share of passive force are ours: the printed passive curve
// alone would hold the knee straight.
inline constexpr LegMuscleParameters human_quadriceps{
    .hill = {.max_isometric_force_N = 11786,
             .fibre_length_mm = 94.4,
             .tendon_slack_mm = 255.5,
             .pennation_rad = 0.258,
             .passive_scale = 0.0295,
             .damping = 0.01},
    .moment_arm_mm = 44,
    .fibre_at_90deg_L0 = 1.15,
};

// Biceps femoris (both heads), semimembranosus and semitendinosus together, likewise.
inline constexpr LegMuscleParameters human_hamstrings{
    .hill = {.max_isometric_force_N = 4662,
             .fibre_length_mm = 97.7,
             .tendon_slack_mm = 299.7,
             .pennation_rad = 0.232,
             .passive_scale = 0.3,
             .damping = 0.01},
    .moment_arm_mm = 30,
    .fibre_at_90deg_L0 = 1.0,
    .spindle_at_90deg_L0 = 0.90,
};

struct ImposedStretchParameters {
    double max_speed_mm_per_s = 200;
};

// Every organ's parameter struct becomes a member.
struct Parameters {
    InnervationParameters innervation;
    LegMuscleParameters quadriceps = human_quadriceps;
    LegMuscleParameters hamstrings = human_hamstrings;
    SpinalCircuitParameters circuit;
    LimbParameters limb;
    ImposedStretchParameters imposed_stretch;
    NerveShockParameters shock;
    ExcitabilityParameters excitability;
    NerveCompressionParameters compression;
    CrampParameters cramp;
    SomatosensoryParameters somatosensory;
    SlowClockParameters slow_clock;
};

struct ParameterRow {
    std::string_view name, unit; // "quadriceps_spindle.bag1.polar_stiffness", "FU/L0"
    double min, max;
    std::string_view meaning; // one sentence a student understands
    std::string_view source;  // author, year, table; never empty
    double& (*field)(Parameters&);
};

[[nodiscard]] std::span<const ParameterRow> parameter_table();
[[nodiscard]] const ParameterRow* find_parameter(std::string_view name); // nullptr: none

// Its parts: the leg (muscle_parameters.cpp), the cord (circuit_parameters.cpp), from the skin to
// the brain (somatosensory_parameters.cpp), and the days (slow_clock_parameters.cpp).
[[nodiscard]] std::vector<ParameterRow> muscle_parameter_rows();
[[nodiscard]] std::vector<ParameterRow> circuit_parameter_rows();
[[nodiscard]] std::span<const ParameterRow> nerve_parameter_rows();
[[nodiscard]] std::span<const ParameterRow> somatosensory_parameter_rows();
[[nodiscard]] std::span<const ParameterRow> slow_clock_parameter_rows();

} // namespace physiology
