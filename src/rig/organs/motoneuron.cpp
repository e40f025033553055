#include "rig/models/cisi_kohn_motoneuron.hpp"
#include "rig/organs/organ_rigs.hpp"
#include "rig/organs/rows.hpp"

namespace rig {

namespace {

constexpr InColumn in[] = {
    {"t_s", "s", 0, 1e6, "Time; rows need not be evenly spaced."},
    {"current_nA", "nA", -200, 200, "Current into the soma, straight from row to row."},
};

constexpr OutColumn out[] = {
    {"t_s", "s", "The times of the input."},
    {"potential_mV", "mV", "Of the soma, from rest."},
    {"spike", "number", "Action potentials since the row before: 0 or 1 when rows are dense."},
};

constexpr SettingRow settings[] = {
    {"size", "share", 0, 1, "0: the smallest cell of the pool … 1: the largest.",
     "Cisi & Kohn 2008", [](Bench& b) -> double& { return b.motoneuron_size; }},
    {"slow_K", "mS/cm²", 0, 100, "Slow potassium channels: the pause after a spike.",
     "Negro & Farina 2011", [](Bench& b) -> double& { return b.motoneuron.slow_K_mS_per_cm2; }},
    {"Na", "mS/cm²", 0, 300, "Sodium channels.", "Negro & Farina 2011",
     [](Bench& b) -> double& { return b.motoneuron.Na_mS_per_cm2; }},
    {"fast_K", "mS/cm²", 0, 100, "Fast potassium channels.", "Negro & Farina 2011",
     [](Bench& b) -> double& { return b.motoneuron.fast_K_mS_per_cm2; }},
};

constexpr double max_step_ms = 0.02;

// Before the first row no current flowed.
Output run(const Table& table, const Bench& bench)
{
    const auto cell = physiology::cisi_kohn_cell(bench.motoneuron, bench.motoneuron_size);
    Output output{{"t_s", "potential_mV", "spike"}, {table.columns[0], {}, {}}, {}};
    auto neuron = physiology::resting_motoneuron(cell);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        int spikes = 0;
        if (row > 0) {
            for_each_step(table, row, max_step_ms, [&](double share, double step_ms) {
                spikes += step(neuron, cell, at(table, 1, row, share), step_ms) ? 1 : 0;
            });
        }
        output.columns[1].push_back(neuron.soma_mV);
        output.columns[2].push_back(spikes);
    }
    return output;
}

} // namespace

Rig motoneuron_rig()
{
    return {.name = "motoneuron",
            .meaning = "One alpha motor cell with soma and dendrite: current in, potential and "
                       "spikes out.",
            .source = "Cisi & Kohn 2008, gates of Negro & Farina 2011; cat",
            .in = in,
            .out = out,
            .settings = settings,
            .person_prefix = {},
            .equal_times = EqualTimes::refused,
            .run = run};
}

} // namespace rig
