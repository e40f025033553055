// The segment of the cord that serves one knee: who talks to whom. Ia afferents, the brain's drive
// and the gamma sliders come in; alpha cells fire, gamma rates leave. For each of the two muscles:
// an alpha pool by the size principle (Henneman 1957), Ia interneurons that silence the antagonist,
// and presynaptic inhibition of the Ia endings.
// Left out: Renshaw cells, Ib and group II pathways, recurrent facilitation.
#pragma once

#include "physiology/alpha_pool.hpp"
#include "physiology/axon_bundle.hpp"
#include "physiology/neuron_pool.hpp"
#include "physiology/recent_rate.hpp"
#include "physiology/synapse.hpp"

#include <cstdint>
#include <span>

namespace physiology {

struct InterneuronParameters {
    MembraneParameters membrane{.AHP_tau_ms = 30, .AHP_per_spike = 3, .refractory_ms = 2};
    double resistance_MOhm = 5;
    double tau_ms = 6;
    double threshold_mV = 10;
    double threshold_spread = 0.3; // from cell to cell, as a share up and down
    double to_antagonist_ms = 0.8; // axon and synapse
};

struct PresynapticInhibitionParameters {
    double start_pps = 4;  // mean firing of the Ia fibres above which it sets in
    double half_pps = 200; // so much more halves what an Ia spike does
    double tau_ms = 40;
};

// Group I fibres also reach their own motor neurons through inhibitory interneurons. Here these
// follow the slow mean of the Ia fibres, so they hold back a lasting pull but not a tap.
struct GroupIInhibitionParameters {
    double start_pps = 4;    // mean firing of the Ia fibres above which it sets in
    double nS_per_pps = 5.8; // conductance opened in each alpha cell
};

struct DescendingParameters {
    double alpha_nS = 2000; // open in every alpha cell at full drive
    double noise = 0.3;     // spread of that conductance over time, as a share
    double noise_tau_ms = 5;
    double interneuron_nS = 10;   // to the Ia interneurons of the same muscle
    double coactivation_pps = 40; // to its gamma cells
};

struct SpinalCircuitParameters {
    AlphaPoolParameters alpha;
    InterneuronParameters interneuron;
    PresynapticInhibitionParameters presynaptic;
    GroupIInhibitionParameters group_I;
    DescendingParameters descending;
    double Ia_to_alpha_nS = 19.5;
    double Ia_reach = 0.9; // share of the pool that one fibre reaches
    double Ia_to_interneuron_nS = 3;
    double interneuron_to_alpha_nS = 60;
    double resting_gamma_dynamic_pps = 20;
    double resting_gamma_static_pps = 20;
    double greatest_gamma_pps = 70;
};

inline constexpr int interneuron_cells = 40;

// Half of the circuit: what belongs to one muscle.
struct SpinalSide {
    NeuronPool alpha; // 0 the smallest cell
    NeuronPool interneurons;
    Projection Ia_to_alpha;
    AxonBundle interneuron_axons; // to the alpha cells of the other side
    RecentRate alpha_recent, interneurons_recent;
    int Ia_fibres = 0;
    double Ia_mean_pps = 0; // of the arriving fibres, over presynaptic.tau_ms
    double drive = 0;       // the brain's command to this side, 0 … 1
    // Two dials for whatever makes alpha cells more or less willing to fire; both may be set before
    // every step and stay until they are set again.
    double persistent_gain = 0;    // of the persistent current; at rest alpha.persistent.gain
    double threshold_shift_mV = 0; // above 0: all their thresholds are so much lower
    AlphaStanding standing;
};

struct SpinalCircuit {
    SpinalSide quadriceps, hamstrings;
};

struct Gamma {
    double dynamic_pps, static_pps;
};

[[nodiscard]] SpinalCircuit resting_circuit(const SpinalCircuitParameters& p, int Ia_fibres,
                                            double quadriceps_Ia_pps, double hamstrings_Ia_pps,
                                            std::uint64_t seed, double step_ms);

void step(SpinalCircuit& circuit, const SpinalCircuitParameters& p,
          std::span<const std::int32_t> quadriceps_Ia, std::span<const std::int32_t> hamstrings_Ia,
          double voluntary_drive, double step_ms);

// Rest, slider and co-activation together, up to the greatest rate.
[[nodiscard]] Gamma gamma(const SpinalCircuitParameters& p, double drive, double added_dynamic_pps,
                          double added_static_pps);

// How much of an Ia spike is left after presynaptic inhibition.
[[nodiscard]] double presynaptic_share(const PresynapticInhibitionParameters& p, double Ia_pps);

} // namespace physiology
