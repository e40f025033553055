#include "physiology/readout.hpp"

#include <algorithm>
#include <iterator>

namespace physiology {

namespace {

constexpr SignalRow signals[] = {
    {"knee_angle_deg", "Knee angle", "°", 40, 110,
     "How far the knee is bent: 0 is straight, 90 is the leg hanging down.",
     "our convention; the shank is a pendulum", &Readout::knee_angle_deg},
    {"quadriceps_length_L0", "Quadriceps length", "L0", 0.4, 1.4,
     "Length of the fibres of the thigh's front muscle, as a multiple of their best length.",
     "computed from the knee angle and the stretch", &Readout::quadriceps_length_L0},
    {"hamstrings_length_L0", "Hamstrings length", "L0", 0.4, 1.4,
     "Length of the fibres of the thigh's back muscles, as a multiple of their best length.",
     "computed from the knee angle", &Readout::hamstrings_length_L0},
    {"quadriceps_force_N", "Quadriceps force", "N", 0, 3000,
     "How hard the quadriceps pulls at the shank.", "Hill muscle, curves De Groote 2016",
     &Readout::quadriceps_force_N},
    {"hamstrings_force_N", "Hamstrings force", "N", 0, 3000,
     "How hard the hamstrings pull at the shank.", "Hill muscle, curves De Groote 2016",
     &Readout::hamstrings_force_N},
    {"Ia_rate_pps", "Ia rate", "imp/s", 0, 200,
     "Firing of the primary ending of the spindle, which reports length and above all speed of a "
     "stretch.",
     "Mileusnic 2006", &Readout::Ia_rate_pps},
    {"II_rate_pps", "II rate", "imp/s", 0, 100,
     "Firing of the secondary ending of the spindle, which reports mainly length.",
     "Mileusnic 2006", &Readout::II_rate_pps},
    {"quadriceps_alpha_rate_pps", "α quadriceps", "imp/s", 0, 50,
     "Mean firing of the motor cells of the quadriceps over the last 20 ms.",
     "counted from the simulated spikes", &Readout::quadriceps_alpha_rate_pps},
    {"hamstrings_alpha_rate_pps", "α hamstrings", "imp/s", 0, 50,
     "Mean firing of the motor cells of the hamstrings over the last 20 ms.",
     "counted from the simulated spikes", &Readout::hamstrings_alpha_rate_pps},
    {"emg_mV", "EMG quadriceps", "mV", -2, 2,
     "Voltage on the skin over the quadriceps, the sum of its motor units' action potentials.",
     "ours, illustrative; built from the simulated spikes", &Readout::emg_mV},
    {"hamstrings_emg_mV", "EMG hamstrings", "mV", -2, 2,
     "Voltage on the skin over the hamstrings, the sum of their motor units' action potentials.",
     "ours, illustrative; built from the simulated spikes", &Readout::hamstrings_emg_mV},
    {"gamma_dynamic_pps", "γ dynamic", "imp/s", 0, 70,
     "All dynamic gamma firing that reaches the spindle: at rest, by the slider and by the will.",
     "ours, illustrative", &Readout::gamma_dynamic_pps},
    {"gamma_static_pps", "γ static", "imp/s", 0, 70,
     "All static gamma firing that reaches the spindle: at rest, by the slider and by the will.",
     "ours, illustrative", &Readout::gamma_static_pps},
    {"Ia_interneuron_rate_pps", "Ia interneuron", "imp/s", 0, 200,
     "Mean firing of the cells that silence the hamstrings when the quadriceps is stretched.",
     "counted from the simulated spikes", &Readout::Ia_interneuron_rate_pps},
    {"Abeta_rate_pps", "Aβ touch", "imp/s", 0, 90,
     "Mean firing of the touch fibres of the thigh's skin over the last 20 ms.",
     "counted from the simulated spikes; direction of the rate Löken 2009",
     &Readout::Abeta_rate_pps},
    {"interstitial_pressure_mmHg", "Pressure", "mmHg", 0, 150,
     "Pressure of the fluid between the fibres of the quadriceps.", "fitted to Crenshaw 1994",
     &Readout::interstitial_pressure_mmHg},
    {"nociceptor_III_pps", "III rate", "imp/s", 0, 30,
     "Firing of the thin, myelinated pain endings of the muscle, the fast first pain.",
     "ours, illustrative", &Readout::nociceptor_III_pps},
    {"nociceptor_IV_pps", "IV rate", "imp/s", 0, 12.5,
     "Firing of the thinnest, bare pain endings of the muscle, the slow ache.",
     "ours, illustrative", &Readout::nociceptor_IV_pps},
    {"gate_inhibition", "Gate", "", 0, 1,
     "How far the inhibitory cells of the dorsal horn close the gate: 0 is open, 1 is closed.",
     "form of Crodelle 2019, numbers ours, illustrative", &Readout::gate_inhibition},
    {"projection_rate_pps", "Projection cell", "imp/s", 0, 100,
     "Firing of the cells that carry the pain signal from the cord to the brain.",
     "form of Crodelle 2019, numbers ours, illustrative", &Readout::projection_rate_pps},
    {"pain_nrs", "Pain", "/ 10", 0, 10,
     "Pain as the person would rate it, from 0 for none to 10 for the worst imaginable.",
     "ours, illustrative", &Readout::pain_nrs},
    {"stretch_mm", "Stretch", "mm", -5, 10,
     "The stretch that has reached the fascicles so far; it follows at no more than 200 mm/s.",
     "ours, illustrative", &Readout::stretch_mm},
    {"swelling", "Swelling", "", 0, 1, "The swelling of the quadriceps, from none to tense.",
     "scale ours, pressures from Crenshaw 1994", &Readout::swelling},
    {"touch_kPa", "Touch", "kPa", 0, 700, "The pressure on the skin of the thigh.",
     "ours, illustrative", &Readout::touch_kPa},
    {"rub_cm_per_s", "Rub", "cm/s", 0, 30, "The speed of the hand that strokes the thigh.",
     "range as tested by Löken 2009", &Readout::rub_cm_per_s},
    {"voluntary_drive", "Voluntary drive", "", -1, 1,
     "The brain's command: above zero to the quadriceps, below zero to the hamstrings.",
     "ours, illustrative", &Readout::voluntary_drive},
};

} // namespace

std::span<const SignalRow> signal_table()
{
    return signals;
}

const SignalRow* find_signal(std::string_view name)
{
    const auto* found = std::ranges::find(signals, name, &SignalRow::name);
    return found == std::end(signals) ? nullptr : found;
}

} // namespace physiology
