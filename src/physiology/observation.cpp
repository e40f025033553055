// What a picture needs of the body beside the signals: the spikes under way in every nerve, which
// motor units pull, how the spindle's fibres are stretched.
#include "physiology/nerve/nerve_cuts.hpp"
#include "physiology/reflex_loop.hpp"

#include <algorithm>
#include <array>

namespace physiology {

namespace {

const AxonBundle& axons(const ReflexLoop& body, Pathway pathway)
{
    switch (pathway) {
    case Pathway::Ia_quadriceps:
        return body.quadriceps.Ia.axons;
    case Pathway::II_quadriceps:
        return body.quadriceps.II.axons;
    case Pathway::Ia_hamstrings:
        return body.hamstrings.Ia.axons;
    case Pathway::alpha_quadriceps:
        return body.quadriceps.alpha;
    case Pathway::alpha_hamstrings:
        return body.hamstrings.alpha;
    case Pathway::gamma_dynamic:
        return body.quadriceps.gamma_dynamic.fibres.axons;
    case Pathway::gamma_static:
        return body.quadriceps.gamma_static.fibres.axons;
    case Pathway::Ia_interneuron:
        return body.circuit.quadriceps.Ia_interneurons.axons;
    case Pathway::Ib_quadriceps:
        return body.quadriceps.Ib.axons;
    case Pathway::Ib_interneuron:
        return body.circuit.quadriceps.Ib_interneurons.axons;
    case Pathway::II_interneuron:
        return body.circuit.quadriceps.II_interneurons.axons;
    case Pathway::Renshaw:
        return body.circuit.quadriceps.Renshaw.axons;
    case Pathway::Abeta:
        return body.somatosensory.Abeta.axons;
    case Pathway::group_III:
        return body.somatosensory.group_III.axons;
    case Pathway::group_IV:
        return body.somatosensory.group_IV.axons;
    case Pathway::C_tactile:
        return body.somatosensory.C_tactile.axons;
    case Pathway::spinothalamic:
        return body.somatosensory.spinothalamic.axons;
    default:
        break;
    }
    static const AxonBundle none;
    return none;
}

struct Traveller {
    std::int32_t place, fibre, delay; // in steps
    bool antidromic;
};

void add_impulses(std::vector<Impulse>& impulses, const AxonBundle& bundle, Pathway pathway,
                  std::vector<Traveller>& under_way)
{
    under_way.clear();
    for_each_under_way(bundle, [&](auto fibre, auto place, auto delay, bool antidromic) {
        under_way.push_back({place, fibre, delay, antidromic});
    });
    std::sort(under_way.begin(), under_way.end(), [](const Traveller& a, const Traveller& b) {
        if (a.place != b.place) {
            return a.place > b.place;
        }
        return a.fibre != b.fibre ? a.fibre < b.fibre : a.antidromic < b.antidromic;
    });
    for (const auto& spike : under_way) {
        impulses.push_back({.pathway = pathway,
                            .fibre = static_cast<std::int16_t>(spike.fibre),
                            .fraction = static_cast<double>(spike.place) / spike.delay,
                            .crossing_ms = spike.delay * step_ms,
                            .antidromic = spike.antidromic});
    }
}

// The units in order of size, in groups of (nearly) the same number.
std::array<float, unit_group_count> unit_activation(const MotorUnits& units)
{
    std::array<float, unit_group_count> groups{};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::size_t first = i * units.twitch.size() / groups.size();
        const std::size_t end = (i + 1) * units.twitch.size() / groups.size();
        groups[i] = static_cast<float>(activation(units, first, end));
    }
    return groups;
}

void read_fast(Readout& now, const ReflexLoop& body)
{
    const auto& [quadriceps, hamstrings] = body.circuit;
    const auto& touch_and_pain = body.somatosensory;
    now.knee_angle_deg = body.limb.knee_angle_deg;
    now.quadriceps_length_L0 = body.quadriceps.fascicle_L0;
    now.hamstrings_length_L0 = body.hamstrings.fascicle_L0;
    now.quadriceps_force_N = body.quadriceps.hill.force_N;
    now.hamstrings_force_N = body.hamstrings.hill.force_N;
    now.Ia_rate_pps = body.quadriceps.fatigued.Ia * body.quadriceps.spindle.Ia_pps;
    now.II_rate_pps = body.quadriceps.spindle.II_pps;
    now.quadriceps_alpha_rate_pps = rate_pps(quadriceps.alpha_recent, quadriceps.alpha.cells);
    now.hamstrings_alpha_rate_pps = rate_pps(hamstrings.alpha_recent, hamstrings.alpha.cells);
    now.emg_mV = body.quadriceps.units.EMG_now_mV;
    now.hamstrings_emg_mV = body.hamstrings.units.EMG_now_mV;
    now.gamma_dynamic_pps = body.quadriceps.gamma_dynamic.arriving_pps;
    now.gamma_static_pps = body.quadriceps.gamma_static.arriving_pps;
    now.Ia_interneuron_rate_pps = rate_pps(quadriceps.Ia_interneurons.recent, interneuron_cells);
    now.Abeta_rate_pps = rate_pps(touch_and_pain.Abeta_recent, Abeta_fibres);
    now.C_tactile_rate_pps = rate_pps(touch_and_pain.C_tactile_recent, C_tactile_fibres);
    now.interstitial_pressure_mmHg = touch_and_pain.pressure_mmHg;
    now.nociceptor_III_pps = touch_and_pain.ending.group_III_pps;
    now.nociceptor_IV_pps = touch_and_pain.ending.group_IV_pps;
    now.gate_inhibition = touch_and_pain.dorsal_horn.inhibitory;
    now.projection_rate_pps = touch_and_pain.projection_pps;
    now.pain_nrs = touch_and_pain.pain.nrs;
    now.stretch_mm = body.effective_inputs.stretch_mm;
    now.swelling = body.effective_inputs.swelling;
    now.touch_kPa = body.effective_inputs.touch_kPa;
    now.rub_cm_per_s = body.effective_inputs.rub_cm_per_s;
    now.voluntary_drive = body.effective_inputs.voluntary_drive;
    now.knee_moment_N_m = body.effective_inputs.knee_moment_N_m;
    now.descending_control = body.effective_inputs.descending_control;
    now.vibration_Hz = body.effective_inputs.vibration_Hz;
    now.nerve_compression = body.effective_inputs.nerve_compression;
    now.hamstrings_Ia_rate_pps = body.hamstrings.fatigued.Ia * body.hamstrings.spindle.Ia_pps;
    now.excitability_mV = body.excitability.threshold_reduction_mV;
    now.ectopic_rate_pps =
        rate_pps(body.hamstrings_ectopic.recent, fibre_count(body.hamstrings.alpha));
}

void read_cord(Readout& now, const ReflexLoop& body, const Parameters& p)
{
    const auto& [quadriceps, hamstrings] = body.circuit;
    now.Ib_rate_pps = body.quadriceps.Ib_pps;
    now.Ib_interneuron_rate_pps = rate_pps(quadriceps.Ib_interneurons.recent, Ib_interneuron_cells);
    now.II_interneuron_rate_pps = rate_pps(quadriceps.II_interneurons.recent, II_interneuron_cells);
    now.Renshaw_rate_pps = Renshaw_pps(quadriceps);
    now.presynaptic_inhibition =
        1 - presynaptic_share(p.circuit.presynaptic, quadriceps.Ia_mean.pps);
    now.quadriceps_persistent_current = open_share(quadriceps.tonic.persistent);
    now.hamstrings_persistent_current = open_share(hamstrings.tonic.persistent);
}

void read_muscles(Readout& now, const ReflexLoop& body, const Parameters& p)
{
    const auto& calcium_uM = body.quadriceps.calcium.free_uM;
    now.sarcomere_length_um = sarcomere_length_um(body.quadriceps, p.innervation);
    now.calcium_slow_uM = calcium_uM.front();
    now.calcium_fast_uM = calcium_uM.back();
    now.quadriceps_capacity = capacity(body.quadriceps.units);
    now.hamstrings_capacity = capacity(body.hamstrings.units);
}

void read_slow(Readout& now, const Calendar& calendar)
{
    const Recovery& recovery = calendar.clock.recovery;
    const RecoveryState& state = calendar.recovery;
    now.recovery_h = recovery.now_h;
    now.NFkB = recovery.NFkB;
    now.inflammation = state.tissue.cytokines;
    now.NGF = state.tissue.NGF;
    now.FAK = recovery.FAK;
    now.PGC1alpha = recovery.PGC1alpha;
    now.lactate = state.tissue.lactate;
    now.sensitisation = state.sensitisation;
    now.soreness_nrs = state.soreness_nrs;
    now.rest_pain_nrs = state.rest_pain_nrs;
    now.pressing_threshold_kPa = state.pressing_threshold_kPa;
    now.strength_loss = state.tissue.strength_loss;
    now.guarding_pps = state.healing.guarding_pps;
    now.inflammation_phase = state.healing.inflammation;
    now.proliferation_phase = state.healing.proliferation;
    now.remodelling_phase = state.healing.remodelling;
    now.satellite_cells = state.healing.satellite_cells;
    now.red_flag = state.red_flag ? 1 : 0;
}

} // namespace

