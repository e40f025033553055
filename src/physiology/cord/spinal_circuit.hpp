// The segment of the cord that serves one knee: who talks to whom. Ia, Ib and II afferents, the
// brain's drive and the gamma sliders come in; alpha cells fire, gamma rates leave. For each of the
// two muscles an alpha pool by the size principle (Henneman 1957), and
//   Ia → own alpha cells, held back by presynaptic inhibition
//   Ia → Ia interneurons ⊣ alpha cells of the antagonist (reciprocal inhibition)
//   Ib → Ib interneurons ⊣ own alpha cells (non-reciprocal inhibition)
//   II → II interneurons → own alpha cells, later than Ia
//   alpha → Renshaw cells ⊣ own alpha and gamma cells and own Ia interneurons
// Left out: recurrent facilitation, the reversal of Ib inhibition in walking, flexor reflexes.
#pragma once

#include "physiology/cells/interneurons.hpp"
#include "physiology/cells/motoneuron_pool.hpp"
#include "physiology/cells/recent_rate.hpp"
#include "physiology/cells/synapse.hpp"
#include "physiology/nerve/axon_bundle.hpp"

#include <cstdint>
#include <span>

namespace physiology {

struct PresynapticInhibitionParameters {
    double start_pps = 4;  // mean firing of the fibres above which it sets in
    double half_pps = 200; // so much more halves what a spike does
    double tau_ms = 40;
};

// Group I fibres also reach their own motor neurons through inhibitory interneurons. Here these
// follow the slow mean of the Ia fibres, so they hold back a lasting pull but not a tap.
struct GroupIInhibitionParameters {
    double start_pps = 4;    // mean firing of the Ia fibres above which it sets in
    double nS_per_pps = 6.7; // conductance opened in each alpha cell
};

struct DescendingParameters {
    double alpha_nS = 2250; // open in every alpha cell at full drive
    double noise = 0.3;     // spread of that conductance over time, as a share
    double noise_tau_ms = 5;
    double interneuron_nS = 10;   // to the Ia interneurons of the same muscle
    double coactivation_pps = 40; // to its gamma cells
};

// What the cells of the recurrent, Ib and II pathways open in one another.
struct PathwayStrengths {
    double Ib_to_interneuron_nS = 12;
    double Ib_interneuron_to_alpha_nS = 30;
    double II_to_interneuron_nS = 3.5;
    double II_interneuron_to_alpha_nS = 50;
    double alpha_to_Renshaw_nS = 150; // when all cells of the pool fire together
    double Renshaw_to_alpha_nS = 4;   // a small cell's high resistance makes the most of it
    double Renshaw_to_Ia_interneuron_nS = 2.5;
    double Renshaw_to_gamma = 0.02; // of its rate
};

// The chain's delay stands for two or three cells.
inline constexpr InterneuronParameters II_interneuron_defaults{
    .membrane = {.excitatory_tau_ms = 3, .AHP_tau_ms = 20, .AHP_per_spike = 3, .refractory_ms = 2},
    .to_target_ms = 7};

// Acetylcholine stays long, so one volley makes a burst that tires; 500–1000/s at first, 30–50 ms
// of inhibition, onset 1.5–2 ms after the motor spike (textbook).
inline constexpr InterneuronParameters Renshaw_defaults{.membrane = {.excitatory_tau_ms = 12,
                                                                     .AHP_tau_ms = 60,
                                                                     .AHP_per_spike = 0.2,
                                                                     .refractory_ms = 1},
                                                        .resistance_MOhm = 20,
                                                        .tau_ms = 3,
                                                        .to_target_ms = 1};

struct SpinalCircuitParameters {
    AlphaPoolParameters alpha;
    InterneuronParameters interneuron; // Ia
    InterneuronParameters Ib_interneuron{
        .threshold_mV = 8, .threshold_spread = 0.5, .to_target_ms = 1.5};
    InterneuronParameters II_interneuron = II_interneuron_defaults;
    InterneuronParameters Renshaw = Renshaw_defaults;
    PresynapticInhibitionParameters presynaptic;
    // Group II reports length all the time; without this the cord would answer all the time.
    PresynapticInhibitionParameters presynaptic_II{.half_pps = 15, .tau_ms = 100};
    GroupIInhibitionParameters group_I;
    DescendingParameters descending;
    PathwayStrengths strengths;
    double Ia_to_alpha_nS = 20.6;
    double Ia_connectivity = 0.9; // share of the pool that one fibre reaches
    double Ia_to_interneuron_nS = 3;
    double interneuron_to_alpha_nS = 60;
    double resting_gamma_dynamic_pps = 20;
    double resting_gamma_static_pps = 20;
    double max_gamma_pps = 70;
};

inline constexpr int interneuron_cells = 40;
inline constexpr int Ib_interneuron_cells = 20;
inline constexpr int II_interneuron_cells = 20;
inline constexpr int Renshaw_cells = 20;

// Fibres of a muscle whose spikes arrive in a step.
struct Afferents {
    std::span<const std::int32_t> Ia{}, Ib{}, II{};
};

struct AfferentsAtRest {
    int Ia_fibres = 0, II_fibres = 0;
    double Ia_pps = 0, II_pps = 0;
};

// The mean firing of the fibres of a group as they arrive, over the time constant of their
// presynaptic inhibition.
struct SlowMean {
    int fibres = 0;
    double pps = 0;
};

// Half of the circuit: what belongs to one muscle.
struct MuscleCircuit {
    NeuronPool alpha;             // 0 the smallest cell
    Interneurons Ia_interneurons; // to the alpha cells of the other side
    Interneurons Ib_interneurons, II_interneurons, Renshaw;
    Projection Ia_to_alpha;
    RecentRate alpha_recent;
    SlowMean Ia_mean, II_mean;
    double drive = 0; // the brain's command to this side, 0 … 1
    // Two dials for whatever makes alpha cells more or less willing to fire; both may be set before
    // every step and stay until they are set again.
    double persistent_gain = 0;    // of the persistent current; at rest alpha.persistent.gain
    double threshold_shift_mV = 0; // above 0: all their thresholds are so much lower
    TonicDrive tonic;
};

struct SpinalCircuit {
    MuscleCircuit quadriceps, hamstrings;
};

struct Gamma {
    double dynamic_pps, static_pps;
};

[[nodiscard]] SpinalCircuit resting_circuit(const SpinalCircuitParameters& p,
                                            const AfferentsAtRest& quadriceps,
                                            const AfferentsAtRest& hamstrings, std::uint64_t seed,
                                            double step_ms);

void step(SpinalCircuit& circuit, const SpinalCircuitParameters& p, const Afferents& quadriceps,
          const Afferents& hamstrings, double voluntary_drive, double step_ms);

// Spikes come back along these motor axons before the next step: through the cells, and into their
// side branches to the Renshaw cells.
void invade(MuscleCircuit& side, const SpinalCircuitParameters& p,
            std::span<const std::int32_t> cells);

// Rest, slider and co-activation together, up to the greatest rate; Renshaw cells take their share.
[[nodiscard]] Gamma gamma(const SpinalCircuitParameters& p, double drive, double added_dynamic_pps,
                          double added_static_pps, double Renshaw_pps = 0);

[[nodiscard]] double Renshaw_pps(const MuscleCircuit& side);

// How much of a spike is left after presynaptic inhibition.
[[nodiscard]] double presynaptic_share(const PresynapticInhibitionParameters& p, double mean_pps);

} // namespace physiology
