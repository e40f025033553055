#include "rig/organs/muscle.hpp"

#include "physiology/muscle/muscle.hpp"
#include "rig/organs/time_steps.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace rig {

namespace {

constexpr InColumn in[] = {
    {"t_s", "s", 0, 1e6, "Time; rows need not be evenly spaced."},
    {"excitation", "share", 0, 1, "From the nerve: 0 none … 1 all that there is."},
    {"length_L0", "L0", 0.2, 2, "Length of the fibres; the tendon is rigid here."},
};

constexpr OutColumn out[] = {
    {"t_s", "s", "The times of the input."},
    {"activation", "share", "Share of the greatest force that the fibres are ready for."},
    {"calcium_uM", "µmol/l", "Free calcium, averaged over fibres that fire out of step."},
    {"force_N", "N", "Along the fibres; speed is the difference to the row before."},
};

constexpr SettingRow settings[] = {
    {"greatest_force", "N", 1, 100'000, "Force at the best length, held still, fully active.",
     "the quadriceps of Rajagopal 2016",
     [](Bench& b) -> double& { return b.muscle.max_isometric_force_N; }},
    {"passive_scale", "share", 0, 2, "Of the printed passive force.", "De Groote 2016",
     [](Bench& b) -> double& { return b.muscle.passive_scale; }},
    {"damping", "share", 0, 1, "Of the fibre, in greatest forces per greatest speed.",
     "Millard 2013", [](Bench& b) -> double& { return b.muscle.damping; }},
    {"greatest_speed", "L0/s", 1, 30, "Of shortening.", "Zajac 1989",
     [](Bench& b) -> double& { return b.muscle.max_speed_L0_per_s; }},
    {"rising_tau", "ms", 1, 500, "Time constant of rising activation.", "De Groote 2016",
     [](Bench& b) -> double& { return b.muscle.activation.rising_tau_ms; }},
    {"falling_tau", "ms", 1, 500, "Time constant of falling activation.", "De Groote 2016",
     [](Bench& b) -> double& { return b.muscle.activation.falling_tau_ms; }},
    {"fast_share", "share", 0, 1, "Share of fast fibres in the calcium.", "ours, illustrative",
     [](Bench& b) -> double& { return b.muscle.fast_share; }},
    {"greatest_rate", "imp/s", 1, 100, "Firing of the units at full excitation.",
     "Fuglevand 1993: 35 to 45", [](Bench& b) -> double& { return b.muscle.max_rate_pps; }},
};

constexpr double max_step_ms = 0.2;

// F = F_max (a f_L f_V + f_PE + d v).  (De Groote 2016)
double force_N(const MuscleBench& p, double activation, double length_L0, double speed_L0_per_s)
{
    const double v = std::clamp(speed_L0_per_s / p.max_speed_L0_per_s, -1.0, 1.0);
    const double force =
        activation * physiology::active_force_by_length(length_L0) * physiology::force_by_speed(v) +
        p.passive_scale * physiology::passive_force(length_L0) + p.damping * v;
    return std::max(0.0, p.max_isometric_force_N * force); // a muscle cannot push
}

double speed_L0_per_s(const Table& table, std::size_t row)
{
    if (row == 0) {
        return 0;
    }
    return (table.columns[2][row] - table.columns[2][row - 1]) /
           (table.columns[0][row] - table.columns[0][row - 1]);
}

// Before the first row the muscle was relaxed and still.
Output run(const Table& table, const Bench& bench)
{
    const auto& p = bench.muscle;
    double activation = 0;
    physiology::Calcium slow, fast;
    return run_along(
        table, out, max_step_ms,
        [&](std::size_t row, double share, double step_ms) {
            const double excitation = at(table, 1, row, share);
            const double rate_pps = excitation * p.max_rate_pps;
            activate(activation, p.activation, excitation, step_ms);
            step_average(slow, physiology::slow_fibre_calcium, rate_pps, step_ms);
            step_average(fast, physiology::fast_fibre_calcium, rate_pps, step_ms);
        },
        [&](std::size_t row) {
            return std::array{
                activation, std::lerp(slow.free_uM, fast.free_uM, p.fast_share),
                force_N(p, activation, table.columns[2][row], speed_L0_per_s(table, row))};
        });
}

} // namespace

Rig muscle_rig()
{
    return {.name = "muscle",
            .meaning = "A muscle on a rigid tendon: excitation and length in, activation, calcium "
                       "and force out.",
            .source = "De Groote 2016 with OpenSim's corrections; calcium ours after Baylor & "
                      "Hollingworth 2003",
            .in = in,
            .out = out,
            .settings = settings,
            .run = run};
}

} // namespace rig
