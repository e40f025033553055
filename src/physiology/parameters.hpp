// The constants of one person: every organ's parameters in one struct, and their rows in one table.
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
#include "physiology/parameter_row.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

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

inline constexpr OrganParameter<ImposedStretchParameters> imposed_stretch_rows[] = {
    {"imposed_stretch.greatest_speed", "mm/s", 1, 1000,
     "How fast a stretch from outside can pull at most.", ours,
     &ImposedStretchParameters::max_speed_mm_per_s},
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

// A row of the whole person's table: the vocabulary of --param and `list parameters`.
struct ParameterRow {
    std::string name; // "spindle.bag1.passive_damping"
    std::string_view unit;
    double min, max;
    std::string_view meaning, source;
    std::function<double&(Parameters&)> field;
};

// Every organ's rows, one organ after the other.
[[nodiscard]] std::span<const ParameterRow> parameter_table();
[[nodiscard]] const ParameterRow* find_parameter(std::string_view name); // nullptr: none

} // namespace physiology
