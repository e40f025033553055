#include "physiology/cells/synapse.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

constexpr double uS_per_nS = 1e-3; // µS × MΩ: conductance in g_leak

std::vector<double>& conductance(NeuronPool& pool, Synapse kind)
{
    pool.quiescent = false;
    return kind == Synapse::excitatory ? pool.excitation : pool.inhibition;
}

} // namespace

Projection projection(int fibres, const NeuronPool& target, double reached_share, Random& random)
{
    Projection p;
    p.missed_per_fibre = static_cast<std::size_t>(std::lround((1 - reached_share) * target.cells));
    p.spikes.assign(target.potential_mV.size(), 0);
    std::vector<std::int16_t> cells(static_cast<std::size_t>(target.cells));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i] = static_cast<std::int16_t>(i);
    }
    for (int fibre = 0; fibre < fibres; ++fibre) {
        // The first few of a shuffled pack (Fisher & Yates): no cell is missed twice.
        for (std::size_t i = 0; i < p.missed_per_fibre; ++i) {
            const auto left = static_cast<double>(cells.size() - i);
            std::swap(cells[i], cells[i + static_cast<std::size_t>(uniform(random) * left)]);
            p.missed.push_back(cells[i]);
        }
    }
    return p;
}

void arrive(Projection& projection, std::span<const std::int32_t> fibres)
{
    std::fill(projection.spikes.begin(), projection.spikes.end(),
              static_cast<double>(fibres.size()));
    for (const std::int32_t fibre : fibres) {
        const std::size_t first = static_cast<std::size_t>(fibre) * projection.missed_per_fibre;
        for (std::size_t i = first; i < first + projection.missed_per_fibre; ++i) {
            projection.spikes[static_cast<std::size_t>(projection.missed[i])] -= 1;
        }
    }
}

void open(NeuronPool& target, Synapse kind, const Projection& from, double per_spike_nS)
{
    auto& per_g_leak = conductance(target, kind);
    for (std::size_t i = 0; i < per_g_leak.size(); ++i) {
        per_g_leak[i] +=
            per_spike_nS * uS_per_nS * target.input_resistance_MOhm[i] * from.spikes[i];
    }
}

void open(NeuronPool& target, Synapse kind, std::size_t spikes, double per_spike_nS)
{
    const double together_uS = per_spike_nS * uS_per_nS * static_cast<double>(spikes);
    auto& per_g_leak = conductance(target, kind);
    for (std::size_t i = 0; i < per_g_leak.size(); ++i) {
        per_g_leak[i] += together_uS * target.input_resistance_MOhm[i];
    }
}

} // namespace physiology
