#include "physiology/pain/somatosensory_paths.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace physiology {

namespace {

// Streams of chance; other organs draw from other numbers.
enum Stream : std::uint64_t {
    Abeta_stream = 1000,
    group_III_stream,
    group_IV_stream,
    projection,
    C_tactile_stream
};

AfferentPath resting_path(const ConductionParameters& p, int fibres, Firing firing, double jitter,
                          Random random, double step_ms)
{
    std::vector<std::int32_t> delay_steps(static_cast<std::size_t>(fibres));
    for (auto& delay : delay_steps) {
        const double spread = p.velocity_spread * (2 * uniform(random) - 1);
        delay = conduction_steps(p.length_mm, p.velocity_m_per_s * (1 + spread), 0, step_ms);
    }
    AfferentPath path;
    path.axons = axon_bundle(std::move(delay_steps));
    path.origin = spike_encoder(fibres, firing, jitter, random);
    return path;
}

void step(AfferentPath& path, double rate_pps, double arrival_tau_ms, double step_ms)
{
    step(path.axons);
    depart(path.axons, step(path.origin, rate_pps, step_ms));

    // Each spike adds the same to the mean, and is forgotten exponentially (ours, illustrative).
    const auto fibres = static_cast<double>(fibre_count(path.axons));
    path.arriving_pps -= path.arriving_pps * step_ms / arrival_tau_ms;
    path.arriving_pps +=
        1000 / arrival_tau_ms * static_cast<double>(path.axons.arriving.size()) / fibres;
    if (path.arriving_pps < 1e-9) { // long silent: no tail of ever smaller numbers
        path.arriving_pps = 0;
    }
}

double vibration_share(const VibrationParameters& p, double vibration_Hz)
{
    return std::min(1.0, vibration_Hz / p.full_Hz);
}

EndingStimulus ending_stimulus(const SomatosensoryPaths& paths, const SomatosensoryParameters& p,
                               const SomatosensoryStimulus& now)
{
    return {
        .pressure_mmHg = paths.pressure_mmHg,
        .pressure_straight_mmHg = p.tissue.pressure_straight_mmHg,
        .strain = now.strain,
        .force_share = now.force_share,
        .touch_kPa = now.inputs.touch_kPa,
        .vibration_mmHg =
            p.vibration.endings_mmHg * vibration_share(p.vibration, now.inputs.vibration_Hz),
        .capsule_mmHg = swelling_mmHg(p.tissue, now.capsule_swelling, now.knee_angle_deg),
        .sensitisation = now.sensitisation,
        .injected_group_IV_pps = now.inputs.injected_group_IV_pps,
    };
}

} // namespace

SomatosensoryPaths resting_somatosensory_paths(const SomatosensoryParameters& p, std::uint64_t seed,
                                               double step_ms)
{
    SomatosensoryPaths paths;
    paths.pressure_mmHg = interstitial_pressure_mmHg(p.tissue, 0, 90);
    paths.Abeta = resting_path(p.Abeta, Abeta_fibres, Firing::regular, p.Abeta_jitter,
                               random_stream(seed, Abeta_stream), step_ms);
    paths.group_III = resting_path(p.group_III, group_III_fibres, Firing::poisson, 0,
                                   random_stream(seed, group_III_stream), step_ms);
    paths.group_IV = resting_path(p.group_IV, group_IV_fibres, Firing::poisson, 0,
                                  random_stream(seed, group_IV_stream), step_ms);
    paths.C_tactile = resting_path(p.C_tactile, C_tactile_fibres, Firing::regular, p.Abeta_jitter,
                                   random_stream(seed, C_tactile_stream), step_ms);
    paths.dorsal_horn = resting_dorsal_horn(p.dorsal_horn);
    paths.spinothalamic =
        resting_path(p.spinothalamic, projection_cells, Firing::regular, p.projection_jitter,
                     random_stream(seed, projection), step_ms);
    paths.projection_pps = paths.dorsal_horn.projection_pps;
    paths.spinothalamic.arriving_pps = paths.dorsal_horn.projection_pps;
    return paths;
}

void step(SomatosensoryPaths& paths, const SomatosensoryParameters& p,
          const SomatosensoryStimulus& stimulus, double step_ms)
{
    paths.pressure_mmHg =
        interstitial_pressure_mmHg(p.tissue, stimulus.inputs.swelling, stimulus.knee_angle_deg);
    step(paths.ending, p.nerve_ending, ending_stimulus(paths, p, stimulus));

    const double touched_pps =
        Abeta_rate_pps(p.skin, stimulus.inputs.rub_cm_per_s, stimulus.inputs.touch_kPa) +
        p.vibration.Abeta_pps * vibration_share(p.vibration, stimulus.inputs.vibration_Hz) +
        stimulus.relief.Abeta_pps;
    step(paths.Abeta, touched_pps, p.arrival_tau_ms, step_ms);
    step(paths.group_III, paths.ending.group_III_pps, p.arrival_tau_ms, step_ms);
    step(paths.group_IV, paths.ending.group_IV_pps, p.arrival_tau_ms, step_ms);
    step(paths.C_tactile, C_tactile_rate_pps(p.skin, stimulus.inputs.rub_cm_per_s),
         p.arrival_tau_ms, step_ms);
    step(paths.C_tactile_recent, paths.C_tactile.axons.departing.size());
    step(paths.Abeta_recent, paths.Abeta.axons.departing.size());

    step(paths.dorsal_horn, p.dorsal_horn,
         {.Abeta_pps = paths.Abeta.arriving_pps,
          .group_III_pps = paths.group_III.arriving_pps,
          .group_IV_pps = paths.group_IV.arriving_pps,
          .descending = stimulus.inputs.descending_control},
         step_ms);
    paths.projection_pps = stimulus.relief.projection_gain * paths.dorsal_horn.projection_pps;
    step(paths.spinothalamic, paths.projection_pps, p.arrival_tau_ms, step_ms);
    step(paths.pain, p.pain, paths.spinothalamic.arriving_pps, step_ms,
         stimulus.relief.analgesia_factor);
}

bool is_finite(const SomatosensoryPaths& paths)
{
    const DorsalHorn& horn = paths.dorsal_horn;
    const double arriving_pps = paths.Abeta.arriving_pps + paths.group_III.arriving_pps +
                                paths.group_IV.arriving_pps + paths.spinothalamic.arriving_pps;
    // One number out of bounds spoils the sum.
    return std::isfinite(paths.pressure_mmHg + paths.ending.excitation_mmHg + arriving_pps +
                         horn.projection_pps + horn.excitatory + horn.inhibitory + horn.wind_up +
                         paths.pain.nrs);
}

} // namespace physiology
