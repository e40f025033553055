// The persistent inward current of the motor cells' dendrites: calcium channels that open slowly
// while the dendrite is depolarised and go on feeding the cell when the input has ended.
// In: the potential that the synapses pull the dendrite to. Out: the open conductance.
//
// Elias & Kohn 2013 (their program): I = gain · g p (E_Ca − V), and p opens with α (1 − p) above a
// threshold of the dendrite's potential, closes with β p below it; β and the threshold grow with
// the cell. `gain` stands for the monoamines of the brain stem (Heckman 2008).
// Left out: the dendrite as a compartment of its own: its potential is that to which its synapses
// and this current pull it, without the after-hyperpolarisation of the soma.
#pragma once

#include "physiology/cells/neuron_pool.hpp"
#include "physiology/parameter_row.hpp"

#include <cstddef>
#include <vector>

namespace physiology {

struct PersistentCurrentParameters {
    double gain = 0.03; // γ
    double reversal_mV = 140;
    // All channels open at gain 1, in g_leak of the cell.
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
    double noise = 0.65;
    double noise_tau_ms = 30;
};

inline constexpr OrganParameter<PersistentCurrentParameters> persistent_current_rows[] = {
    {"persistent.gain", "share", 0, 1,
     "How strongly the brain stem's monoamines make the persistent current of relaxed motor cells.",
     "ours; 0.1–0.3 in Elias & Kohn 2013", &PersistentCurrentParameters::gain},
    {"persistent.reversal", "mV", 50, 200, "Where the persistent current pulls a cell to.",
     "Elias & Kohn 2013: 140 mV above rest", &PersistentCurrentParameters::reversal_mV},
    {"persistent.smallest", "leaks", 0, 2,
     "Its conductance in the smallest cell, all channels open, at gain 1.",
     "computed from Elias & Kohn 2013: 0.038 mS/cm² × 14.4 kΩcm²",
     &PersistentCurrentParameters::min_per_g_leak},
    {"persistent.largest", "leaks", 0, 2, "The same in the largest cell.",
     "computed from Elias & Kohn 2013: 0.012 mS/cm² × 6.05 kΩcm²",
     &PersistentCurrentParameters::max_per_g_leak},
    {"persistent.smallest_threshold", "mV", 0, 30,
     "How far the dendrite of the smallest cell must be lifted to open the channels.",
     "ours; 2.5–3 in Elias & Kohn 2013, in a dendrite of its own",
     &PersistentCurrentParameters::min_threshold_mV},
    {"persistent.largest_threshold", "mV", 0, 30, "The same for the largest cell.",
     "Elias & Kohn 2013: 8–8.5 mV", &PersistentCurrentParameters::max_threshold_mV},
    {"persistent.opens", "1/ms", 0.0001, 0.1, "How quickly the channels open.",
     "Elias & Kohn 2013: 0.008", &PersistentCurrentParameters::opens_per_ms},
    {"persistent.smallest_closes", "1/ms", 0.0001, 0.1,
     "How quickly they close in the smallest cell.", "Elias & Kohn 2013: 0.014–0.020",
     &PersistentCurrentParameters::min_closes_per_ms},
    {"persistent.largest_closes", "1/ms", 0.0001, 0.1,
     "How quickly they close in the largest cell.", "Elias & Kohn 2013: 0.014–0.020",
     &PersistentCurrentParameters::max_closes_per_ms},
    {"persistent.dendrite_tau", "ms", 1, 100,
     "How slowly the dendrite follows what its synapses pull it to.", ours,
     &PersistentCurrentParameters::dendrite_tau_ms},
    {"persistent.inhibition", "factor", 0, 10,
     "How much more inhibition acts on the dendrite with these channels than on the soma.",
     "more than on the soma: Hyngstrom 2007; size ours, illustrative",
     &PersistentCurrentParameters::inhibition_on_dendrite},
    {"persistent.noise", "share", 0, 2, "How much the current fluctuates in each cell.",
     "ours, illustrative; fitted to intervals in cramp, Minetto 2009",
     &PersistentCurrentParameters::noise},
    {"persistent.noise_tau", "ms", 2, 1000, "How quickly it fluctuates.", ours,
     &PersistentCurrentParameters::noise_tau_ms},
};

// One array per quantity, by cell.
struct PersistentCurrent {
    std::vector<double> all_open_per_g_leak, threshold_mV, closes_per_ms;
    std::vector<double> dendrite_mV, open_share;
    std::vector<double>
        noise_per_g_leak; // what the soma feels more or less of it than the dendrite
    double sum_open = 0;
};

[[nodiscard]] PersistentCurrent persistent_current(const PersistentCurrentParameters& p, int cells);

// Steps one cell's channels by `since_ms`; returns the conductance, in g_leak.
[[nodiscard]] double follow(PersistentCurrent& current, const PersistentCurrentParameters& p,
                            const NeuronPool& pool, std::size_t cell, double gain, double since_ms);

// Mean share of open channels.
[[nodiscard]] double open_share(const PersistentCurrent& current);

} // namespace physiology
