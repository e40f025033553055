// Many spiking cells of one kind: leaky integrate-and-fire membranes with excitatory and inhibitory
// synaptic conductances, an after-hyperpolarisation (AHP) that each spike leaves behind, and an
// absolute refractory period. In: conductance (synapse.hpp). Out: the cells that fire.
// Left out: dendrites, the course of the action potential itself, persistent inward currents.
#pragma once

#include "physiology/parameter_row.hpp"

#include <cstdint>
#include <vector>

namespace physiology {

// What all cells of a pool share. Potentials count from rest.
struct MembraneParameters {
    double excitatory_reversal_mV = 70;
    double inhibitory_reversal_mV = -16;
    double AHP_reversal_mV = -10;
    double excitatory_tau_ms = 0.5;
    double inhibitory_tau_ms = 5;
    double AHP_tau_ms = 30;
    double AHP_per_spike = 1; // conductance, in g_leak of the cell
    double reset_mV = 0;
    double refractory_ms = 5;
};

inline constexpr OrganParameter<MembraneParameters> membrane_rows[] = {
    {"excitatory_reversal", "mV", 20, 120,
     "Where open excitatory synapses pull the membrane to, above rest.", "ReMoto: +70 mV",
     &MembraneParameters::excitatory_reversal_mV},
    {"inhibitory_reversal", "mV", -40, 0, "Where open inhibitory synapses pull it to.",
     "ReMoto: −16 mV", &MembraneParameters::inhibitory_reversal_mV},
    {"AHP_reversal", "mV", -40, 0, "Where the after-hyperpolarisation pulls it to.",
     "ReMoto: −10 mV", &MembraneParameters::AHP_reversal_mV},
    {"excitatory_tau", "ms", 0.1, 20, "How long an excitatory synapse stays open.", ours,
     &MembraneParameters::excitatory_tau_ms},
    {"inhibitory_tau", "ms", 0.1, 50, "How long an inhibitory synapse stays open.", ours,
     &MembraneParameters::inhibitory_tau_ms},
    {"AHP_tau", "ms", 1, 200,
     "How long the after-hyperpolarisation holds the cell back after a spike.", ours,
     &MembraneParameters::AHP_tau_ms},
    {"AHP_per_spike", "leaks", 0, 10,
     "How strong it is after one spike, against the resting leak of the cell.", ours,
     &MembraneParameters::AHP_per_spike},
    {"reset", "mV", -20, 5, "Potential right after a spike.", ours, &MembraneParameters::reset_mV},
    {"refractory", "ms", 0.1, 20, "Time after a spike in which none can follow.",
     "ReMoto: 5 ms in alpha cells; interneurons ours", &MembraneParameters::refractory_ms},
};

// One cell's own constants.
struct Cell {
    double input_resistance_MOhm, tau_ms, threshold_mV;
};

// The same, for steps of one length.
struct MembraneStep {
    double excitatory_reversal_mV, inhibitory_reversal_mV, AHP_reversal_mV;
    double excitatory_kept, inhibitory_kept, AHP_kept; // by a step: factor
    double AHP_per_spike, reset_mV, refractory_steps;
};

// One array per quantity, so that vector instructions can walk along the cells; filled up to whole
// vectors with cells that never fire. A conductance is counted in the g_leak of its own cell
// (conductance × input resistance), which leaves mV the only unit in the membrane equation.
struct NeuronPool {
    int cells = 0;
    MembraneStep membrane{};
    std::vector<double> input_resistance_MOhm; // 1/µS
    std::vector<double> steps_per_tau;         // length of a step in time constants
    std::vector<double> threshold_mV;
    std::vector<double> tonic_per_g_leak; // 1 + tonic conductance (descending drive)
    std::vector<double> tonic_drive_mV;   // that conductance × its reversal; injected current

    std::vector<double> potential_mV;
    std::vector<double> excitation, inhibition, AHP; // in g_leak
    std::vector<double> refractory_steps;            // to come; 0 or less: none
    std::vector<std::int32_t> firing;                // in the last step, ascending
    bool quiescent = true; // exactly at rest: nothing to compute until something arrives
    int steps_to_flush = 0;
};

[[nodiscard]] NeuronPool neuron_pool(const MembraneParameters& p, const std::vector<Cell>& cells,
                                     double step_ms);

// What arrives in a step must be added before it (synapse.hpp).
void step(NeuronPool& pool);

// A spike comes back along the axon and runs through the cell as if it had fired itself.
void invade(NeuronPool& pool, std::int32_t cell);

} // namespace physiology