Readout readout(const ReflexLoop& body, const Parameters& p)
{
    Readout now;
    read_fast(now, body);
    read_cord(now, body, p);
    read_muscles(now, body, p);
    read_slow(now, body.calendar);
    return now;
}

namespace {

Observation::FreeEnding free_ending(const NerveEnding& ending, const NerveEndingParameters& p,
                                    const Readout& now)
{
    const double threshold =
        p.group_IV_threshold_mmHg * (1 - p.threshold_lowering * now.sensitisation);
    // Open as far as it fires by itself: what salt water adds comes by another way.
    const double beyond = std::max(0.0, ending.excitation_mmHg - threshold);
    return {.excitation_mmHg = ending.excitation_mmHg,
            .threshold_mmHg = threshold,
            .healthy_threshold_mmHg = p.group_IV_threshold_mmHg,
            .open_share = beyond / (beyond + p.excitation_scale_mmHg)};
}

} // namespace

Observation observe(const ReflexLoop& body, const Parameters& p)
{
    Observation seen;
    seen.now_ms = static_cast<double>(body.tick) * step_ms;
    seen.signals = readout(body, p);
    seen.calendar = body.calendar.record;
    std::vector<Traveller> under_way;
    for (const auto& row : pathway_table()) {
        add_impulses(seen.impulses, axons(body, row.pathway), row.pathway, under_way);
        seen.cuts[static_cast<std::size_t>(row.pathway)] = cut_on(row.pathway, body.cut);
    }
    seen.quadriceps_unit_activation = unit_activation(body.quadriceps.units);
    seen.hamstrings_unit_activation = unit_activation(body.hamstrings.units);
    const auto& calcium = body.quadriceps.calcium;
    for (std::size_t i = 0; i < seen.quadriceps_unit_calcium_uM.size(); ++i) {
        seen.quadriceps_unit_calcium_uM[i] = static_cast<float>(calcium.free_uM[i]);
    }
    seen.slow_fibre = physiology::seen(calcium, 0);
    seen.fast_fibre = physiology::seen(calcium, calcium.unit.size() - 1);
    for (const auto fibre : {bag1, bag2, chain}) {
        const auto& spindle = body.quadriceps.spindle;
        seen.sensory_region_L0[fibre] = sensory_region_L0(spindle, p.innervation.spindle, fibre);
        seen.polar_region_L0[fibre] = polar_region_L0(spindle, p.innervation.spindle, fibre);
    }
    seen.free_ending =
        free_ending(body.somatosensory.ending, p.somatosensory.nerve_ending, seen.signals);
    return seen;
}

std::span<const std::int32_t> departed(const ReflexLoop& body, Pathway pathway)
{
    return axons(body, pathway).departing;
}

int fibre_count(const ReflexLoop& body, Pathway pathway)
{
    return fibre_count(axons(body, pathway));
}

double crossing_ms(const ReflexLoop& body, Pathway pathway, int fibre)
{
    return axons(body, pathway).delay_steps[static_cast<std::size_t>(fibre)] * step_ms;
}

} // namespace physiology
