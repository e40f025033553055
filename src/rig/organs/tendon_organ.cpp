#include "rig/organs/tendon_organ.hpp"

#include "physiology/muscle/golgi_tendon_organ.hpp"
#include "rig/organs/time_steps.hpp"

#include <array>
#include <cstddef>

namespace rig {

namespace {

constexpr InColumn in[] = {
    {"t_s", "s", 0, 1e6, "Time; rows need not be evenly spaced."},
    {"force_N", "N", 0, 1e6, "Force on the tendon, straight from row to row."},
};

constexpr OutColumn out[] = {
    {"t_s", "s", "The times of the input."},
    {"Ib_rate_pps", "imp/s", "Firing of the Ib afferent."},
};

constexpr SettingRow settings[] = {
    {"gain", "imp/s", 0, 1000, "Firing per natural logarithm of force.", "Lin & Crago 2002",
     [](Bench& b) -> double& { return b.tendon_organ.gain_pps; }},
    {"half_force", "N", 0.01, 1000, "Force from which on firing grows by the logarithm.",
     "Lin & Crago 2002", [](Bench& b) -> double& { return b.tendon_organ.half_force_N; }},
};

constexpr double max_step_ms = 1;

// Before the first row the tendon was slack; a first row with force in it is a step of force.
Output run(const Table& table, const Bench& bench)
{
    const auto& p = bench.tendon_organ;
    physiology::TendonOrgan organ;
    step(organ, p, table.columns[1][0], 0);
    return run_along(
        table, out, max_step_ms,
        [&](std::size_t row, double share, double step_ms) {
            step(organ, p, at(table, 1, row, share), step_ms);
        },
        [&](std::size_t) { return std::array{organ.Ib_pps}; });
}

} // namespace

Rig tendon_organ_rig()
{
    return {.name = "tendon-organ",
            .meaning = "The Golgi tendon organ: force in, Ib firing out.",
            .source = "Lin & Crago 2002, cat soleus",
            .in = in,
            .out = out,
            .settings = settings,
            .run = run};
}

} // namespace rig
