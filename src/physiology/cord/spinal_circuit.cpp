#include "physiology/cord/spinal_circuit.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

enum Stream : std::uint64_t { quadriceps_stream = 100, hamstrings_stream };

MuscleCircuit resting_side(const SpinalCircuitParameters& p, const AfferentsAtRest& afferents,
                           Random random, double step_ms)
{
    MuscleCircuit side;
    side.alpha = alpha_pool(p.alpha, step_ms);
    side.Ia_interneurons = resting_interneurons(p.interneuron, interneuron_cells, step_ms);
    side.Ib_interneurons = resting_interneurons(p.Ib_interneuron, Ib_interneuron_cells, step_ms);
    side.II_interneurons = resting_interneurons(p.II_interneuron, II_interneuron_cells, step_ms);
    side.Renshaw = resting_interneurons(p.Renshaw, Renshaw_cells, step_ms);
    side.Ia_to_alpha = projection(afferents.Ia_fibres, side.alpha, p.Ia_connectivity, random);
    side.Ia_mean = {afferents.Ia_fibres, afferents.Ia_pps};
    side.II_mean = {afferents.II_fibres, afferents.II_pps};
    side.tonic = tonic_drive(p.alpha, side.alpha, random);
    side.persistent_gain = p.alpha.persistent.gain;
    return side;
}

void conduct(MuscleCircuit& side)
{
    conduct(side.Ia_interneurons);
    conduct(side.Ib_interneurons);
    conduct(side.II_interneurons);
    conduct(side.Renshaw);
}

void follow(SlowMean& mean, std::size_t spikes, double tau_ms, double step_ms)
{
    mean.pps += (1000 * static_cast<double>(spikes) / mean.fibres - mean.pps * step_ms) / tau_ms;
}

void excite(NeuronPool& cells, std::size_t spikes, double per_spike_nS)
{
    if (spikes > 0) {
        open(cells, Synapse::excitatory, spikes, per_spike_nS);
    }
}

void inhibit(NeuronPool& cells, const Interneurons& by, double per_spike_nS)
{
    if (!by.axons.arriving.empty()) {
        open(cells, Synapse::inhibitory, by.axons.arriving.size(), per_spike_nS);
    }
}

void deliver_Ia_volley(MuscleCircuit& side, const SpinalCircuitParameters& p,
                       std::span<const std::int32_t> arriving, double step_ms)
{
    follow(side.Ia_mean, arriving.size(), p.presynaptic.tau_ms, step_ms);
    const double inhibited_nS =
        p.group_I.nS_per_pps * std::max(0.0, side.Ia_mean.pps - p.group_I.start_pps);
    if (inhibited_nS > 0) { // as much as the decay takes away in a step
        open(side.alpha, Synapse::inhibitory, 1,
             inhibited_nS * (1 - side.alpha.membrane.inhibitory_kept));
    }
    if (arriving.empty()) {
        return;
    }
    const double share = presynaptic_share(p.presynaptic, side.Ia_mean.pps);
    arrive(side.Ia_to_alpha, arriving);
    open(side.alpha, Synapse::excitatory, side.Ia_to_alpha, share * p.Ia_to_alpha_nS);
    excite(side.Ia_interneurons.cells, arriving.size(), p.Ia_to_interneuron_nS);
}

void reach_with_Ib_and_II(MuscleCircuit& side, const SpinalCircuitParameters& p,
                          const Afferents& arriving, double step_ms)
{
    const auto& strengths = p.strengths;
    excite(side.Ib_interneurons.cells, arriving.Ib.size(), strengths.Ib_to_interneuron_nS);
    follow(side.II_mean, arriving.II.size(), p.presynaptic_II.tau_ms, step_ms);
    const double share = presynaptic_share(p.presynaptic_II, side.II_mean.pps);
    excite(side.II_interneurons.cells, arriving.II.size(), share * strengths.II_to_interneuron_nS);
    inhibit(side.alpha, side.Ib_interneurons, strengths.Ib_interneuron_to_alpha_nS);
    excite(side.alpha, side.II_interneurons.axons.arriving.size(),
           strengths.II_interneuron_to_alpha_nS);
}

// The motor axon's side branch, and back.
void recurrent_inhibition(MuscleCircuit& side, const PathwayStrengths& p)
{
    excite(side.Renshaw.cells, side.alpha.firing.size(), p.alpha_to_Renshaw_nS / side.alpha.cells);
    inhibit(side.alpha, side.Renshaw, p.Renshaw_to_alpha_nS);
    inhibit(side.Ia_interneurons.cells, side.Renshaw, p.Renshaw_to_Ia_interneuron_nS);
}

