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
#include "physiology/parameter_row.hpp"

#include <cstdint>
#include <span>

namespace physiology {

struct PresynapticInhibitionParameters {
    double start_pps = 4;
    double half_pps = 200;
    double tau_ms = 40;
};

inline constexpr OrganParameter<PresynapticInhibitionParameters> presynaptic_rows[] = {
    {"start", "imp/s", 0, 100,
     "Mean firing of the fibres above which presynaptic inhibition sets in.", ours,
     &PresynapticInhibitionParameters::start_pps},
    {"half", "imp/s", 1, 1000, "So much more firing halves what a spike does.", ours,
     &PresynapticInhibitionParameters::half_pps},
    {"tau", "ms", 5, 1000, "How slowly it follows the firing of the fibres.",
     "ours, illustrative; lasts 200–300 ms", &PresynapticInhibitionParameters::tau_ms},
};

// Group I fibres also reach their own motor neurons through inhibitory interneurons. Here these
// follow the slow mean of the Ia fibres, so they hold back a lasting pull but not a tap.
struct GroupIInhibitionParameters {
    double start_pps = 4;
    double nS_per_pps = 6.7;
};

inline constexpr OrganParameter<GroupIInhibitionParameters> group_I_rows[] = {
    {"group_I.start", "imp/s", 0, 100,
     "Mean firing of the Ia fibres above which they also hold back their own motor cells.", ours,
     &GroupIInhibitionParameters::start_pps},
    {"group_I.conductance", "nS per imp/s", 0, 50, "How strongly they do.", ours,
     &GroupIInhibitionParameters::nS_per_pps},
};

struct DescendingParameters {
    double alpha_nS = 2250;
    double noise = 0.3;
    double noise_tau_ms = 5;
    double interneuron_nS = 10;
    double coactivation_pps = 40;
};

inline constexpr OrganParameter<DescendingParameters> descending_rows[] = {
    {"descending.alpha", "nS", 0, 5000,
     "What the brain's full command opens in every motor cell of a muscle.", ours,
     &DescendingParameters::alpha_nS},
    {"descending.noise", "share", 0, 1,
     "How much that conductance fluctuates from moment to moment in each cell.", ours,
     &DescendingParameters::noise},
    {"descending.noise_tau", "ms", 1, 100, "How quickly it fluctuates.", ours,
     &DescendingParameters::noise_tau_ms},
    {"descending.interneuron", "nS", 0, 200,
     "What the same command opens in the Ia interneurons of that muscle.", ours,
     &DescendingParameters::interneuron_nS},
    {"descending.coactivation", "imp/s", 0, 100,
     "How much the full command makes the gamma cells of that muscle fire.", ours,
     &DescendingParameters::coactivation_pps},
};

// What the cells of the recurrent, Ib and II pathways open in one another.
struct SynapticWeights {
    double Ib_to_interneuron_nS = 12;
    double Ib_interneuron_to_alpha_nS = 30;
    double II_to_interneuron_nS = 3.5;
    double II_interneuron_to_alpha_nS = 50;
    double alpha_to_Renshaw_nS = 150;
    double Renshaw_to_alpha_nS = 4; // a small cell's high resistance makes the most of it
    double Renshaw_to_Ia_interneuron_nS = 2.5;
    double Renshaw_to_gamma = 0.02;
};

inline constexpr OrganParameter<SynapticWeights> synaptic_weight_rows[] = {
    {"Ib.to_interneuron", "nS", 0, 200, "What one Ib spike opens in a Ib interneuron.", ours,
     &SynapticWeights::Ib_to_interneuron_nS},
    {"Ib_interneuron.to_alpha", "nS", 0, 500,
     "What a Ib interneuron's spike opens in each motor cell of its muscle.", ours,
     &SynapticWeights::Ib_interneuron_to_alpha_nS},
    {"II.to_interneuron", "nS", 0, 200, "What one II spike opens in a II interneuron.", ours,
     &SynapticWeights::II_to_interneuron_nS},
    {"II_interneuron.to_alpha", "nS", 0, 500,
     "What a II interneuron's spike opens in each motor cell of its muscle.", ours,
     &SynapticWeights::II_interneuron_to_alpha_nS},
    {"Renshaw.from_alpha", "nS", 0, 100000,
     "What opens in a Renshaw cell when all motor cells of its muscle fire together.", ours,
     &SynapticWeights::alpha_to_Renshaw_nS},
    {"Renshaw.to_alpha", "nS", 0, 500,
     "What a Renshaw cell's spike opens in each motor cell of its muscle.", ours,
     &SynapticWeights::Renshaw_to_alpha_nS},
    {"Renshaw.to_Ia_interneuron", "nS", 0, 500,
     "What it opens in each Ia interneuron of its muscle.", ours,
     &SynapticWeights::Renshaw_to_Ia_interneuron_nS},
    {"Renshaw.to_gamma", "share", 0, 1,
     "How much slower gamma cells fire for each impulse a second of the Renshaw cells.", ours,
     &SynapticWeights::Renshaw_to_gamma},
};

// One delay for a chain of two or three cells.
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
    MotoneuronPoolParameters alpha;
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
    SynapticWeights weights;
    double Ia_to_alpha_nS = 20.6;
    double Ia_connectivity = 0.9;
    double Ia_to_interneuron_nS = 3;
    double interneuron_to_alpha_nS = 60;
    double resting_gamma_dynamic_pps = 20;
    double resting_gamma_static_pps = 20;
    double max_gamma_pps = 70;
};

