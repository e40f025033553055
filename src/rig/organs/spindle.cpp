#include "rig/organs/spindle.hpp"

#include "physiology/muscle/muscle_spindle.hpp"
#include "rig/organs/time_steps.hpp"

#include <array>
#include <cstddef>

namespace rig {

namespace {

constexpr InColumn in[] = {
    {"t_s", "s", 0, 1e6, "Time; rows need not be evenly spaced."},
    {"length_L0", "L0", 0.55, 2, "Length of the muscle's fibres, straight from row to row."},
    {"gamma_dynamic_pps", "imp/s", 0, 1000, "Firing of the dynamic gamma fibres."},
    {"gamma_static_pps", "imp/s", 0, 1000, "Firing of the static gamma fibres."},
};

constexpr OutColumn out[] = {
    {"t_s", "s", "The times of the input."},
    {"Ia_rate_pps", "imp/s", "Firing of the primary ending, which reports length and speed."},
    {"II_rate_pps", "imp/s", "Firing of the secondary ending, which reports mainly length."},
};

// A quarter of the step of the body: the fast stretches of a bench keep within 0.2 imp/s of the
// equations.
constexpr double max_step_ms = 0.025;

// Before the first row the length has been held for long and the gamma fibres were silent.
Output run(const Table& table, const Bench& bench)
{
    const auto& p = bench.person.innervation.spindle;
    auto spindle = physiology::resting_spindle(p, table.columns[1][0], 0, 0);
    return run_along(
        table, out, max_step_ms,
        [&](std::size_t row, double share, double step_ms) {
            step(spindle, p, at(table, 1, row, share), at(table, 2, row, share),
                 at(table, 3, row, share), step_ms);
        },
        [&](std::size_t) {
            return std::array{spindle.Ia_pps, spindle.II_pps};
        });
}

} // namespace

Rig spindle_rig()
{
    return {.name = "spindle",
            .meaning = "The muscle spindle: length and gamma drive in, Ia and II firing out.",
            .source = "Mileusnic 2006, cat; massless, backward Euler",
            .in = in,
            .out = out,
            .person_prefix = "spindle.",
            .run = run};
}

} // namespace rig
