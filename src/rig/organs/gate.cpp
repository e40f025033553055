#include "rig/organs/gate.hpp"

#include "physiology/cord/dorsal_horn.hpp"
#include "rig/organs/time_steps.hpp"

#include <array>
#include <cstddef>

namespace rig {

namespace {

constexpr InColumn in[] = {
    {"t_s", "s", 0, 1e6, "Time; rows need not be evenly spaced."},
    {"Abeta_pps", "imp/s", 0, 1000, "Mean firing of a touch fibre."},
    {"Adelta_pps", "imp/s", 0, 1000, "Mean firing of a group III fibre."},
    {"C_pps", "imp/s", 0, 1000, "Mean firing of a group IV fibre."},
    {"descending", "share", 0, 1, "The brain's own brake: 0 none, 1 full."},
};

constexpr OutColumn out[] = {
    {"t_s", "s", "The times of the input."},
    {"projection_pps", "imp/s", "Firing of the projection cells, P."},
    {"inhibitory_pps", "imp/s", "Firing of the inhibitory cells, I; 100 is the most."},
    {"pain_nrs", "/ 10", "Pain as it would be rated, 0 none … 10 the worst imaginable."},
};

constexpr double max_step_ms = 0.1;
constexpr double max_inhibitory_pps = 100; // I is a share of its greatest; as for P (ours)

// Before the first row no fibre fired.
Output run(const Table& table, const Bench& bench)
{
    const auto& p = bench.person.somatosensory;
    auto horn = physiology::resting_dorsal_horn(p.dorsal_horn);
    physiology::Pain pain;
    return run_along(
        table, out, max_step_ms,
        [&](std::size_t row, double share, double step_ms) {
            step(horn, p.dorsal_horn,
                 {.Abeta_pps = at(table, 1, row, share),
                  .group_III_pps = at(table, 2, row, share),
                  .group_IV_pps = at(table, 3, row, share),
                  .descending = at(table, 4, row, share)},
                 step_ms);
            step(pain, p.pain, horn.projection_pps, step_ms);
        },
        [&](std::size_t) {
            return std::array{horn.projection_pps, max_inhibitory_pps * horn.inhibitory, pain.nrs};
        });
}

} // namespace

Rig gate_rig()
{
    return {.name = "gate",
            .meaning = "The gate of the dorsal horn: firing of touch and pain fibres in, firing of "
                       "the projection cells and pain out.",
            .source = "form of Crodelle 2019; numbers ours, illustrative",
            .in = in,
            .out = out,
            .person_prefix = "dorsal_horn.",
            .run = run};
}

} // namespace rig
