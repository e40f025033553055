#include "physiology/nerve/excitability.hpp"
#include "physiology/readout.hpp"
#include "physiology/reflex_loop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

using namespace physiology;

namespace {

double threshold_reduction_mV(const Inputs& inputs)
{
    return excitability({}, inputs).threshold_reduction_mV;
}

// Spikes that reach the two muscles within a second.
struct Twitches {
    std::size_t quadriceps = 0, hamstrings = 0;
};

Twitches twitches(ReflexLoop& body, const Inputs& inputs)
{
    Twitches seen;
    for (int i = 0; i < steps_per_s; ++i) {
        step(body, {}, inputs);
        seen.quadriceps += body.quadriceps.alpha.arriving.size();
        seen.hamstrings += body.hamstrings.alpha.arriving.size();
    }
    return seen;
}

Twitches twitches(const Inputs& inputs)
{
    auto body = resting_body({}, 1);
    return twitches(body, inputs);
}

double jerk_ms(const Inputs& inputs)
{
    auto body = resting_body({}, 1);
    for (int i = 0; i < 3000; ++i) {
        step(body, {}, inputs);
    }
    apply_event(body, {}, tap_on(Muscle::quadriceps));
    for (int i = 1; i < 1000; ++i) {
        step(body, {}, inputs);
        if (std::abs(body.quadriceps.units.EMG_now_mV) > 0.02) {
            return i * step_ms;
        }
    }
    return -1;
}

} // namespace

TEST_CASE("healthy salts, water and warmth leave every threshold exactly where it is")
{
    const auto healthy = excitability({}, {});
    CHECK(healthy.threshold_reduction_mV == 0);
    CHECK(healthy.tetany_pps == 0);
    CHECK(healthy.conduction == 1);
}

TEST_CASE("the potassium potential is −91 mV, 15.6 mV lower at 2.5 mM and 11.7 higher at 7")
{
    const double healthy_mV = potassium_potential_mV(4.5);
    CHECK(healthy_mV == doctest::Approx(-91).epsilon(0.002));
    CHECK(potassium_potential_mV(2.5) - healthy_mV == doctest::Approx(-15.6).epsilon(0.005));
    CHECK(potassium_potential_mV(7) - healthy_mV == doctest::Approx(11.7).epsilon(0.005));
}

TEST_CASE(
    "more potassium makes cells easy to excite at first, then hard; too little makes them weak")
{
    CHECK(threshold_reduction_mV({.potassium_mM = 2.5}) < -3);
    CHECK(threshold_reduction_mV({.potassium_mM = 5.5}) > 1);
    CHECK(threshold_reduction_mV({.potassium_mM = 7}) >
          threshold_reduction_mV({.potassium_mM = 5.5}));
    CHECK(threshold_reduction_mV({.potassium_mM = 8}) < -3);
    const auto strength = [](double potassium_mM) {
        auto body = resting_body({}, 1);
        return twitches(body, {.voluntary_drive = 0.3, .potassium_mM = potassium_mM}).quadriceps;
    };
    CHECK(strength(2.5) < 0.8 * static_cast<double>(strength(4.5)));
    CHECK(strength(8) < 0.8 * static_cast<double>(strength(4.5)));
}

TEST_CASE("a fifth of the calcium is worth 10 to 15 mV, and less magnesium adds a little")
{
    const double fifth_mV = threshold_reduction_mV({.calcium_mM = 1.2 / 5});
    CHECK(fifth_mV > 10);
    CHECK(fifth_mV < 15);
    CHECK(threshold_reduction_mV({.magnesium_mM = 0.4}) > 0);
    CHECK(threshold_reduction_mV({.magnesium_mM = 0.4}) <
          threshold_reduction_mV({.calcium_mM = 0.6}));
}

TEST_CASE("below 1.0 mM of ionised calcium motor axons fire by themselves, above they are silent")
{
    CHECK(twitches({.calcium_mM = 1.05}).hamstrings == 0);
    const auto tetany = twitches({.calcium_mM = 0.85});
    CHECK(tetany.quadriceps > 100);
    CHECK(tetany.hamstrings > 100);
    CHECK(twitches({.calcium_mM = 0.75}).hamstrings > tetany.hamstrings);
}

TEST_CASE("water alone does little")
{
    CHECK(threshold_reduction_mV({.dehydration_percent = 5}) > 0);
    CHECK(threshold_reduction_mV({.dehydration_percent = 5}) < 1.5);
}

TEST_CASE("a cold leg jerks later, a warm one sooner, and a leg warmed up again as before")
{
    const double healthy_ms = jerk_ms({});
    CHECK(jerk_ms({.muscle_temperature_C = 26}) > healthy_ms + 4);
    CHECK(jerk_ms({.muscle_temperature_C = 40}) < healthy_ms - 1);
    auto body = resting_body({}, 1);
    for (const double temperature_C : {20.0, 42.0, 25.0, 36.0}) {
        for (int i = 0; i < 700; ++i) {
            step(body, {}, {.voluntary_drive = 0.2, .muscle_temperature_C = temperature_C});
        }
    }
    CHECK(body.quadriceps.Ia.axons.delay_steps ==
          resting_body({}, 1).quadriceps.Ia.axons.delay_steps);
}

TEST_CASE("every spike that is under way when a nerve cools still arrives, once")
{
    auto bundle = axon_bundle({40, 60, 100});
    std::size_t departed = 0, arrived = 0, returned = 0;
    for (int i = 0; i < 600; ++i) {
        step(bundle);
        arrived += bundle.arriving.size();
        returned += bundle.antidromic_arrivals.size();
        if (i % 15 == 0 && i < 300) {
            depart(bundle, i % 3);
            ++departed;
        }
        if (i == 100 || i == 200) {
            scale_conduction_velocity(bundle, i == 100 ? 0.5 : 1.2);
        }
    }
    CHECK(arrived == departed);
    CHECK(returned == 0);
    CHECK(under_way_count(bundle) == 0);
}

TEST_CASE("a pressed root makes the hamstrings twitch by themselves")
{
    const auto seen = twitches({.nerve_compression = 0.4});
    CHECK(seen.hamstrings > 100);
    CHECK(seen.quadriceps <
          0.2 * static_cast<double>(seen.hamstrings)); // stretched by the twitches
    auto body = resting_body({}, 1);
    double max_pps = 0, sum_pps = 0;
    for (int i = 0; i < steps_per_s; ++i) {
        step(body, {}, {.nerve_compression = 0.4});
        const double now_pps = readout(body, {}).ectopic_rate_pps;
        max_pps = std::max(max_pps, now_pps);
        sum_pps += now_pps / steps_per_s;
    }
    CHECK(sum_pps == doctest::Approx(0.3 * 20 * 0.4).epsilon(0.15)); // share × rate × pressure
    CHECK(max_pps < 20);
}

TEST_CASE("a root that is pressed hard conducts no longer: the hamstrings are weak")
{
    const auto strength = [](double compression) {
        auto body = resting_body({}, 1);
        const Inputs inputs{.voluntary_drive = -0.4, .nerve_compression = compression};
        double activation = 0;
        for (int i = 0; i < steps_per_s; ++i) {
            step(body, {}, inputs);
            activation += body.hamstrings.units.activation / steps_per_s;
        }
        return activation;
    };
    CHECK(strength(0.9) < 0.7 * strength(0));
    CHECK(twitches({.voluntary_drive = -0.4, .nerve_compression = 0}).hamstrings >
          2 * twitches({.voluntary_drive = -0.4, .nerve_compression = 1}).hamstrings);
}
