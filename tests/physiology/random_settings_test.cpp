// The whole body under anything that the sliders and events allow: each input at its smallest, at
// its largest, or anywhere between, with random events. Every signal must stay in the range that
// its table promises. REFLEXLOOP_RANDOM_SETTINGS=10000 tries that many settings.
#include "physiology/cells/random.hpp"
#include "physiology/readout.hpp"
#include "physiology/reflex_loop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

using namespace physiology;

namespace {

std::uint64_t settings_to_try()
{
    const char* asked = std::getenv("REFLEXLOOP_RANDOM_SETTINGS");
    return asked != nullptr ? std::stoull(asked) : 40;
}

double corner_or_between(Random& chance, double min, double max)
{
    const double which = 3 * uniform(chance);
    return which < 1 ? min : which < 2 ? max : min + (max - min) * uniform(chance);
}

Inputs random_inputs(Random& chance)
{
    Inputs inputs;
    for (const auto& row : input_table()) {
        inputs.*row.field = corner_or_between(chance, row.min, row.max);
    }
    return inputs;
}

std::size_t any_of(Random& chance, std::size_t count)
{
    return static_cast<std::size_t>(uniform(chance) * static_cast<double>(count));
}

Event random_event(Random& chance)
{
    const auto& row = event_table()[any_of(chance, event_table().size())];
    Event event{.kind = row.kind,
                .target = static_cast<std::uint8_t>(row.slow),
                .amount = corner_or_between(chance, row.min, row.max)};
    if (row.kind != EventKind::slow) {
        event.target =
            static_cast<std::uint8_t>(row.targets.empty() ? 0 : any_of(chance, row.targets.size()));
    } else if (uniform(chance) < 0.5) {
        event.hour = find_input("recovery_h")->max * uniform(chance);
    }
    return event;
}

struct Extremes {
    double min = std::numeric_limits<double>::infinity();
    double max = -std::numeric_limits<double>::infinity();
    std::uint64_t setting_of_min = 0, setting_of_max = 0;
};

void note(std::vector<Extremes>& extremes, const Readout& now, std::uint64_t setting)
{
    for (std::size_t i = 0; i < extremes.size(); ++i) {
        const double value = now.*signal_table()[i].field;
        REQUIRE_MESSAGE(std::isfinite(value), std::string(signal_table()[i].name));
        auto& seen = extremes[i];
        if (value < seen.min) {
            seen.min = value;
            seen.setting_of_min = setting;
        }
        if (value > seen.max) {
            seen.max = value;
            seen.setting_of_max = setting;
        }
    }
}

// A second of one setting, with an event every fifth of it.
void try_setting(std::vector<Extremes>& extremes, std::uint64_t setting)
{
    const Parameters p;
    Random chance = random_stream(setting, 1);
    const Inputs inputs = random_inputs(chance);
    auto body = resting_body(p, setting);
    for (int i = 0; i < steps_per_s; ++i) {
        if (i % (steps_per_s / 5) == steps_per_s / 10) {
            apply_event(body, p, random_event(chance));
        }
        step(body, p, inputs);
        if (i % 5 == 4) {
            note(extremes, readout(body, p), setting);
        }
    }
}

} // namespace

TEST_CASE("whatever the settings and events, every signal is finite and in its table's range")
{
    std::vector<Extremes> extremes(signal_table().size());
    for (std::uint64_t setting = 0; setting < settings_to_try(); ++setting) {
        CAPTURE(setting);
        try_setting(extremes, setting);
    }
    constexpr double rounding = 1e-9;
    for (std::size_t i = 0; i < extremes.size(); ++i) {
        const auto& row = signal_table()[i];
        const auto& seen = extremes[i];
        CAPTURE(row.name);
        CAPTURE(seen.setting_of_min);
        CHECK(seen.min >= row.min - rounding);
        CAPTURE(seen.setting_of_max);
        CHECK(seen.max <= row.max + rounding);
    }
}
