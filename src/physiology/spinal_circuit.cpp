#include "physiology/spinal_circuit.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

enum Stream : std::uint64_t { quadriceps_stream = 100, hamstrings_stream };

constexpr double uS_per_nS = 1e-3;
constexpr double noise_every_ms = 1; // each cell's noise changes so often, a few cells each step

NeuronPool alpha_pool(const AlphaPoolParameters& p, double step_ms)
{
    std::vector<Cell> cells(static_cast<std::size_t>(std::max(2.0, p.cells)));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double x = static_cast<double>(i) / static_cast<double>(cells.size() - 1);
        cells[i] = {
            .input_resistance_MOhm =
                p.smallest_resistance_MOhm *
                std::pow(p.largest_resistance_MOhm / p.smallest_resistance_MOhm, x),
            .tau_ms = p.smallest_tau_ms * std::pow(p.largest_tau_ms / p.smallest_tau_ms, x),
            .threshold_mV = std::lerp(p.smallest_threshold_mV, p.largest_threshold_mV, x),
        };
    }
    return neuron_pool(p.membrane, cells, step_ms);
}

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
    side.random = random;
    side.alpha = alpha_pool(p.alpha, step_ms);
    side.interneurons = interneuron_pool(p.interneuron, step_ms);
    side.Ia_to_alpha = projection(Ia_fibres, side.alpha, p.Ia_reach, side.random);
    side.interneuron_axons = axon_bundle(std::vector<std::int32_t>(
        interneuron_cells, conduction_steps(0, 1, p.interneuron.to_antagonist_ms, step_ms)));
    side.Ia_fibres = Ia_fibres;
    side.Ia_mean_pps = Ia_pps;
    side.descending_noise.resize(static_cast<std::size_t>(side.alpha.cells));
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

// The descending fibres' conductance in one alpha cell: what the command asks for, and the noise of
// the many synapses that carry it. No command, no noise.
void set_descending(SpinalSide& side, const DescendingParameters& p, double asked_nS,
                    std::size_t cell)
{
    const double open_nS = asked_nS * std::max(0.0, 1 + p.noise * side.descending_noise[cell]);
    const double leaks = open_nS * uS_per_nS * side.alpha.input_resistance_MOhm[cell];
    side.alpha.standing_leaks[cell] = 1 + leaks;
    side.alpha.standing_drive_mV[cell] = leaks * side.alpha.membrane.excitatory_reversal_mV;
}

void change_command(SpinalSide& side, const DescendingParameters& p, double asked_nS, double drive)
{
    side.drive = drive;
    side.alpha.asleep = side.interneurons.asleep = false;
    for (std::size_t cell = 0; cell < side.descending_noise.size(); ++cell)
        set_descending(side, p, asked_nS, cell);
    auto& cells = side.interneurons;
    for (std::size_t i = 0; i < cells.standing_leaks.size(); ++i) {
        const double leaks = drive * p.interneuron_nS * uS_per_nS * cells.input_resistance_MOhm[i];
        cells.standing_leaks[i] = 1 + leaks;
        cells.standing_drive_mV[i] = leaks * cells.membrane.excitatory_reversal_mV;
    }
}

void descend(SpinalSide& side, const DescendingParameters& p, double drive, double step_ms)
{
    const double asked_nS = p.alpha_nS * drive;
    if (drive != side.drive)
        change_command(side, p, asked_nS, drive);
    if (drive <= 0)
        return;
    // Each cell's noise: z' = k z + √(1−k²) ξ, with ξ evenly spread (standard deviation 1).
    const double kept = std::exp(-noise_every_ms / p.noise_tau_ms);
    const double fresh = std::sqrt(3 * (1 - kept * kept)); // evenly in ±√3: deviation 1
    const auto cells = side.descending_noise.size();
    const auto share =
        static_cast<std::size_t>(std::ceil(static_cast<double>(cells) * step_ms / noise_every_ms));
    for (std::size_t i = 0; i < share; ++i) {
        const std::size_t cell = side.noise_place;
        side.noise_place = cell + 1 == cells ? 0 : cell + 1;
        side.descending_noise[cell] =
            kept * side.descending_noise[cell] + fresh * (2 * uniform(side.random) - 1);
        set_descending(side, p, asked_nS, cell);
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
    descend(quadriceps, p.descending, std::max(0.0, voluntary_drive), step_ms);
    descend(hamstrings, p.descending, std::max(0.0, -voluntary_drive), step_ms);
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
