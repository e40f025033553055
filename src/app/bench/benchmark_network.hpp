// A network of spiking cells that anyone can write in any simulator, to compare speeds on the same
// work: N leaky cells, a fifth of them inhibitory, 64 synapses each, delays of 1 to 30 ms, all
// drawn from a hash. It runs on the program's own membranes (membrane.hpp).
// Over its first second it fires 4 283 (N = 400), 43 968 (4 000) or 445 290 (40 000) spikes.
#pragma once

#include "physiology/cells/neuron_pool.hpp"

#include <cstdint>
#include <vector>

namespace physiology {

struct BenchmarkNetwork {
    // Synapses of one source side by side: those of cell i are first[i] … first[i + 1] − 1.
    std::vector<std::int32_t> first;
    std::vector<std::int32_t> place;       // of the target in a page of the calendar
    std::vector<std::int16_t> delay_steps; // 10 … 300
    std::vector<float> per_g_leak;         // conductance that opens
    // What arrives in the steps to come. A page is an epoch of ten steps, the shortest delay: no
    // spike of an epoch acts within it, so each cell can go through it alone. Within a page, four
    // cells' ten steps lie together.
    std::vector<float> excitation, inhibition;
    std::int64_t epoch = 0;
    NeuronPool pool;
    struct Spike {
        std::int32_t step_of_epoch, cell;
    };
    std::vector<Spike> spikes; // of the last epoch
};

[[nodiscard]] BenchmarkNetwork benchmark_network(int neurons);

// Advances by so many steps of 0.1 ms, up to whole epochs; returns the number of spikes.
std::int64_t run(BenchmarkNetwork& network, std::int64_t steps);

} // namespace physiology
