// A group of interneurons of the cord with the axons to the cells that they talk to: cells of one
// kind that differ a little in threshold, so that they are not recruited all at once.
// Goes in: conductance (synapse.hpp). Comes out: the cells that fire, and what arrives at the end
// of their axons.
#pragma once

#include "physiology/cells/neuron_pool.hpp"
#include "physiology/cells/recent_rate.hpp"
#include "physiology/nerve/axon_bundle.hpp"

namespace physiology {

struct InterneuronParameters {
    MembraneParameters membrane{.AHP_tau_ms = 30, .AHP_per_spike = 3, .refractory_ms = 2};
    double resistance_MOhm = 5;
    double tau_ms = 6;
    double threshold_mV = 10;
    double threshold_spread = 0.3; // from cell to cell, as a share up and down
    double to_target_ms = 0.8;     // axon and synapse
};

struct Interneurons {
    NeuronPool cells;
    AxonBundle axons;
    RecentRate recent;
};

[[nodiscard]] Interneurons resting_interneurons(const InterneuronParameters& p, int cells,
                                                double step_ms);

// Spikes under way move on: what arrives in this step is known afterwards.
void conduct(Interneurons& group);
// The cells answer to what has reached them in this step.
void fire(Interneurons& group);

// A conductance that stands open in all cells of the group.
void set_tonic_conductance(Interneurons& group, double excitatory_nS);

} // namespace physiology
