// The motor units of one muscle in order of size, 0 the smallest: a spike that reaches the end
// plate becomes a twitch of force and a short wave in the surface EMG. Fuglevand, Winter & Patla
// 1993, J Neurophysiol 70:2470. Units that work tire: they give less, and twitch more slowly
// (Potvin & Fuglevand 2017). Force follows the EMG by 15 to 25 ms in people (textbooks): the twitch
// of Fuglevand begins at once, so all that comes before it (calcium's way, the taking up of slack)
// is one electromechanical delay, chosen so that a tenth of a twitch is reached after 15.5 ms;
// ours. Left out: potentiation, the place of the fibres under the electrode.
#pragma once

#include "physiology/muscle/motor_unit_fatigue.hpp"
#include "physiology/parameter_row.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace physiology {

struct MotorUnitParameters {
    double twitch_force_range = 100;   // RP
    double contraction_time_range = 3; // RT
    double max_contraction_ms = 90;    // T_L
    double EMG_wave_ms = 10;
    double electromechanical_delay_ms = 13;
    double EMG_all_units_mV = 12;
};

inline constexpr std::string_view fuglevand = "Fuglevand 1993";
inline constexpr OrganParameter<MotorUnitParameters> motor_unit_rows[] = {
    {"motor_unit.twitch_force_range", "times", 2, 200,
     "How much stronger the twitch of the largest motor unit is than that of the smallest.",
     fuglevand, &MotorUnitParameters::twitch_force_range},
    {"motor_unit.contraction_time_range", "times", 1.5, 6,
     "How much faster the largest unit twitches than the smallest.", fuglevand,
     &MotorUnitParameters::contraction_time_range},
    {"motor_unit.slowest_contraction", "ms", 20, 200,
     "Time from the spike to the peak of the slowest twitch.", fuglevand,
     &MotorUnitParameters::max_contraction_ms},
    {"motor_unit.EMG_wave", "ms", 2, 30, "How long one unit's wave in the surface EMG lasts.", ours,
     &MotorUnitParameters::EMG_wave_ms},
    {"motor_unit.coupling", "ms", 0, 40,
     "From a unit's wave in the EMG to the first force of its twitch.", ours,
     &MotorUnitParameters::electromechanical_delay_ms},
    {"motor_unit.EMG_all_units", "mV", 0.1, 50,
     "Height of the EMG if all units fired at the same moment.", ours,
     &MotorUnitParameters::EMG_all_units_mV},
};

struct MotorUnits {
    // Constants, by unit.
    std::vector<double> twitch_share; // P_i, as share of the force of all units fully fused
    std::vector<double> fresh_contraction_ms;
    std::vector<double> EMG_mV;   // height of the unit's wave
    std::vector<double> EMG_wave; // its shape, greatest 1, by step

    // What fatigue changes.
    MotorUnitFatigue fatigue;
    std::vector<double> relative_force; // share of its force at the last call of tire()
    std::vector<double> tired_share;    // twitch_share × capacity
    std::vector<double> contraction_ms; // T_i
    std::vector<double> kept;           // exp(−step/T_i)
    std::vector<double> step_share;     // step/T_i

    // State. The critically damped twitch is two leaky stages in a row.
    std::vector<double> drive, twitch;         // force of unit i = tired_share · e · twitch
    std::vector<std::int64_t> last_spike_step; // of each unit
    std::vector<double> EMG_to_come_mV;        // ring, one place for each step of a wave
    std::size_t EMG_place = 0;
    std::vector<double>
        activation_to_come; // ring, one place for each step of the electromechanical delay
    std::size_t delay_place = 0;
    std::int64_t now = 0;
    double step_ms = 0;
    double activation = 0; // force of all units as share of full fusion
    double EMG_now_mV = 0;
    bool at_rest = true;           // no unit twitches
    std::int64_t at_rest_from = 0; // the step in which it will be
};

[[nodiscard]] MotorUnits motor_units(const MotorUnitParameters& p, const FatigueParameters& fatigue,
                                     int units, double step_ms);

// Spikes reach the end plates of these units during this step.
void step(MotorUnits& units, std::span<const std::int32_t> arriving);

// Fatigue and recovery over the time since the last call; both are slow, so once every hundredth of
// a second suffices.
void tire(MotorUnits& units, const FatigueParameters& p, double lapse_s);

// What fatigue leaves of the greatest force of all units.
[[nodiscard]] double capacity(const MotorUnits& units);

// How many groups of units, in order of size, an observer sees.
inline constexpr int unit_group_count = 16;

// Share of its own full force that a run of units has now.
[[nodiscard]] double activation(const MotorUnits& units, std::size_t first, std::size_t end);

} // namespace physiology
