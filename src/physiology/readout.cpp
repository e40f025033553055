#include "physiology/readout.hpp"

#include "physiology/observation.hpp"
#include "physiology/parameters.hpp"
#include "physiology/reflex_loop.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace physiology {

namespace {

constexpr SignalRow before_inputs[] = {
    {"knee_angle_deg", "Knee angle", "°", -15, 145,
     "How far the knee is bent: 0 is straight, 90 is the leg hanging down.",
     "our convention; the shank is a pendulum", &Readout::knee_angle_deg,
     [](const ReflexLoop& b, const Parameters&) { return b.limb.knee_angle_deg; }, 40, 110},
    {"quadriceps_length_L0", "Quadriceps length", "L0", 0.3, 1.8,
     "Length of the fibres of the thigh's front muscle, as a multiple of their best length.",
     "computed from the knee angle and the stretch", &Readout::quadriceps_length_L0,
     [](const ReflexLoop& b, const Parameters&) { return b.quadriceps.fascicle_L0; }, 0.4, 1.4},
    {"hamstrings_length_L0", "Hamstrings length", "L0", 0.3, 1.8,
     "Length of the fibres of the thigh's back muscles, as a multiple of their best length.",
     "computed from the knee angle", &Readout::hamstrings_length_L0,
     [](const ReflexLoop& b, const Parameters&) { return b.hamstrings.fascicle_L0; }, 0.4, 1.4},
    {"quadriceps_force_N", "Quadriceps force", "N", 0, 20000,
     "How hard the quadriceps pulls at the shank.", "Hill muscle, curves De Groote 2016",
     &Readout::quadriceps_force_N,
     [](const ReflexLoop& b, const Parameters&) { return b.quadriceps.hill.force_N; }, 0, 3000},
    {"hamstrings_force_N", "Hamstrings force", "N", 0, 8000,
     "How hard the hamstrings pull at the shank.", "Hill muscle, curves De Groote 2016",
     &Readout::hamstrings_force_N,
     [](const ReflexLoop& b, const Parameters&) { return b.hamstrings.hill.force_N; }, 0, 3000},
    {"Ia_rate_pps", "Ia rate", "imp/s", 0, 1000,
     "Firing of the primary ending of the spindle, which reports length and above all speed of a "
     "stretch.",
     "Mileusnic 2006", &Readout::Ia_rate_pps,
     [](const ReflexLoop& b, const Parameters&) {
         return b.quadriceps.fatigued.Ia * b.quadriceps.spindle.Ia_pps;
     },
     0, 200},
    {"II_rate_pps", "II rate", "imp/s", 0, 400,
     "Firing of the secondary ending of the spindle, which reports mainly length.",
     "Mileusnic 2006", &Readout::II_rate_pps,
     [](const ReflexLoop& b, const Parameters&) { return b.quadriceps.spindle.II_pps; }, 0, 100},
    {"quadriceps_alpha_rate_pps", "α quadriceps", "imp/s", 0, 200,
     "Mean firing of the motor cells of the quadriceps over the last 20 ms.",
     "counted from the simulated spikes", &Readout::quadriceps_alpha_rate_pps,
     [](const ReflexLoop& b, const Parameters&) {
         return rate_pps(b.circuit.quadriceps.alpha_recent, b.circuit.quadriceps.alpha.cells);
     },
     0, 50},
    {"hamstrings_alpha_rate_pps", "α hamstrings", "imp/s", 0, 200,
     "Mean firing of the motor cells of the hamstrings over the last 20 ms.",
     "counted from the simulated spikes", &Readout::hamstrings_alpha_rate_pps,
     [](const ReflexLoop& b, const Parameters&) {
         return rate_pps(b.circuit.hamstrings.alpha_recent, b.circuit.hamstrings.alpha.cells);
     },
     0, 50},
    {"emg_mV", "EMG quadriceps", "mV", -15, 15,
     "Voltage on the skin over the quadriceps, the sum of its motor units' action potentials.",
     "ours, illustrative; built from the simulated spikes", &Readout::emg_mV,
     [](const ReflexLoop& b, const Parameters&) { return b.quadriceps.units.EMG_now_mV; }, -2, 2},
    {"hamstrings_emg_mV", "EMG hamstrings", "mV", -15, 15,
     "Voltage on the skin over the hamstrings, the sum of their motor units' action potentials.",
     "ours, illustrative; built from the simulated spikes", &Readout::hamstrings_emg_mV,
     [](const ReflexLoop& b, const Parameters&) { return b.hamstrings.units.EMG_now_mV; }, -2, 2},
    {"gamma_dynamic_pps", "γ dynamic", "imp/s", 0, 70,
     "All dynamic gamma firing that reaches the spindle: at rest, by the slider and by the will.",
     "ours, illustrative", &Readout::gamma_dynamic_pps,
     [](const ReflexLoop& b, const Parameters&) {
         return b.quadriceps.gamma_dynamic.arriving_pps;
     }},
    {"gamma_static_pps", "γ static", "imp/s", 0, 70,
     "All static gamma firing that reaches the spindle: at rest, by the slider and by the will.",
     "ours, illustrative", &Readout::gamma_static_pps,
     [](const ReflexLoop& b, const Parameters&) { return b.quadriceps.gamma_static.arriving_pps; }},
    {"Ia_interneuron_rate_pps", "Ia interneuron", "imp/s", 0, 200,
     "Mean firing of the cells that silence the hamstrings when the quadriceps is stretched.",
     "counted from the simulated spikes", &Readout::Ia_interneuron_rate_pps,
     [](const ReflexLoop& b, const Parameters&) {
         return rate_pps(b.circuit.quadriceps.Ia_interneurons.recent, interneuron_cells);
     }},
    {"Abeta_rate_pps", "Aβ touch", "imp/s", 0, 160,
     "Mean firing of the touch fibres of the thigh's skin over the last 20 ms.",
     "counted from the simulated spikes; direction of the rate Löken 2009",
     &Readout::Abeta_rate_pps,
     [](const ReflexLoop& b, const Parameters&) {
         return rate_pps(b.somatosensory.Abeta_recent, Abeta_fibres);
     }},
    {"interstitial_pressure_mmHg", "Pressure", "mmHg", 0, 150,
     "Pressure of the fluid between the fibres of the quadriceps.", "fitted to Crenshaw 1994",
     &Readout::interstitial_pressure_mmHg,
     [](const ReflexLoop& b, const Parameters&) { return b.somatosensory.pressure_mmHg; }},
    {"nociceptor_III_pps", "III rate", "imp/s", 0, 30,
     "Firing of the thin, myelinated pain endings of the muscle, the fast first pain.",
     "ours, illustrative", &Readout::nociceptor_III_pps,
     [](const ReflexLoop& b, const Parameters&) { return b.somatosensory.ending.group_III_pps; }},
    {"nociceptor_IV_pps", "IV rate", "imp/s", 0, 12.5,
     "Firing of the thinnest, bare pain endings of the muscle, the slow ache.",
     "ours, illustrative", &Readout::nociceptor_IV_pps,
     [](const ReflexLoop& b, const Parameters&) { return b.somatosensory.ending.group_IV_pps; }},
    {"gate_inhibition", "Gate", "", 0, 1,
     "How far the inhibitory cells of the dorsal horn close the gate: 0 is open, 1 is closed.",
     "form of Crodelle 2019, numbers ours, illustrative", &Readout::gate_inhibition,
     [](const ReflexLoop& b, const Parameters&) { return b.somatosensory.dorsal_horn.inhibitory; }},
    {"projection_rate_pps", "Projection cell", "imp/s", 0, 100,
     "Firing of the cells that carry the pain signal from the cord to the brain.",
     "form of Crodelle 2019, numbers ours, illustrative", &Readout::projection_rate_pps,
     [](const ReflexLoop& b, const Parameters&) { return b.somatosensory.projection_pps; }},
    {"pain_nrs", "Pain", "/ 10", 0, 10,
     "Pain as the person would rate it, from 0 for none to 10 for the worst imaginable.",
     "ours, illustrative", &Readout::pain_nrs,
     [](const ReflexLoop& b, const Parameters&) { return b.somatosensory.pain.nrs; }},
};

constexpr SignalRow after_inputs[] = {
    {"sarcomere_length_um", "Sarcomere", "µm", 0.9, 5,
     "Length of one sarcomere of the quadriceps; it pulls best at 2.7.",
     "fibre length × 2.7 µm; human optimum 2.6–2.8", &Readout::sarcomere_length_um,
     [](const ReflexLoop& b, const Parameters& p) {
         return sarcomere_length_um(b.quadriceps, p.innervation);
     },
     1.5, 4},
    {"calcium_slow_uM", "Calcium, slow fibre", "µM", 0, 100,
     "Free calcium in a fibre of a small motor unit of the quadriceps.",
     "shape Baylor & Hollingworth 2003; ours, illustrative", &Readout::calcium_slow_uM,
     [](const ReflexLoop& b, const Parameters&) { return b.quadriceps.calcium.free_uM.front(); }, 0,
     20},
    {"calcium_fast_uM", "Calcium, fast fibre", "µM", 0, 100,
     "Free calcium in a fibre of a large motor unit of the quadriceps.",
     "shape Baylor & Hollingworth 2003; ours, illustrative", &Readout::calcium_fast_uM,
     [](const ReflexLoop& b, const Parameters&) { return b.quadriceps.calcium.free_uM.back(); }, 0,
     20},
    {"quadriceps_capacity", "Strength left, quadriceps", "", 0, 1,
     "What fatigue leaves of the muscle's greatest force.", "Potvin & Fuglevand 2017",
     &Readout::quadriceps_capacity,
     [](const ReflexLoop& b, const Parameters&) { return capacity(b.quadriceps.units); }},
    {"hamstrings_capacity", "Strength left, hamstrings", "", 0, 1,
     "What fatigue leaves of the muscles' greatest force.", "Potvin & Fuglevand 2017",
     &Readout::hamstrings_capacity,
     [](const ReflexLoop& b, const Parameters&) { return capacity(b.hamstrings.units); }},
    {"hamstrings_Ia_rate_pps", "Ia rate, hamstrings", "imp/s", 0, 1000,
     "Firing of the primary endings of the spindles of the hamstrings.", "Mileusnic 2006",
     &Readout::hamstrings_Ia_rate_pps,
     [](const ReflexLoop& b, const Parameters&) {
         return b.hamstrings.fatigued.Ia * b.hamstrings.spindle.Ia_pps;
     },
     0, 200},
    {"Ib_rate_pps", "Ib rate", "imp/s", 0, 200,
     "Firing of the tendon organs of the quadriceps, which report its force.",
     "Lin & Crago 2002; force scaled for the body, ours", &Readout::Ib_rate_pps,
     [](const ReflexLoop& b, const Parameters&) { return b.quadriceps.Ib_pps; }},
    {"Ib_interneuron_rate_pps", "Ib interneuron", "imp/s", 0, 200,
     "Mean firing of the cells that hold the quadriceps back when its tendon is loaded.",
     "counted from the simulated spikes", &Readout::Ib_interneuron_rate_pps,
     [](const ReflexLoop& b, const Parameters&) {
         return rate_pps(b.circuit.quadriceps.Ib_interneurons.recent, Ib_interneuron_cells);
     }},
    {"II_interneuron_rate_pps", "II interneuron", "imp/s", 0, 200,
     "Mean firing of the cells that pass the spindle's report of length on to the motor cells.",
     "counted from the simulated spikes", &Readout::II_interneuron_rate_pps,
     [](const ReflexLoop& b, const Parameters&) {
         return rate_pps(b.circuit.quadriceps.II_interneurons.recent, II_interneuron_cells);
     }},
    {"Renshaw_rate_pps", "Renshaw cell", "imp/s", 0, 1500,
     "Mean firing of the cells that motor cells excite, and that hold them back in return.",
     "counted from the simulated spikes", &Readout::Renshaw_rate_pps,
     [](const ReflexLoop& b, const Parameters&) { return Renshaw_pps(b.circuit.quadriceps); }, 0,
     500},
    {"presynaptic_inhibition", "Presynaptic inhibition", "", 0, 1,
     "Share of an Ia spike's effect that is taken away before it reaches the motor cells.",
     "ours, illustrative", &Readout::presynaptic_inhibition,
     [](const ReflexLoop& b, const Parameters& p) {
         return 1 - presynaptic_share(p.circuit.presynaptic, b.circuit.quadriceps.Ia_mean.pps);
     }},
    {"quadriceps_persistent_current", "Persistent current, quadriceps", "", 0, 1,
     "Share of the channels open that keep a motor cell firing by themselves.",
     "form of Elias & Kohn 2013", &Readout::quadriceps_persistent_current,
     [](const ReflexLoop& b, const Parameters&) {
         return open_share(b.circuit.quadriceps.tonic.persistent);
     }},
    {"hamstrings_persistent_current", "Persistent current, hamstrings", "", 0, 1,
     "Share of the channels open that keep a motor cell firing by themselves.",
     "form of Elias & Kohn 2013", &Readout::hamstrings_persistent_current,
     [](const ReflexLoop& b, const Parameters&) {
         return open_share(b.circuit.hamstrings.tonic.persistent);
     }},
    {"excitability_mV", "Excitability", "mV", -20, 20,
     "How much nearer to their threshold salts, water and warmth bring nerve cells.",
     "Nernst; Frankenhaeuser & Hodgkin 1957; rest ours, illustrative", &Readout::excitability_mV,
     [](const ReflexLoop& b, const Parameters&) { return b.excitability.threshold_reduction_mV; }},
    {"ectopic_rate_pps", "Ectopic spikes", "imp/s", 0, 200,
     "Spikes that start in the middle of a motor axon, where it is pressed.", "ours, illustrative",
     &Readout::ectopic_rate_pps,
     [](const ReflexLoop& b, const Parameters&) {
         return rate_pps(b.hamstrings_ectopic.recent, fibre_count(b.hamstrings.alpha));
     },
     0, 50},
    {"C_tactile_rate_pps", "C-tactile", "imp/s", 0, 80,
     "Firing of the thin touch fibres of the skin that like a slow caress best.",
     "Löken 2009; greatest rate Vallbo 1999", &Readout::C_tactile_rate_pps,
     [](const ReflexLoop& b, const Parameters&) {
         return rate_pps(b.somatosensory.C_tactile_recent, C_tactile_fibres);
     }},
    {"recovery_h", "Hours", "h", 0, 2880, "The hour of the slow clock.", "the slow clock",
     &Readout::recovery_h,
     [](const ReflexLoop& b, const Parameters&) { return b.calendar.clock.recovery.now_h; }, 0,
     168},
    {"NFkB", "NFκB", "", 0, 1.2, "The switch of inflammation inside the fibres.",
     "direction under massage Crane 2012; ours, illustrative", &Readout::NFkB,
     [](const ReflexLoop& b, const Parameters&) { return b.calendar.clock.recovery.NFkB; }},
    {"inflammation", "Cytokines", "", 0, 1.5,
     "TNF-alpha, IL-6 and their like; 1 is the most after a maximal bout.",
     "direction under massage Crane 2012; ours, illustrative", &Readout::inflammation,
     [](const ReflexLoop& b, const Parameters&) { return b.calendar.recovery.tissue.cytokines; }},
    {"NGF", "NGF, GDNF", "", 0, 1.5,
     "Growth factors that sensitise pain endings; 1 is the most after a maximal bout.",
     "timing Murase 2010, 2013; ours, illustrative", &Readout::NGF,
     [](const ReflexLoop& b, const Parameters&) { return b.calendar.recovery.tissue.NGF; }},
    {"FAK", "FAK, ERK", "", 0, 2, "What massage stirs in the fibres at once.",
     "direction Crane 2012; ours, illustrative", &Readout::FAK,
     [](const ReflexLoop& b, const Parameters&) { return b.calendar.clock.recovery.FAK; }},
    {"PGC1alpha", "PGC-1α", "", 0, 2, "What then builds mitochondria.",
     "direction Crane 2012; ours, illustrative", &Readout::PGC1alpha,
     [](const ReflexLoop& b, const Parameters&) { return b.calendar.clock.recovery.PGC1alpha; }},
    {"lactate", "Lactate", "", 0, 1.5, "Lactic acid's salt; gone within an hour or two.",
     "Schwane 1983; ours, illustrative", &Readout::lactate,
     [](const ReflexLoop& b, const Parameters&) { return b.calendar.recovery.tissue.lactate; }},
    {"sensitisation", "Sensitisation", "", 0, 1,
     "How far the thresholds of the pain endings are lowered.", "ours, illustrative",
     &Readout::sensitisation,
     [](const ReflexLoop& b, const Parameters&) { return b.calendar.recovery.sensitisation; }},
    {"soreness_nrs", "Soreness", "/ 10", 0, 10,
     "Pain when the muscle is bent, stretched by a tenth and pulls with half of its force.",
     "fitted to Tufano 2012; ours, illustrative", &Readout::soreness_nrs,
     [](const ReflexLoop& b, const Parameters&) { return b.calendar.recovery.soreness_nrs; }},
    {"pressing_threshold_kPa", "Pain threshold to pressing", "kPa", 0, 700,
     "How hard one must press on the thigh until it hurts.", "ours, illustrative",
     &Readout::pressing_threshold_kPa,
     [](const ReflexLoop& b, const Parameters&) {
         return b.calendar.recovery.pressing_threshold_kPa;
     }},
    {"strength_loss", "Strength lost", "", 0, 1, "Share of the strength that is lost for now.",
     "14–17 % published; ours, illustrative", &Readout::strength_loss,
     [](const ReflexLoop& b, const Parameters&) {
         return b.calendar.recovery.tissue.strength_loss;
     }},
    {"guarding_pps", "Guarding", "imp/s", 0, 30,
     "Gamma firing by which the body splints a torn muscle: a hypothesis.",
     "Johansson & Sojka 1991; ours, illustrative", &Readout::guarding_pps,
     [](const ReflexLoop& b, const Parameters&) {
         return b.calendar.recovery.healing.guarding_pps;
     }},
    {"inflammation_phase", "Inflammation phase", "", 0, 1,
     "First phase of healing of a torn muscle.", "Laumonier & Menetrey 2016",
     &Readout::inflammation_phase,
     [](const ReflexLoop& b, const Parameters&) {
         return b.calendar.recovery.healing.inflammation;
     }},
    {"proliferation_phase", "Proliferation phase", "", 0, 1,
     "Second phase: new fibres and scar grow.", "Laumonier & Menetrey 2016",
     &Readout::proliferation_phase,
     [](const ReflexLoop& b, const Parameters&) {
         return b.calendar.recovery.healing.proliferation;
     }},
    {"remodelling_phase", "Remodelling phase", "", 0, 1,
     "Third phase: what has grown takes its shape and strength.", "Laumonier & Menetrey 2016",
     &Readout::remodelling_phase,
     [](const ReflexLoop& b, const Parameters&) {
         return b.calendar.recovery.healing.remodelling;
     }},
    {"satellite_cells", "Satellite cells", "", 0, 1,
     "Stem cells of the muscle that wake after a tear and become new fibres.",
     "Laumonier & Menetrey 2016", &Readout::satellite_cells,
     [](const ReflexLoop& b, const Parameters&) {
         return b.calendar.recovery.healing.satellite_cells;
     }},
    {"red_flag", "Red flag", "", 0, 1, "1 when a doctor must see this.",
     "textbook signs; thresholds ours, illustrative", &Readout::red_flag,
     [](const ReflexLoop& b, const Parameters&) {
         return b.calendar.recovery.red_flag ? 1.0 : 0.0;
     }},
    {"rest_pain_nrs", "Pain at rest", "/ 10", 0, 10, "Pain lying down, nothing else.",
     "ours, illustrative", &Readout::rest_pain_nrs,
     [](const ReflexLoop& b, const Parameters&) { return b.calendar.recovery.rest_pain_nrs; }},
};

// An input that the body follows, as it has reached the body so far.
SignalRow signal_of(const InputRow& input)
{
    return {.name = input.name,
            .title = input.title,
            .unit = input.unit,
            .min = input.min,
            .max = input.max,
            .meaning = input.signal.meaning,
            .source = input.signal.source,
            .field = input.field};
}

std::vector<SignalRow> all_signals()
{
    std::vector<SignalRow> all(std::begin(before_inputs), std::end(before_inputs));
    for (const auto& input : input_table()) {
        if (!input.signal.meaning.empty()) {
            all.push_back(signal_of(input));
        }
    }
    all.insert(all.end(), std::begin(after_inputs), std::end(after_inputs));
    return all;
}

} // namespace

std::span<const SignalRow> signal_table()
{
    static const auto table = all_signals();
    return table;
}

Readout readout(const ReflexLoop& body, const Parameters& p)
{
    Readout now{body.effective_inputs};
    for (const auto& row : signal_table()) {
        if (row.value != nullptr) { // else it is one of the inputs
            now.*row.field = row.value(body, p);
        }
    }
    return now;
}

Range usual_range(const SignalRow& row)
{
    return row.usual_min < row.usual_max ? Range{row.usual_min, row.usual_max}
                                         : Range{row.min, row.max};
}

const SignalRow* find_signal(std::string_view name)
{
    const auto table = signal_table();
    const auto found = std::ranges::find(table, name, &SignalRow::name);
    return found == table.end() ? nullptr : &*found;
}

} // namespace physiology
