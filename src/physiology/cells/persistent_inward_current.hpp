// The persistent inward current of the motor cells' dendrites: calcium channels that open slowly
// while the dendrite is depolarised and go on feeding the cell when the input has ended.
// Goes in: what the synapses pull the dendrite to. Comes out: conductance that stands open.
//
// Elias & Kohn 2013 (their program): I = gain · g p (E_Ca − V), and p opens with α (1 − p) above a
// threshold of the dendrite's potential, closes with β p below it; β and the threshold grow with
// the cell. `gain` stands for the monoamines of the brain stem (Heckman 2008).
// Left out: the dendrite as a compartment of its own: its potential is that to which its synapses
// and this current pull it, without the after-hyperpolarisation of the soma.
#pragma once

#include "physiology/cells/neuron_pool.hpp"

#include <cstddef>
#include <vector>

namespace physiology {

struct PersistentCurrentParameters {
    double gain = 0.03; // γ, relaxed and healthy; Elias & Kohn use 0.1 … 0.3
    double reversal_mV = 140;
    // All channels open at gain 1, in leaks of the cell: 0.038 and 0.012 mS/cm² of membrane whose
    // leak is 1/14.4 and 1/6.05 mS/cm².
    double min_per_g_leak = 0.55;
    double max_per_g_leak = 0.073;
    // Small cells first. Elias & Kohn's 2.5 mV, in a compartment of its own, would here open the
    // channels of a relaxed pool, whose small cells the resting Ia fibres lift by 3 to 7 mV.
    double min_threshold_mV = 8;
    double max_threshold_mV = 8.5;
    double opens_per_ms = 0.008;
    double min_closes_per_ms = 0.014;
    double max_closes_per_ms = 0.020;
    double dendrite_tau_ms = 10;
    // Inhibition lies on the same dendrites, and takes more of the current than of the soma's
    // firing (Hyngstrom 2007: direction; size ours).
    double inhibition_on_dendrite = 1.7;
    double noise = 0.65; // spread of what the soma feels of it over time, as a share
    double noise_tau_ms = 30;
};

// One array per quantity, by cell.
struct PersistentCurrent {
    std::vector<double> all_open_leaks, threshold_mV, closes_per_ms;
    std::vector<double> dendrite_mV, open_share;
    std::vector<double>
        noise_per_g_leak; // what the soma feels more or less of it than the dendrite
    double sum_open = 0;
};

[[nodiscard]] PersistentCurrent persistent_current(const PersistentCurrentParameters& p, int cells);

// One cell's channels follow what has been on for `since_ms`; returns the conductance, in leaks.
[[nodiscard]] double follow(PersistentCurrent& current, const PersistentCurrentParameters& p,
                            const NeuronPool& pool, std::size_t cell, double gain, double since_ms);

// Mean share of open channels.
[[nodiscard]] double open_share(const PersistentCurrent& current);

} // namespace physiology
