// What an observer may see of the body: the signals (one row = one CSV column, trace, tooltip),
// and the facts that a picture needs beside them.
#pragma once

#include "physiology/muscle/calcium.hpp"
#include "physiology/pathways.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace physiology {

struct Readout {
    double knee_angle_deg = 90; // flexion: 0 straight, 90 hanging; extension makes it smaller
    double quadriceps_length_L0 = 1;
    double hamstrings_length_L0 = 1;
    double quadriceps_force_N = 0;
    double hamstrings_force_N = 0;
    double Ia_rate_pps = 0; // the spindle model's rate, quadriceps
    double II_rate_pps = 0;
    double quadriceps_alpha_rate_pps = 0; // mean per cell over the last 20 ms
    double hamstrings_alpha_rate_pps = 0;
    double emg_mV = 0; // surface EMG of the quadriceps
    double hamstrings_emg_mV = 0;
    double gamma_dynamic_pps = 0; // total that reaches the spindle: rest + slider + co-activation
    double gamma_static_pps = 0;
    double Ia_interneuron_rate_pps = 0;
    double Abeta_rate_pps = 0;
    double interstitial_pressure_mmHg = 0;
    double nociceptor_III_pps = 0;
    double nociceptor_IV_pps = 0;
    double gate_inhibition = 0;     // 0 open … 1 closed: the inhibitory cell I of the dorsal horn
    double projection_rate_pps = 0; // P
    double pain_nrs = 0;            // 0 … 10
    double stretch_mm = 0;          // the inputs as they reach the body
    double swelling = 0;
    double touch_kPa = 0;
    double rub_cm_per_s = 0;
    double voluntary_drive = 0;
    double knee_moment_N_m = 0;
    double descending_control = 0;
    double vibration_Hz = 0;
    double nerve_compression = 0;
    double sarcomere_length_um = 2.7; // of the quadriceps
    double calcium_slow_uM = 0.05;    // free, in a fibre of a small and of a large motor unit
    double calcium_fast_uM = 0.05;
    double quadriceps_capacity = 1; // what fatigue leaves of the greatest force
    double hamstrings_capacity = 1;
    double hamstrings_Ia_rate_pps = 0;
    double Ib_rate_pps = 0; // the tendon organ model's rate, quadriceps
    double Ib_interneuron_rate_pps = 0;
    double II_interneuron_rate_pps = 0;
    double Renshaw_rate_pps = 0;
    double presynaptic_inhibition = 0;        // share of an Ia spike's effect that is taken away
    double quadriceps_persistent_current = 0; // share of the alpha cells' channels that are open
    double hamstrings_persistent_current = 0;
    double excitability_mV = 0; // above zero: cells are so much nearer to their threshold
    double ectopic_rate_pps = 0;
    double C_tactile_rate_pps = 0;
    // Of the slow clock.
    double recovery_h = 0;
    double NFkB = 0;
    double inflammation = 0; // cytokines; 1 is the most after a unit bout
    double NGF = 0;
    double FAK = 0;
    double PGC1alpha = 0;
    double lactate = 0;
    double sensitisation = 0; // of the nerve endings, 0 … 1
    double soreness_nrs = 0;  // in the standard provocation
    double rest_pain_nrs = 0;
    double pressing_threshold_kPa = 0;
    double strength_loss = 0;
    double guarding_pps = 0; // gamma
    double inflammation_phase = 0;
    double proliferation_phase = 0;
    double remodelling_phase = 0;
    double satellite_cells = 0;
    double red_flag = 0; // 1 when a doctor must see this
};

struct Range {
    double min = 0, max = 0;
};

struct SignalRow {
    std::string_view name, title, unit;
    double min, max; // it never leaves this range, whatever is done to the body
    std::string_view meaning, source;
    double Readout::*field;
    double usual_min = 0, usual_max = 0; // what a trace shows of it; 0, 0: all
};

[[nodiscard]] Range usual_range(const SignalRow& row);

// What changes by the hour of the slow clock, not by the millisecond, stands at the table's end.
inline constexpr std::size_t slow_signals = 18;

[[nodiscard]] std::span<const SignalRow> signal_table();
[[nodiscard]] const SignalRow* find_signal(std::string_view name);

// A spike on its way along one fibre.
struct Impulse {
    Pathway pathway;
    std::int16_t fibre;
    double fraction;         // of the way: 0 where it started, 1 where it will arrive
    double crossing_ms;      // what the whole way takes
    bool antidromic = false; // runs back, towards where spikes of this pathway start
};

struct CalendarRecord;

// What a picture needs beside the signals.
inline constexpr int unit_group_count = 16; // motor units in order of size, in this many groups

struct Observation {
    double now_ms = 0;
    Readout signals;
    std::vector<Impulse> impulses; // every spike under way, by pathway, oldest first
    // Share of the greatest force of each group of motor units now, smallest units first.
    std::array<float, unit_group_count> quadriceps_unit_activation{};
    std::array<float, unit_group_count> hamstrings_unit_activation{};
    // Free calcium in a fibre of one motor unit of each group; smallest and largest in full.
    std::array<float, unit_group_count> quadriceps_unit_calcium_uM{};
    FibreCalcium slow_fibre, fast_fibre;
    // Where a cut lies on a pathway, as a share of the way, and which share of its fibres it takes;
    // 0 taken: whole.
    struct Cut {
        double place = 1, taken = 0;
    };
    std::array<Cut, pathway_count> cuts{};
    // The spindle's fibres (bag1, bag2, chain): lengths of sensory and polar region, in L0.
    std::array<double, 3> sensory_region_L0{};
    std::array<double, 3> polar_region_L0{};
    // One free nerve ending (group IV): what acts on it, told as pressure; from where on it fires,
    // now and where nothing sensitises it; how far its channels are open, 0 … 1.
    struct FreeEnding {
        double excitation_mmHg = 0, threshold_mmHg = 12, healthy_threshold_mmHg = 12;
        double open_share = 0;
    };
    FreeEnding free_ending;
    std::shared_ptr<const CalendarRecord> calendar; // of the slow clock, as entered and weighed
};

} // namespace physiology
