#include "physiology/cord/spinal_circuit.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

enum Stream : std::uint64_t { quadriceps_stream = 100, hamstrings_stream };

MuscleCircuit resting_muscle_circuit(const SpinalCircuitParameters& p,
                                     const AfferentsAtRest& afferents, Random random,
                                     double step_ms)
{
    MuscleCircuit own;
    own.alpha = motoneuron_pool(p.alpha, step_ms);
    own.Ia_interneurons = resting_interneurons(p.interneuron, interneuron_cells, step_ms);
    own.Ib_interneurons = resting_interneurons(p.Ib_interneuron, Ib_interneuron_cells, step_ms);
    own.II_interneurons = resting_interneurons(p.II_interneuron, II_interneuron_cells, step_ms);
    own.Renshaw = resting_interneurons(p.Renshaw, Renshaw_cells, step_ms);
    own.Ia_to_alpha = projection(afferents.Ia_fibres, own.alpha, p.Ia_connectivity, random);
    own.Ia_mean = {afferents.Ia_fibres, afferents.Ia_pps};
    own.II_mean = {afferents.II_fibres, afferents.II_pps};
    own.tonic = tonic_drive(p.alpha, own.alpha, random);
    own.persistent_gain = p.alpha.persistent.gain;
    return own;
}

void conduct(MuscleCircuit& own)
{
    conduct(own.Ia_interneurons);
    conduct(own.Ib_interneurons);
    conduct(own.II_interneurons);
    conduct(own.Renshaw);
}

void follow(SmoothedRate& mean, std::size_t spikes, double tau_ms, double step_ms)
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

void deliver_Ia_volley(MuscleCircuit& own, const SpinalCircuitParameters& p,
                       std::span<const std::int32_t> arriving, double step_ms)
{
    follow(own.Ia_mean, arriving.size(), p.presynaptic.tau_ms, step_ms);
    const double inhibited_nS =
        p.group_I.nS_per_pps * std::max(0.0, own.Ia_mean.pps - p.group_I.start_pps);
    if (inhibited_nS > 0) { // as much as the decay takes away in a step
        open(own.alpha, Synapse::inhibitory, 1,
             inhibited_nS * (1 - own.alpha.membrane.inhibitory_kept));
    }
    if (arriving.empty()) {
        return;
    }
    const double share = presynaptic_share(p.presynaptic, own.Ia_mean.pps);
    arrive(own.Ia_to_alpha, arriving);
    open(own.alpha, Synapse::excitatory, own.Ia_to_alpha, share * p.Ia_to_alpha_nS);
    excite(own.Ia_interneurons.cells, arriving.size(), p.Ia_to_interneuron_nS);
}

void deliver_Ib_and_II_volleys(MuscleCircuit& own, const SpinalCircuitParameters& p,
                               const Afferents& arriving, double step_ms)
{
    const auto& weights = p.weights;
    excite(own.Ib_interneurons.cells, arriving.Ib.size(), weights.Ib_to_interneuron_nS);
    follow(own.II_mean, arriving.II.size(), p.presynaptic_II.tau_ms, step_ms);
    const double share = presynaptic_share(p.presynaptic_II, own.II_mean.pps);
    excite(own.II_interneurons.cells, arriving.II.size(), share * weights.II_to_interneuron_nS);
    inhibit(own.alpha, own.Ib_interneurons, weights.Ib_interneuron_to_alpha_nS);
    excite(own.alpha, own.II_interneurons.axons.arriving.size(),
           weights.II_interneuron_to_alpha_nS);
}

// The motor axon's side branch, and back.
void recurrent_inhibition(MuscleCircuit& own, const SynapticWeights& p)
{
    excite(own.Renshaw.cells, own.alpha.firing.size(), p.alpha_to_Renshaw_nS / own.alpha.cells);
    inhibit(own.alpha, own.Renshaw, p.Renshaw_to_alpha_nS);
    inhibit(own.Ia_interneurons.cells, own.Renshaw, p.Renshaw_to_Ia_interneuron_nS);
}

