// A group of interneurons of the cord with the axons to the cells that they talk to: cells of one
// kind that differ a little in threshold, so that they are not recruited all at once.
// In: conductance (synapse.hpp). Out: the cells that fire, and what arrives at the end of their
// axons.
#pragma once

#include "physiology/cells/neuron_pool.hpp"
#include "physiology/cells/recent_rate.hpp"
#include "physiology/nerve/axon_bundle.hpp"
#include "physiology/parameter_row.hpp"

namespace physiology {

struct InterneuronParameters {
    MembraneParameters membrane{.AHP_tau_ms = 30, .AHP_per_spike = 3, .refractory_ms = 2};
    double resistance_MOhm = 5;
    double tau_ms = 6;
    double threshold_mV = 10;
    double threshold_spread = 0.3;
    double to_target_ms = 0.8;
};

inline constexpr OrganParameter<InterneuronParameters> interneuron_rows[] = {
    {"resistance", "MΩ", 0.5, 100, "Input resistance of such a cell.", ours,
     &InterneuronParameters::resistance_MOhm},
    {"tau", "ms", 1, 30, "Its membrane time constant.", ours, &InterneuronParameters::tau_ms},
    {"threshold", "mV", 2, 30, "How far it must be lifted to fire, on average.", ours,
     &InterneuronParameters::threshold_mV},
    {"threshold_spread", "share", 0, 0.9, "How much this differs from cell to cell, up and down.",
     ours, &InterneuronParameters::threshold_spread},
    {"to_target", "ms", 0.1, 30, "Time from its spike to the cells that it talks to.",
     "textbook ranges: Ia 0.6–1.0 ms for the whole detour, Renshaw 1.5–2 ms, II 10–20 ms",
     &InterneuronParameters::to_target_ms},
};

struct Interneurons {
    NeuronPool cells;
    AxonBundle axons;
    RecentRate recent;
};

[[nodiscard]] Interneurons resting_interneurons(const InterneuronParameters& p, int cells,
                                                double step_ms);

// Moves spikes on: afterwards `axons.arriving` holds what arrives in this step.
void conduct(Interneurons& group);
// Steps the cells with the conductance that has reached them.
void fire(Interneurons& group);

// Sets the same tonic conductance in all cells of the group.
void set_tonic_conductance(Interneurons& group, double excitatory_nS);

} // namespace physiology
