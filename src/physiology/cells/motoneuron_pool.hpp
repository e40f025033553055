// The motor cells of one muscle, by the size principle (Henneman 1957), and their tonic
// conductances: the brain's command with its noise, and the persistent current.
#pragma once

#include "physiology/cells/neuron_pool.hpp"
#include "physiology/cells/persistent_inward_current.hpp"
#include "physiology/cells/random.hpp"
#include "physiology/parameter_row.hpp"

#include <cstddef>
#include <vector>

namespace physiology {

struct MotoneuronPoolParameters {
    double cells = 120;
    // The IPSP stands for interneurons of many latencies, hence its length.
    MembraneParameters membrane{.inhibitory_tau_ms = 12, .AHP_per_spike = 5};
    // Of the smallest and the largest cell; resistance and time constant are in between on a
    // geometric scale, the threshold on a straight one.
    double min_resistance_MOhm = 2.2;
    double max_resistance_MOhm = 0.51;
    double min_tau_ms = 9.5;
    double max_tau_ms = 6.5;
    double min_threshold_mV = 9.5;
    double max_threshold_mV = 20;
    PersistentCurrentParameters persistent;
};

inline constexpr OrganParameter<MotoneuronPoolParameters> motoneuron_rows[] = {
    {"alpha.cells", "cells", 60, 600, "Motor cells of each muscle, and so its motor units.",
     "ours; Fuglevand 1993 has 120, a head of the quadriceps 200–600",
     &MotoneuronPoolParameters::cells},
    {"alpha.smallest_resistance", "MΩ", 0.1, 10, "Input resistance of the smallest motor cell.",
     "computed from Cisi & Kohn 2008: 2.2", &MotoneuronPoolParameters::min_resistance_MOhm},
    {"alpha.largest_resistance", "MΩ", 0.1, 10, "Input resistance of the largest motor cell.",
     "computed from Cisi & Kohn 2008: 0.51", &MotoneuronPoolParameters::max_resistance_MOhm},
    {"alpha.smallest_tau", "ms", 1, 30, "Membrane time constant of the smallest cell.", ours,
     &MotoneuronPoolParameters::min_tau_ms},
    {"alpha.largest_tau", "ms", 1, 30, "Membrane time constant of the largest cell.", ours,
     &MotoneuronPoolParameters::max_tau_ms},
    {"alpha.smallest_threshold", "mV", 3, 30,
     "How far above rest the smallest cell must be lifted to fire.", ours,
     &MotoneuronPoolParameters::min_threshold_mV},
    {"alpha.largest_threshold", "mV", 3, 40, "The same for the largest cell.",
     "ours, illustrative; ReMoto 12–21 mV", &MotoneuronPoolParameters::max_threshold_mV},
};

// The brain's command as an alpha cell feels it.
struct DescendingDrive {
    double nS = 0;    // of full noise-free conductance
    double noise = 0; // spread of that conductance over time, as a share
    double noise_tau_ms = 1;
};

struct TonicDrive {
    Random random;
    std::vector<double> noise; // by cell; standard deviation 1
    std::vector<double> descending_per_g_leak, persistent_per_g_leak;
    Random persistent_random; // the persistent current has noise of its own
    std::vector<double> persistent_noise;
    PersistentCurrent persistent;
    std::size_t place = 0; // the cell whose turn is next
    double drive_nS = 0;
    double noise_kept = 0, noise_fresh = 0; // at a cell's turn
    std::vector<double> own_threshold_mV;
    double shifted_mV = 0; // the thresholds of the pool are so much lower
};

[[nodiscard]] NeuronPool motoneuron_pool(const MotoneuronPoolParameters& p, double step_ms);
[[nodiscard]] TonicDrive tonic_drive(const MotoneuronPoolParameters& p, const NeuronPool& alpha,
                                     Random random);

// All of it changes slowly, so each cell's turn comes once a millisecond, a few cells each step.
void step(TonicDrive& tonic, NeuronPool& alpha, const PersistentCurrentParameters& p,
          const DescendingDrive& drive, double persistent_gain, double step_ms);

// Lowers every cell's own threshold by so much; returns at once while the shift stays the same.
void shift_thresholds(TonicDrive& tonic, NeuronPool& alpha, double threshold_reduction_mV);

} // namespace physiology
