#include "physiology/muscle/golgi_tendon_organ.hpp"
#include "rig/organs/organ_rigs.hpp"
#include "rig/organs/rows.hpp"

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
    Output output{{"t_s", "Ib_rate_pps"}, {table.columns[0], {}}, {}};
    physiology::TendonOrgan organ;
    step(organ, p, table.columns[1][0], 0);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (row > 0) {
            for_each_step(table, row, max_step_ms, [&](double share, double step_ms) {
                step(organ, p, at(table, 1, row, share), step_ms);
            });
        }
        output.columns[1].push_back(organ.Ib_pps);
    }
    return output;
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
            .person_prefix = {},
            .equal_times = EqualTimes::refused,
            .run = run};
}

} // namespace rig