void descend(MuscleCircuit& side, const SpinalCircuitParameters& p, double drive, double step_ms)
{
    step(side.tonic, side.alpha, p.alpha.persistent,
         {.nS = p.descending.alpha_nS * drive,
          .noise = p.descending.noise,
          .noise_tau_ms = p.descending.noise_tau_ms},
         side.persistent_gain, step_ms);
    shift_thresholds(side.tonic, side.alpha, side.threshold_shift_mV);
    if (drive != side.drive) {
        set_tonic_conductance(side.Ia_interneurons, drive * p.descending.interneuron_nS);
    }
    side.drive = drive;
}

void fire(MuscleCircuit& side)
{
    step(side.alpha);
    step(side.alpha_recent, side.alpha.firing.size());
    fire(side.Ia_interneurons);
    fire(side.Ib_interneurons);
    fire(side.II_interneurons);
    fire(side.Renshaw);
}

} // namespace

SpinalCircuit resting_circuit(const SpinalCircuitParameters& p, const AfferentsAtRest& quadriceps,
                              const AfferentsAtRest& hamstrings, std::uint64_t seed, double step_ms)
{
    return {
        .quadriceps = resting_side(p, quadriceps, random_stream(seed, quadriceps_stream), step_ms),
        .hamstrings = resting_side(p, hamstrings, random_stream(seed, hamstrings_stream), step_ms),
    };
}

void step(SpinalCircuit& circuit, const SpinalCircuitParameters& p, const Afferents& quadriceps_in,
          const Afferents& hamstrings_in, double voluntary_drive, double step_ms)
{
    auto& [quadriceps, hamstrings] = circuit;
    conduct(quadriceps);
    conduct(hamstrings);
    deliver_Ia_volley(quadriceps, p, quadriceps_in.Ia, step_ms);
    deliver_Ia_volley(hamstrings, p, hamstrings_in.Ia, step_ms);
    reach_with_Ib_and_II(quadriceps, p, quadriceps_in, step_ms);
    reach_with_Ib_and_II(hamstrings, p, hamstrings_in, step_ms);
    inhibit(hamstrings.alpha, quadriceps.Ia_interneurons, p.interneuron_to_alpha_nS);
    inhibit(quadriceps.alpha, hamstrings.Ia_interneurons, p.interneuron_to_alpha_nS);
    recurrent_inhibition(quadriceps, p.strengths);
    recurrent_inhibition(hamstrings, p.strengths);
    descend(quadriceps, p, std::max(0.0, voluntary_drive), step_ms);
    descend(hamstrings, p, std::max(0.0, -voluntary_drive), step_ms);
    fire(quadriceps);
    fire(hamstrings);
}

void invade(MuscleCircuit& side, const SpinalCircuitParameters& p,
            std::span<const std::int32_t> cells)
{
    for (const std::int32_t cell : cells) {
        invade(side.alpha, cell);
    }
    excite(side.Renshaw.cells, cells.size(), p.strengths.alpha_to_Renshaw_nS / side.alpha.cells);
}

Gamma gamma(const SpinalCircuitParameters& p, double drive, double added_dynamic_pps,
            double added_static_pps, double Renshaw_pps)
{
    const double coactivation_pps = p.descending.coactivation_pps * std::max(0.0, drive);
    const double held_back_pps = p.strengths.Renshaw_to_gamma * Renshaw_pps;
    const auto total = [&](double rest_pps, double added_pps) {
        return std::clamp(rest_pps + added_pps + coactivation_pps - held_back_pps, 0.0,
                          p.max_gamma_pps);
    };
    return {total(p.resting_gamma_dynamic_pps, added_dynamic_pps),
            total(p.resting_gamma_static_pps, added_static_pps)};
}

double Renshaw_pps(const MuscleCircuit& side)
{
    return rate_pps(side.Renshaw.recent, Renshaw_cells);
}

// 1/(1 + (S − S0)/k): hyperbolic, so that the steady drive of the pool saturates (ours).
double presynaptic_share(const PresynapticInhibitionParameters& p, double mean_pps)
{
    return 1 / (1 + std::max(0.0, mean_pps - p.start_pps) / p.half_pps);
}

} // namespace physiology
