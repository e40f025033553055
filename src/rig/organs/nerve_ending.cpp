#include "rig/organs/nerve_ending.hpp"

#include "physiology/pain/nerve_ending.hpp"
#include "rig/organs/time_steps.hpp"

#include <array>
#include <cstddef>

namespace rig {

namespace {

constexpr InColumn in[] = {
    {"t_s", "s", 0, 1e6, "Time; rows need not be evenly spaced."},
    {"pressure_mmHg", "mmHg", 0, 1000, "Pressure of the fluid between the muscle's fibres."},
    {"strain", "share", -1, 2, "Lengthening of the tissue beyond rest."},
    {"mediator", "share", 0, 1, "Sensitisation: 0 healthy … 1 that of a maximal bout."},
};

constexpr OutColumn out[] = {
    {"t_s", "s", "The times of the input."},
    {"group_III_pps", "imp/s", "Firing of a thin myelinated ending, the sharp first pain."},
    {"group_IV_pps", "imp/s", "Firing of a bare ending, the slow ache."},
};

constexpr SettingRow settings[] = {
    {"capsule_weight", "weight", 0, 1,
     "Account: pressure inside the spindles' capsules counts more (a hypothesis without a "
     "measurement).",
     "ours, illustrative; Sonkodi 2020", [](Bench& b) -> double& { return b.capsule_weight; }},
};

// The endings follow at once, so every row stands alone.
Output run(const Table& table, const Bench& bench)
{
    const auto& person = bench.person.somatosensory;
    const auto& p = person.nerve_ending;
    physiology::NerveEnding ending;
    Output output = output_of(out, table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        physiology::EndingStimulus stimulus;
        stimulus.pressure_mmHg = table.columns[1][row];
        stimulus.pressure_straight_mmHg = person.tissue.pressure_straight_mmHg;
        // Nothing here says how far the knee is bent: all pressure above the healthy straight leg's
        // counts as swelling.
        stimulus.capsule_mmHg =
            bench.capsule_weight * (stimulus.pressure_mmHg - person.tissue.pressure_straight_mmHg);
        stimulus.sensitisation = table.columns[3][row];
        stimulus.strain = table.columns[2][row];
        step(ending, p, stimulus);
        add_row(output, std::array{ending.group_III_pps, ending.group_IV_pps});
    }
    return output;
}

} // namespace

Rig nerve_ending_rig()
{
    return {.name = "nerve-ending",
            .meaning = "Free endings in the muscle: pressure, strain and sensitisation in, group "
                       "III and IV firing out.",
            .source = "ours, illustrative; pressures as Crenshaw 1994",
            .in = in,
            .out = out,
            .settings = settings,
            .person_prefix = "nerve_ending.",
            .run = run};
}

} // namespace rig