void descend(MuscleCircuit& own, const SpinalCircuitParameters& p, double drive, double step_ms)
{
    step(own.tonic, own.alpha, p.alpha.persistent,
         {.nS = p.descending.alpha_nS * drive,
          .noise = p.descending.noise,
          .noise_tau_ms = p.descending.noise_tau_ms},
         own.persistent_gain, step_ms);
    shift_thresholds(own.tonic, own.alpha, own.threshold_shift_mV);
    if (drive != own.drive) {
        set_tonic_conductance(own.Ia_interneurons, drive * p.descending.interneuron_nS);
    }
    own.drive = drive;
}

void fire(MuscleCircuit& own)
{
    step(own.alpha);
    step(own.alpha_recent, own.alpha.firing.size());
    fire(own.Ia_interneurons);
    fire(own.Ib_interneurons);
    fire(own.II_interneurons);
    fire(own.Renshaw);
}

} // namespace

SpinalCircuit resting_circuit(const SpinalCircuitParameters& p, const AfferentsAtRest& quadriceps,
                              const AfferentsAtRest& hamstrings, std::uint64_t seed, double step_ms)
{
    return {
        .quadriceps =
            resting_muscle_circuit(p, quadriceps, random_stream(seed, quadriceps_stream), step_ms),
        .hamstrings =
            resting_muscle_circuit(p, hamstrings, random_stream(seed, hamstrings_stream), step_ms),
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
    deliver_Ib_and_II_volleys(quadriceps, p, quadriceps_in, step_ms);
    deliver_Ib_and_II_volleys(hamstrings, p, hamstrings_in, step_ms);
    inhibit(hamstrings.alpha, quadriceps.Ia_interneurons, p.interneuron_to_alpha_nS);
    inhibit(quadriceps.alpha, hamstrings.Ia_interneurons, p.interneuron_to_alpha_nS);
    recurrent_inhibition(quadriceps, p.weights);
    recurrent_inhibition(hamstrings, p.weights);
    descend(quadriceps, p, std::max(0.0, voluntary_drive), step_ms);
    descend(hamstrings, p, std::max(0.0, -voluntary_drive), step_ms);
    fire(quadriceps);
    fire(hamstrings);
}

void invade(MuscleCircuit& own, const SpinalCircuitParameters& p,
            std::span<const std::int32_t> cells)
{
    for (const std::int32_t cell : cells) {
        invade(own.alpha, cell);
    }
    excite(own.Renshaw.cells, cells.size(), p.weights.alpha_to_Renshaw_nS / own.alpha.cells);
}

Gamma gamma(const SpinalCircuitParameters& p, double drive, double added_dynamic_pps,
            double added_static_pps, double Renshaw_pps)
{
    const double coactivation_pps = p.descending.coactivation_pps * std::max(0.0, drive);
    const double held_back_pps = p.weights.Renshaw_to_gamma * Renshaw_pps;
    const auto total = [&](double rest_pps, double added_pps) {
        return std::clamp(rest_pps + added_pps + coactivation_pps - held_back_pps, 0.0,
                          p.max_gamma_pps);
    };
    return {total(p.resting_gamma_dynamic_pps, added_dynamic_pps),
            total(p.resting_gamma_static_pps, added_static_pps)};
}

double Renshaw_pps(const MuscleCircuit& own)
{
    return rate_pps(own.Renshaw.recent, Renshaw_cells);
}

// 1/(1 + (S − S0)/k): hyperbolic, so that the steady drive of the pool saturates (ours).
double presynaptic_share(const PresynapticInhibitionParameters& p, double mean_pps)
{
    return 1 / (1 + std::max(0.0, mean_pps - p.start_pps) / p.half_pps);
}

} // namespace physiology
