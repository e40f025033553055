// What an observer may read of the body: the signals. One row is one CSV column, trace and tooltip,
// and says how the body is read. Inputs with a signal of their own (inputs.hpp) have no row here.
#pragma once

#include "physiology/inputs.hpp"

#include <span>
#include <string_view>

namespace physiology {

struct ReflexLoop;
struct Parameters;

// All signals of one moment. The inputs that have reached the body are its base, so that a pointer
// to an input is one to a signal as well, and an input need not be declared twice.
struct Readout : Inputs {
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
    double sarcomere_length_um = 2.7; // of the quadriceps
    double calcium_slow_uM = 0.05;    // free, in a fibre of a small and of a large motor unit
    double calcium_fast_uM = 0.05;
    double quadriceps_capacity = 1; // share of the maximal force that a tired muscle can give
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
    // Of the hour of the slow clock.
    double NFkB = 0;
    double inflammation = 0; // cytokines; 1 is the maximum after a unit bout
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
    double (*value)(const ReflexLoop& body, const Parameters& p) = nullptr; // none: an input
    double usual_min = 0, usual_max = 0; // what a trace shows of it; 0, 0: all
};

[[nodiscard]] Range usual_range(const SignalRow& row);

[[nodiscard]] std::span<const SignalRow> signal_table();
[[nodiscard]] const SignalRow* find_signal(std::string_view name);

[[nodiscard]] Readout readout(const ReflexLoop& body, const Parameters& parameters);

} // namespace physiology
