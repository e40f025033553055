#include "rig/organs/motoneuron.hpp"

#include "rig/models/cisi_kohn_motoneuron.hpp"
#include "rig/organs/time_steps.hpp"

#include <array>
#include <cstddef>
#include <utility>

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
    const auto cell = cisi_kohn_cell(bench.motoneuron, bench.motoneuron_size);
    auto neuron = resting_motoneuron(cell);
    int spikes = 0;
    return run_along(
        table, out, max_step_ms,
        [&](std::size_t row, double share, double step_ms) {
            spikes += step(neuron, cell, at(table, 1, row, share), step_ms) ? 1 : 0;
        },
        [&](std::size_t) {
            return std::array{neuron.soma_mV, static_cast<double>(std::exchange(spikes, 0))};
        });
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
            .run = run};
}

} // namespace rig
