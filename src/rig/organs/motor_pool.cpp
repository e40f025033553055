#include "rig/organs/motor_pool.hpp"

#include "rig/models/fuglevand_pool.hpp"
#include "rig/organs/time_steps.hpp"

#include <fmt/format.h>

#include <cmath>

namespace rig {

namespace {

constexpr InColumn in[] = {
    {"t_s", "s", 0, 1e6, "Time; rows need not be evenly spaced."},
    {"excitation", "units", -1e6, 1e6,
     "Common drive to all cells in Fuglevand's units: about 1 recruits the first, 57 is the most."},
};

constexpr OutColumn out[] = {
    {"t_s", "s", "The times of the input."},
    {"recruited", "units", "How many motor units fire."},
    {"mean_rate_pps", "imp/s", "Mean firing of those that fire."},
    {"force_fraction", "share", "Steady force as share of that at the greatest excitation."},
    {"unit_1_pps …", "imp/s", "With --units: the firing of each unit, the smallest first."},
};

constexpr SettingRow settings[] = {
    {"interval_cv", "share", 0, 0.5,
     "Irregularity of the intervals. 0: regular trains and the steady force of each row by itself; "
     "above: spikes drawn by chance, and force as it builds up in time.",
     "Fuglevand 1993 has 0.2", [](Bench& b) -> double& { return b.interval_cv; }},
    {"units", "0 or 1", 0, 1, "1: one more column for each unit.", "our convention",
     [](Bench& b) -> double& { return b.units; }},
    {"fatigue", "0 or 1", 0, 1,
     "1: units tire from row to row and recover when they rest; only with interval_cv 0.",
     "Potvin & Fuglevand 2017; recovery ours, illustrative",
     [](Bench& b) -> double& { return b.fatigue; }},
    {"recovery_tau", "s", 1, 10'000, "How slowly a tired unit at rest recovers.",
     "ours, illustrative", [](Bench& b) -> double& { return b.fatigue_parameters.recovery_tau_s; }},
    {"rate_gain", "imp/s", 0.1, 10, "Firing per unit of excitation.", "Fuglevand 1993",
     [](Bench& b) -> double& { return b.motor_pool.rate_gain; }},
    {"threshold_range", "ratio", 2, 1000, "Highest over lowest recruitment threshold.",
     "Fuglevand 1993", [](Bench& b) -> double& { return b.motor_pool.threshold_range; }},
    {"least_rate", "imp/s", 1, 30, "Firing of a unit when it is recruited.", "Fuglevand 1993",
     [](Bench& b) -> double& { return b.motor_pool.min_rate_pps; }},
    {"greatest_rate", "imp/s", 31, 100, "Greatest firing of the first unit.", "Fuglevand 1993",
     [](Bench& b) -> double& { return b.motor_pool.max_rate_pps; }},
    {"greatest_rate_fall", "imp/s", 0, 20, "How much less the last unit's greatest firing is.",
     "Fuglevand 1993", [](Bench& b) -> double& { return b.motor_pool.max_rate_fall_pps; }},
    {"seed", "–", 0, 1e9, "Of the irregular intervals.", "our convention",
     [](Bench& b) -> double& { return b.seed; }},
};

constexpr double max_step_ms = 1;

void add_unit_rates(Output& output, const Table& table, const Bench& bench,
                    const FuglevandPool& pool)
{
    for (std::size_t unit = 0; unit < pool.threshold.size(); ++unit) {
        output.names.push_back(fmt::format("unit_{}_pps", unit + 1));
        auto& rates = output.columns.emplace_back();
        for (const double excitation : table.columns[1]) {
            rates.push_back(rate_pps(pool, bench.motor_pool, unit, excitation));
        }
    }
}

// Force of irregular trains, in time; before the first row the pool was silent.
std::vector<double> force_of_trains(const Table& table, const Bench& bench,
                                    const FuglevandPool& pool)
{
    const auto seed = static_cast<std::uint64_t>(bench.seed);
    auto trains = silent_trains(pool, physiology::Random{seed});
    std::vector<double> force{0};
    for (std::size_t row = 1; row < table.rows(); ++row) {
        double share_of_max = 0;
        for_each_step(table, row, max_step_ms, [&](double share, double step_ms) {
            share_of_max = step(trains, pool, bench.motor_pool, at(table, 1, row, share),
                                bench.interval_cv, step_ms);
        });
        force.push_back(share_of_max);
    }
    return force;
}

// Force of a pool that tires; before the first row it had rested.
std::vector<double> force_of_tiring(const Table& table, const Bench& bench,
                                    const FuglevandPool& pool)
{
    constexpr double tiring_step_ms = 100;
    auto fatigue = physiology::fresh_units(bench.fatigue_parameters, pool.threshold.size());
    std::vector<double> force;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (row > 0) {
            for_each_step(table, row, tiring_step_ms, [&](double share, double step_ms) {
                (void)tiring_answer(pool, bench.motor_pool, fatigue, bench.fatigue_parameters,
                                    at(table, 1, row, share), step_ms / 1000);
            });
        }
        force.push_back(tiring_answer(pool, bench.motor_pool, fatigue, bench.fatigue_parameters,
                                      table.columns[1][row], 0)
                            .force_share);
    }
    return force;
}

Output run(const Table& table, const Bench& bench)
{
    const auto pool = fuglevand_pool(bench.motor_pool);
    Output output{{"t_s", "recruited", "mean_rate_pps", "force_fraction"},
                  {table.columns[0], {}, {}, {}},
                  {}};
    for (const double excitation : table.columns[1]) {
        const auto answer = steady_answer(pool, bench.motor_pool, excitation);
        output.columns[1].push_back(answer.recruited);
        output.columns[2].push_back(answer.mean_rate_pps);
        output.columns[3].push_back(answer.force_share);
    }
    if (bench.fatigue != 0) {
        output.columns[3] = force_of_tiring(table, bench, pool);
    }
    if (bench.interval_cv > 0) {
        output.columns[3] = force_of_trains(table, bench, pool);
    }
    if (bench.units != 0) {
        add_unit_rates(output, table, bench, pool);
    }
    return output;
}

} // namespace

Rig motor_pool_rig()
{
    return {.name = "motor-pool",
            .meaning = "120 motor units in closed form: excitation in, recruitment, rates and "
                       "steady force out.",
            .source = "Fuglevand, Winter & Patla 1993",
            .in = in,
            .out = out,
            .settings = settings,
            .run = run};
}

} // namespace rig