inline constexpr OrganParameter<SpinalCircuitParameters> circuit_rows[] = {
    {"Ia.to_alpha", "nS", 0, 200, "What one Ia spike opens in a motor cell that it reaches.", ours,
     &SpinalCircuitParameters::Ia_to_alpha_nS},
    {"Ia.reach", "share", 0.5, 1,
     "Share of the motor cells of its muscle that an Ia fibre reaches.", "ReMoto: 0.9",
     &SpinalCircuitParameters::Ia_connectivity},
    {"Ia.to_interneuron", "nS", 0, 200, "What one Ia spike opens in an Ia interneuron.", ours,
     &SpinalCircuitParameters::Ia_to_interneuron_nS},
    {"interneuron.to_alpha", "nS", 0, 500,
     "What one interneuron's spike opens in each motor cell of the other muscle.", ours,
     &SpinalCircuitParameters::interneuron_to_alpha_nS},
    {"gamma.resting_dynamic", "imp/s", 0, 70, "How fast dynamic gamma cells fire at rest.", ours,
     &SpinalCircuitParameters::resting_gamma_dynamic_pps},
    {"gamma.resting_static", "imp/s", 0, 70, "How fast static gamma cells fire at rest.", ours,
     &SpinalCircuitParameters::resting_gamma_static_pps},
    {"gamma.greatest", "imp/s", 20, 200, "How fast a gamma cell can fire, whatever drives it.",
     ours, &SpinalCircuitParameters::max_gamma_pps},
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
struct SmoothedRate {
    int fibres = 0;
    double pps = 0;
};

// Half of the circuit: what belongs to one muscle.
struct MuscleCircuit {
    NeuronPool alpha;             // 0 the smallest cell
    Interneurons Ia_interneurons; // to the alpha cells of the other own
    Interneurons Ib_interneurons, II_interneurons, Renshaw;
    Projection Ia_to_alpha;
    RecentRate alpha_recent;
    SmoothedRate Ia_mean, II_mean;
    double drive = 0; // the brain's command to this own, 0 … 1
    // What makes alpha cells more or less excitable; set before a step, kept until set again.
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

// Antidromic spikes of these motor axons invade the cells before the next step, and their side
// branches to the Renshaw cells.
void invade(MuscleCircuit& own, const SpinalCircuitParameters& p,
            std::span<const std::int32_t> cells);

// Rest, slider and co-activation together, up to the greatest rate; Renshaw cells inhibit.
[[nodiscard]] Gamma gamma(const SpinalCircuitParameters& p, double drive, double added_dynamic_pps,
                          double added_static_pps, double Renshaw_pps = 0);

[[nodiscard]] double Renshaw_pps(const MuscleCircuit& own);

// Share of a spike's effect that presynaptic inhibition lets pass.
[[nodiscard]] double presynaptic_share(const PresynapticInhibitionParameters& p, double mean_pps);

} // namespace physiology
