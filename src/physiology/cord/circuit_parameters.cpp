// The rows of the parameter table for the motor cells and interneurons of the cord.
#include "physiology/parameter_name.hpp"
#include "physiology/parameters.hpp"

#include <vector>

namespace physiology {

namespace {

constexpr std::string_view ours = "ours, illustrative";

MembraneParameters& alpha(Parameters& p)
{
    return p.circuit.alpha.membrane;
}

template <InterneuronParameters SpinalCircuitParameters::*group>
MembraneParameters& membrane_of(Parameters& p)
{
    return (p.circuit.*group).membrane;
}

template <Text prefix, MembraneParameters& (*membrane)(Parameters&)>
constexpr ParameterRow membrane_rows[] = {
    {joined<prefix, "excitatory_reversal">, "mV", 20, 120,
     "Where open excitatory synapses pull the membrane to, above rest.", "ReMoto: +70 mV",
     [](Parameters& p) -> double& { return membrane(p).excitatory_reversal_mV; }},
    {joined<prefix, "inhibitory_reversal">, "mV", -40, 0,
     "Where open inhibitory synapses pull it to.", "ReMoto: −16 mV",
     [](Parameters& p) -> double& { return membrane(p).inhibitory_reversal_mV; }},
    {joined<prefix, "AHP_reversal">, "mV", -40, 0, "Where the after-hyperpolarisation pulls it to.",
     "ReMoto: −10 mV", [](Parameters& p) -> double& { return membrane(p).AHP_reversal_mV; }},
    {joined<prefix, "excitatory_tau">, "ms", 0.1, 20, "How long an excitatory synapse stays open.",
     ours, [](Parameters& p) -> double& { return membrane(p).excitatory_tau_ms; }},
    {joined<prefix, "inhibitory_tau">, "ms", 0.1, 50, "How long an inhibitory synapse stays open.",
     ours, [](Parameters& p) -> double& { return membrane(p).inhibitory_tau_ms; }},
    {joined<prefix, "AHP_tau">, "ms", 1, 200,
     "How long the after-hyperpolarisation holds the cell back after a spike.", ours,
     [](Parameters& p) -> double& { return membrane(p).AHP_tau_ms; }},
    {joined<prefix, "AHP_per_spike">, "leaks", 0, 10,
     "How strong it is after one spike, against the resting leak of the cell.", ours,
     [](Parameters& p) -> double& { return membrane(p).AHP_per_spike; }},
    {joined<prefix, "reset">, "mV", -20, 5, "Potential right after a spike.", ours,
     [](Parameters& p) -> double& { return membrane(p).reset_mV; }},
    {joined<prefix, "refractory">, "ms", 0.1, 20, "Time after a spike in which none can follow.",
     "ReMoto: 5 ms in alpha cells; interneurons ours",
     [](Parameters& p) -> double& { return membrane(p).refractory_ms; }},
};

constexpr ParameterRow alpha_rows[] = {
    {"alpha.cells", "cells", 60, 600, "Motor cells of each muscle, and so its motor units.",
     "ours; Fuglevand 1993 has 120, a head of the quadriceps 200–600",
     [](Parameters& p) -> double& { return p.circuit.alpha.cells; }},
    {"alpha.smallest_resistance", "MΩ", 0.1, 10, "Input resistance of the smallest motor cell.",
     "computed from Cisi & Kohn 2008: 2.2",
     [](Parameters& p) -> double& { return p.circuit.alpha.min_resistance_MOhm; }},
    {"alpha.largest_resistance", "MΩ", 0.1, 10, "Input resistance of the largest motor cell.",
     "computed from Cisi & Kohn 2008: 0.51",
     [](Parameters& p) -> double& { return p.circuit.alpha.max_resistance_MOhm; }},
    {"alpha.smallest_tau", "ms", 1, 30, "Membrane time constant of the smallest cell.", ours,
     [](Parameters& p) -> double& { return p.circuit.alpha.min_tau_ms; }},
    {"alpha.largest_tau", "ms", 1, 30, "Membrane time constant of the largest cell.", ours,
     [](Parameters& p) -> double& { return p.circuit.alpha.max_tau_ms; }},
    {"alpha.smallest_threshold", "mV", 3, 30,
     "How far above rest the smallest cell must be lifted to fire.", ours,
     [](Parameters& p) -> double& { return p.circuit.alpha.min_threshold_mV; }},
    {"alpha.largest_threshold", "mV", 3, 40, "The same for the largest cell.",
     "ours, illustrative; ReMoto 12–21 mV",
     [](Parameters& p) -> double& { return p.circuit.alpha.max_threshold_mV; }},
};

constexpr ParameterRow persistent_rows[] = {
    {"persistent.gain", "share", 0, 1,
     "How strongly the brain stem's monoamines make the persistent current of relaxed motor cells.",
     "ours; 0.1–0.3 in Elias & Kohn 2013",
     [](Parameters& p) -> double& { return p.circuit.alpha.persistent.gain; }},
    {"persistent.reversal", "mV", 50, 200, "Where the persistent current pulls a cell to.",
     "Elias & Kohn 2013: 140 mV above rest",
     [](Parameters& p) -> double& { return p.circuit.alpha.persistent.reversal_mV; }},
    {"persistent.smallest", "leaks", 0, 2,
     "Its conductance in the smallest cell, all channels open, at gain 1.",
     "computed from Elias & Kohn 2013: 0.038 mS/cm² × 14.4 kΩcm²",
     [](Parameters& p) -> double& { return p.circuit.alpha.persistent.min_per_g_leak; }},
    {"persistent.largest", "leaks", 0, 2, "The same in the largest cell.",
     "computed from Elias & Kohn 2013: 0.012 mS/cm² × 6.05 kΩcm²",
     [](Parameters& p) -> double& { return p.circuit.alpha.persistent.max_per_g_leak; }},
    {"persistent.smallest_threshold", "mV", 0, 30,
     "How far the dendrite of the smallest cell must be lifted to open the channels.",
     "ours; 2.5–3 in Elias & Kohn 2013, in a dendrite of its own",
     [](Parameters& p) -> double& { return p.circuit.alpha.persistent.min_threshold_mV; }},
    {"persistent.largest_threshold", "mV", 0, 30, "The same for the largest cell.",
     "Elias & Kohn 2013: 8–8.5 mV",
     [](Parameters& p) -> double& { return p.circuit.alpha.persistent.max_threshold_mV; }},
    {"persistent.opens", "1/ms", 0.0001, 0.1, "How quickly the channels open.",
     "Elias & Kohn 2013: 0.008",
     [](Parameters& p) -> double& { return p.circuit.alpha.persistent.opens_per_ms; }},
    {"persistent.smallest_closes", "1/ms", 0.0001, 0.1,
     "How quickly they close in the smallest cell.", "Elias & Kohn 2013: 0.014–0.020",
     [](Parameters& p) -> double& { return p.circuit.alpha.persistent.min_closes_per_ms; }},
    {"persistent.largest_closes", "1/ms", 0.0001, 0.1,
     "How quickly they close in the largest cell.", "Elias & Kohn 2013: 0.014–0.020",
     [](Parameters& p) -> double& { return p.circuit.alpha.persistent.max_closes_per_ms; }},
    {"persistent.dendrite_tau", "ms", 1, 100,
     "How slowly the dendrite follows what its synapses pull it to.", ours,
     [](Parameters& p) -> double& { return p.circuit.alpha.persistent.dendrite_tau_ms; }},
    {"persistent.inhibition", "factor", 0, 10,
     "How much more inhibition acts on the dendrite with these channels than on the soma.",
     "more than on the soma: Hyngstrom 2007; size ours, illustrative",
     [](Parameters& p) -> double& { return p.circuit.alpha.persistent.inhibition_on_dendrite; }},
    {"persistent.noise", "share", 0, 2, "How much the current fluctuates in each cell.",
     "ours, illustrative; fitted to intervals in cramp, Minetto 2009",
     [](Parameters& p) -> double& { return p.circuit.alpha.persistent.noise; }},
    {"persistent.noise_tau", "ms", 2, 1000, "How quickly it fluctuates.", ours,
     [](Parameters& p) -> double& { return p.circuit.alpha.persistent.noise_tau_ms; }},
};

template <Text prefix, InterneuronParameters SpinalCircuitParameters::*group>
constexpr ParameterRow interneuron_rows[] = {
    {joined<prefix, "resistance">, "MΩ", 0.5, 100, "Input resistance of such a cell.", ours,
     [](Parameters& p) -> double& { return (p.circuit.*group).resistance_MOhm; }},
    {joined<prefix, "tau">, "ms", 1, 30, "Its membrane time constant.", ours,
     [](Parameters& p) -> double& { return (p.circuit.*group).tau_ms; }},
    {joined<prefix, "threshold">, "mV", 2, 30, "How far it must be lifted to fire, on average.",
     ours, [](Parameters& p) -> double& { return (p.circuit.*group).threshold_mV; }},
    {joined<prefix, "threshold_spread">, "share", 0, 0.9,
     "How much this differs from cell to cell, up and down.", ours,
     [](Parameters& p) -> double& { return (p.circuit.*group).threshold_spread; }},
    {joined<prefix, "to_target">, "ms", 0.1, 30,
     "Time from its spike to the cells that it talks to.",
     "textbook ranges: Ia 0.6–1.0 ms for the whole detour, Renshaw 1.5–2 ms, II 10–20 ms",
     [](Parameters& p) -> double& { return (p.circuit.*group).to_target_ms; }},
};

template <Text prefix, PresynapticInhibitionParameters SpinalCircuitParameters::*held_back>
constexpr ParameterRow presynaptic_rows[] = {
    {joined<prefix, "start">, "imp/s", 0, 100,
     "Mean firing of the fibres above which presynaptic inhibition sets in.", ours,
     [](Parameters& p) -> double& { return (p.circuit.*held_back).start_pps; }},
    {joined<prefix, "half">, "imp/s", 1, 1000, "So much more firing halves what a spike does.",
     ours, [](Parameters& p) -> double& { return (p.circuit.*held_back).half_pps; }},
    {joined<prefix, "tau">, "ms", 5, 1000, "How slowly it follows the firing of the fibres.",
     "ours, illustrative; lasts 200–300 ms",
     [](Parameters& p) -> double& { return (p.circuit.*held_back).tau_ms; }},
};

constexpr ParameterRow strength_rows[] = {
    {"Ib.to_interneuron", "nS", 0, 200, "What one Ib spike opens in a Ib interneuron.", ours,
     [](Parameters& p) -> double& { return p.circuit.strengths.Ib_to_interneuron_nS; }},
    {"Ib_interneuron.to_alpha", "nS", 0, 500,
     "What a Ib interneuron's spike opens in each motor cell of its muscle.", ours,
     [](Parameters& p) -> double& { return p.circuit.strengths.Ib_interneuron_to_alpha_nS; }},
    {"II.to_interneuron", "nS", 0, 200, "What one II spike opens in a II interneuron.", ours,
     [](Parameters& p) -> double& { return p.circuit.strengths.II_to_interneuron_nS; }},
    {"II_interneuron.to_alpha", "nS", 0, 500,
     "What a II interneuron's spike opens in each motor cell of its muscle.", ours,
     [](Parameters& p) -> double& { return p.circuit.strengths.II_interneuron_to_alpha_nS; }},
    {"Renshaw.from_alpha", "nS", 0, 100000,
     "What opens in a Renshaw cell when all motor cells of its muscle fire together.", ours,
     [](Parameters& p) -> double& { return p.circuit.strengths.alpha_to_Renshaw_nS; }},
    {"Renshaw.to_alpha", "nS", 0, 500,
     "What a Renshaw cell's spike opens in each motor cell of its muscle.", ours,
     [](Parameters& p) -> double& { return p.circuit.strengths.Renshaw_to_alpha_nS; }},
    {"Renshaw.to_Ia_interneuron", "nS", 0, 500,
     "What it opens in each Ia interneuron of its muscle.", ours,
     [](Parameters& p) -> double& { return p.circuit.strengths.Renshaw_to_Ia_interneuron_nS; }},
    {"Renshaw.to_gamma", "share", 0, 1,
     "How much slower gamma cells fire for each impulse a second of the Renshaw cells.", ours,
     [](Parameters& p) -> double& { return p.circuit.strengths.Renshaw_to_gamma; }},
};

constexpr ParameterRow circuit_rows[] = {
    {"group_I.start", "imp/s", 0, 100,
     "Mean firing of the Ia fibres above which they also hold back their own motor cells.", ours,
     [](Parameters& p) -> double& { return p.circuit.group_I.start_pps; }},
    {"group_I.conductance", "nS per imp/s", 0, 50, "How strongly they do.", ours,
     [](Parameters& p) -> double& { return p.circuit.group_I.nS_per_pps; }},
    {"descending.alpha", "nS", 0, 5000,
     "What the brain's full command opens in every motor cell of a muscle.", ours,
     [](Parameters& p) -> double& { return p.circuit.descending.alpha_nS; }},
    {"descending.noise", "share", 0, 1,
     "How much that conductance fluctuates from moment to moment in each cell.", ours,
     [](Parameters& p) -> double& { return p.circuit.descending.noise; }},
    {"descending.noise_tau", "ms", 1, 100, "How quickly it fluctuates.", ours,
     [](Parameters& p) -> double& { return p.circuit.descending.noise_tau_ms; }},
    {"descending.interneuron", "nS", 0, 200,
     "What the same command opens in the Ia interneurons of that muscle.", ours,
     [](Parameters& p) -> double& { return p.circuit.descending.interneuron_nS; }},
    {"descending.coactivation", "imp/s", 0, 100,
     "How much the full command makes the gamma cells of that muscle fire.", ours,
     [](Parameters& p) -> double& { return p.circuit.descending.coactivation_pps; }},
    {"Ia.to_alpha", "nS", 0, 200, "What one Ia spike opens in a motor cell that it reaches.", ours,
     [](Parameters& p) -> double& { return p.circuit.Ia_to_alpha_nS; }},
    {"Ia.reach", "share", 0.5, 1,
     "Share of the motor cells of its muscle that an Ia fibre reaches.", "ReMoto: 0.9",
     [](Parameters& p) -> double& { return p.circuit.Ia_connectivity; }},
    {"Ia.to_interneuron", "nS", 0, 200, "What one Ia spike opens in an Ia interneuron.", ours,
     [](Parameters& p) -> double& { return p.circuit.Ia_to_interneuron_nS; }},
    {"interneuron.to_alpha", "nS", 0, 500,
     "What one interneuron's spike opens in each motor cell of the other muscle.", ours,
     [](Parameters& p) -> double& { return p.circuit.interneuron_to_alpha_nS; }},
    {"gamma.resting_dynamic", "imp/s", 0, 70, "How fast dynamic gamma cells fire at rest.", ours,
     [](Parameters& p) -> double& { return p.circuit.resting_gamma_dynamic_pps; }},
    {"gamma.resting_static", "imp/s", 0, 70, "How fast static gamma cells fire at rest.", ours,
     [](Parameters& p) -> double& { return p.circuit.resting_gamma_static_pps; }},
    {"gamma.greatest", "imp/s", 20, 200, "How fast a gamma cell can fire, whatever drives it.",
     ours, [](Parameters& p) -> double& { return p.circuit.max_gamma_pps; }},
};

} // namespace

std::vector<ParameterRow> circuit_parameter_rows()
{
    using Circuit = SpinalCircuitParameters;
    std::vector<ParameterRow> all;
    const auto add = [&all](std::span<const ParameterRow> rows) {
        for (const auto& row : rows) {
            all.push_back(row);
        }
    };
    add(alpha_rows);
    add(membrane_rows<"alpha.", alpha>);
    add(persistent_rows);
    add(interneuron_rows<"interneuron.", &Circuit::interneuron>);
    add(membrane_rows<"interneuron.", membrane_of<&Circuit::interneuron>>);
    add(interneuron_rows<"Ib_interneuron.", &Circuit::Ib_interneuron>);
    add(membrane_rows<"Ib_interneuron.", membrane_of<&Circuit::Ib_interneuron>>);
    add(interneuron_rows<"II_interneuron.", &Circuit::II_interneuron>);
    add(membrane_rows<"II_interneuron.", membrane_of<&Circuit::II_interneuron>>);
    add(interneuron_rows<"Renshaw.", &Circuit::Renshaw>);
    add(membrane_rows<"Renshaw.", membrane_of<&Circuit::Renshaw>>);
    add(presynaptic_rows<"presynaptic.", &Circuit::presynaptic>);
    add(presynaptic_rows<"presynaptic_II.", &Circuit::presynaptic_II>);
    add(strength_rows);
    add(circuit_rows);
    return all;
}

} // namespace physiology
