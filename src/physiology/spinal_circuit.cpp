#include "physiology/spinal_circuit.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

enum Stream : std::uint64_t { quadriceps_stream = 100, hamstrings_stream };

constexpr double uS_per_nS = 1e-3;

NeuronPool interneuron_pool(const InterneuronParameters& p, double step_ms)
{
    std::vector<Cell> cells(interneuron_cells);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double x = 2 * static_cast<double>(i) / (interneuron_cells - 1) - 1; // −1 … 1
        cells[i] = {p.resistance_MOhm, p.tau_ms, p.threshold_mV * (1 + p.threshold_spread * x)};
    }
    return neuron_pool(p.membrane, cells, step_ms);
}

SpinalSide resting_side(const SpinalCircuitParameters& p, int Ia_fibres, double Ia_pps,
                        Random random, double step_ms)
{
    SpinalSide side;
    side.alpha = alpha_pool(p.alpha, step_ms);
    side.interneurons = interneuron_pool(p.interneuron, step_ms);
    side.Ia_to_alpha = projection(Ia_fibres, side.alpha, p.Ia_reach, random);
    side.interneuron_axons = axon_bundle(std::vector<std::int32_t>(
        interneuron_cells, conduction_steps(0, 1, p.interneuron.to_antagonist_ms, step_ms)));
    side.Ia_fibres = Ia_fibres;
    side.Ia_mean_pps = Ia_pps;
    side.standing = alpha_standing(p.alpha, side.alpha, random);
    side.persistent_gain = p.alpha.persistent.gain;
    return side;
}

void reach_with_Ia(SpinalSide& side, const SpinalCircuitParameters& p,
                   std::span<const std::int32_t> arriving, double step_ms)
{
    const auto spikes = static_cast<double>(arriving.size());
    const double tau_ms = p.presynaptic.tau_ms;
    side.Ia_mean_pps += (1000 * spikes / side.Ia_fibres - side.Ia_mean_pps * step_ms) / tau_ms;
    const double inhibited_nS =
        p.group_I.nS_per_pps * std::max(0.0, side.Ia_mean_pps - p.group_I.start_pps);
    if (inhibited_nS > 0) // as much as the decay takes away in a step
        open(side.alpha, Synapse::inhibitory, 1,
             inhibited_nS * (1 - side.alpha.membrane.inhibitory_kept));
    if (arriving.empty())
        return;
    const double share = presynaptic_share(p.presynaptic, side.Ia_mean_pps);
    arrive(side.Ia_to_alpha, arriving);
    open(side.alpha, Synapse::excitatory, side.Ia_to_alpha, share * p.Ia_to_alpha_nS);
    open(side.interneurons, Synapse::excitatory, arriving.size(), p.Ia_to_interneuron_nS);
}

void descend(SpinalSide& side, const SpinalCircuitParameters& p, double drive, double step_ms)
{
    step(side.standing, side.alpha, p.alpha.persistent,
         {.nS = p.descending.alpha_nS * drive,
          .noise = p.descending.noise,
          .noise_tau_ms = p.descending.noise_tau_ms},
         side.persistent_gain, step_ms);
    shift_thresholds(side.standing, side.alpha, side.threshold_shift_mV);
    if (drive == side.drive)
        return;
    side.drive = drive;
    auto& cells = side.interneurons;
    cells.asleep = false;
    for (std::size_t i = 0; i < cells.standing_leaks.size(); ++i) {
        const double leaks =
            drive * p.descending.interneuron_nS * uS_per_nS * cells.input_resistance_MOhm[i];
        cells.standing_leaks[i] = 1 + leaks;
        cells.standing_drive_mV[i] = leaks * cells.membrane.excitatory_reversal_mV;
    }
}

void fire(SpinalSide& side)
{
    step(side.alpha);
    step(side.interneurons);
    depart(side.interneuron_axons, side.interneurons.firing);
    step(side.alpha_recent, side.alpha.firing.size());
    step(side.interneurons_recent, side.interneurons.firing.size());
}

void inhibit(SpinalSide& antagonist, const SpinalSide& by, double per_spike_nS)
{
    if (!by.interneuron_axons.arriving.empty())
        open(antagonist.alpha, Synapse::inhibitory, by.interneuron_axons.arriving.size(),
             per_spike_nS);
}

} // namespace

SpinalCircuit resting_circuit(const SpinalCircuitParameters& p, int Ia_fibres,
                              double quadriceps_Ia_pps, double hamstrings_Ia_pps,
                              std::uint64_t seed, double step_ms)
{
    return {
        .quadriceps = resting_side(p, Ia_fibres, quadriceps_Ia_pps,
                                   random_stream(seed, quadriceps_stream), step_ms),
        .hamstrings = resting_side(p, Ia_fibres, hamstrings_Ia_pps,
                                   random_stream(seed, hamstrings_stream), step_ms),
    };
}

void step(SpinalCircuit& circuit, const SpinalCircuitParameters& p,
          std::span<const std::int32_t> quadriceps_Ia, std::span<const std::int32_t> hamstrings_Ia,
          double voluntary_drive, double step_ms)
{
    auto& [quadriceps, hamstrings] = circuit;
    step(quadriceps.interneuron_axons);
    step(hamstrings.interneuron_axons);
    reach_with_Ia(quadriceps, p, quadriceps_Ia, step_ms);
    reach_with_Ia(hamstrings, p, hamstrings_Ia, step_ms);
    inhibit(hamstrings, quadriceps, p.interneuron_to_alpha_nS);
    inhibit(quadriceps, hamstrings, p.interneuron_to_alpha_nS);
    descend(quadriceps, p, std::max(0.0, voluntary_drive), step_ms);
    descend(hamstrings, p, std::max(0.0, -voluntary_drive), step_ms);
    fire(quadriceps);
    fire(hamstrings);
}

Gamma gamma(const SpinalCircuitParameters& p, double drive, double added_dynamic_pps,
            double added_static_pps)
{
    const double coactivation_pps = p.descending.coactivation_pps * std::max(0.0, drive);
    const auto total = [&](double rest_pps, double added_pps) {
        return std::clamp(rest_pps + added_pps + coactivation_pps, 0.0, p.greatest_gamma_pps);
    };
    return {total(p.resting_gamma_dynamic_pps, added_dynamic_pps),
            total(p.resting_gamma_static_pps, added_static_pps)};
}

// 1/(1 + (S − S0)/k): hyperbolic, so that the steady drive of the pool saturates (ours).
double presynaptic_share(const PresynapticInhibitionParameters& p, double Ia_pps)
{
    return 1 / (1 + std::max(0.0, Ia_pps - p.start_pps) / p.half_pps);
}

} // namespace physiology
