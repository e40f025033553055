// Where a spike arrives: conductance that opens in the cells it reaches.
// Left out: facilitation and depression, failures of transmission, dendritic place.
#pragma once

#include "physiology/cells/neuron_pool.hpp"
#include "physiology/cells/random.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace physiology {

// Fibres that reach nearly every cell of a pool, as Ia afferents reach their own motor neurons.
// Each fibre keeps the list of the few cells that it misses.
struct Projection {
    std::vector<std::int16_t> missed; // the same number for each fibre, one fibre after the other
    std::size_t missed_per_fibre = 0;
    std::vector<double> spikes; // for each cell, in this step
};

[[nodiscard]] Projection projection(int fibres, const NeuronPool& target, double reached_share,
                                    Random& random);

// Counts for each cell of the target how many of the arriving fibres reach it.
void arrive(Projection& projection, std::span<const std::int32_t> fibres);

enum class Synapse : std::uint8_t { excitatory, inhibitory };

// Each spike that reaches a cell opens this conductance in it.
void open(NeuronPool& target, Synapse kind, const Projection& from, double per_spike_nS);
// All cells alike: `spikes` fibres have fired that reach them all.
void open(NeuronPool& target, Synapse kind, std::size_t spikes, double per_spike_nS);

} // namespace physiology
