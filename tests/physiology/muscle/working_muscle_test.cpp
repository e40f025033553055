// What the muscles of the running body do in a second, a minute, and when nobody drives them.
#include "physiology/observation.hpp"
#include "physiology/reflex_loop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

using namespace physiology;

namespace {

void live(ReflexLoop& body, const Inputs& inputs, double seconds)
{
    const Parameters p;
    for (int i = 0; i < seconds * steps_per_s; ++i) {
        step(body, p, inputs);
    }
}

// Time in which a muscle that all units drove fully together loses half of its force.
double half_relaxation_ms(const MotorUnits& start)
{
    MotorUnits units = start;
    std::vector<std::int32_t> all;
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(units.twitch.size()); ++i) {
        all.push_back(i);
    }
    for (int t = 0; t < 10'000; ++t) {
        step(units, t % 200 == 0 ? all : std::vector<std::int32_t>{});
    }
    const double top = units.activation;
    int steps = 0;
    for (; units.activation > top / 2; ++steps) {
        step(units, {});
    }
    return steps * step_ms;
}

} // namespace

TEST_CASE("a relaxed leg that is released straight makes four to seven full swings")
{
    const Parameters p;
    auto body = resting_body(p, 1);
    const double hanging_deg = body.limb.knee_angle_deg;
    for (int i = 0; i < steps_per_s / 2; ++i) { // a hand holds it
        body.limb = {.knee_angle_deg = 0};
        step(body, p, {});
    }
    int swings = 0;
    double before_deg = 0, reached_deg = 90, last_reached_deg = 90;
    bool straightening = false;
    for (int i = 0; i < 10 * steps_per_s && reached_deg > 5; ++i) {
        step(body, p, {});
        const double now_deg = body.limb.knee_angle_deg;
        if (straightening && now_deg > before_deg) {
            ++swings;
            reached_deg = hanging_deg - before_deg;
            CHECK(reached_deg < 0.8 * last_reached_deg);
            last_reached_deg = reached_deg;
        }
        straightening = now_deg < before_deg;
        before_deg = now_deg;
    }
    CHECK(swings >= 4);
    CHECK(swings <= 7);
}

TEST_CASE("a minute of strong effort tires the muscle that makes it, the large units first")
{
    const Parameters p;
    auto body = resting_body(p, 1);
    live(body, {.voluntary_drive = -0.8}, 30);
    const auto half_way = readout(body, p);
    CHECK(half_way.hamstrings_capacity == doctest::Approx(0.87).epsilon(0.03));
    live(body, {.voluntary_drive = -0.8}, 30);
    const auto tired = readout(body, p);
    CHECK(tired.hamstrings_capacity < 0.8);
    CHECK(tired.quadriceps_capacity > 0.999);

    const auto& capacity = body.hamstrings.units.fatigue.capacity;
    CHECK(capacity.front() > 0.98);
    CHECK(capacity.back() < 0.85);
    for (std::size_t i = 20; i < capacity.size(); i += 20) {
        CHECK(capacity[i] < capacity[i - 20]);
    }

    SUBCASE("the same command then gives less force")
    {
        auto fresh = resting_body(p, 1);
        live(fresh, {.voluntary_drive = -0.8}, 3);
        CHECK(body.hamstrings.hill.force_N < 0.95 * fresh.hamstrings.hill.force_N);
    }
    SUBCASE("after a minute's rest much of the strength is back, but not all")
    {
        live(body, {}, 60);
        const double rested = readout(body, p).hamstrings_capacity;
        CHECK(rested > tired.hamstrings_capacity + 0.1);
        CHECK(rested < 0.97);
    }
    SUBCASE("the tired muscle relaxes more slowly")
    {
        const auto fresh = resting_body(p, 1);
        CHECK(half_relaxation_ms(body.hamstrings.units) >
              1.04 * half_relaxation_ms(fresh.hamstrings.units));
    }
}

TEST_CASE("five taps tire nobody")
{
    const Parameters p;
    auto body = resting_body(p, 1);
    for (int i = 0; i < 5; ++i) {
        apply_event(body, p, tap_on(Muscle::quadriceps));
        live(body, {}, 2);
    }
    CHECK(readout(body, p).quadriceps_capacity > 0.9999);
}

TEST_CASE(
    "calcium leaves the store of a small unit in a light effort, of the largest in a strong one")
{
    const Parameters p;
    struct Peaks {
        double slow_uM = 0, fast_uM = 0;
    };
    const auto peaks = [&p](double drive) {
        auto body = resting_body(p, 1);
        Peaks most;
        for (int i = 0; i < steps_per_s; ++i) {
            step(body, p, {.voluntary_drive = drive});
            const auto now = readout(body, p);
            most.slow_uM = std::max(most.slow_uM, now.calcium_slow_uM);
            most.fast_uM = std::max(most.fast_uM, now.calcium_fast_uM);
        }
        return most;
    };
    const auto light = peaks(0.05), strong = peaks(0.6);
    CHECK(light.slow_uM > 8);
    CHECK(light.fast_uM == doctest::Approx(0.05));
    CHECK(strong.fast_uM > 16);
}

TEST_CASE("the smallest units fill with calcium at a tap, then the pumps empty them")
{
    const Parameters p;
    auto body = resting_body(p, 1);
    apply_event(body, p, tap_on(Muscle::quadriceps));
    double released = 0, taken_up = 0, most_bound = 0;
    for (int i = 0; i < steps_per_s; ++i) {
        step(body, p, {});
        const auto fibre = seen(body.quadriceps.calcium, 0);
        released += fibre.release_uM_per_ms * step_ms;
        taken_up += fibre.uptake_uM_per_ms * step_ms;
        most_bound = std::max(most_bound, fibre.troponin_share);
    }
    CHECK(released > 9);
    CHECK(taken_up == doctest::Approx(released).epsilon(0.02));
    CHECK(most_bound > 0.95);
    CHECK(observe(body, p).slow_fibre.free_uM == doctest::Approx(0.05).epsilon(0.01));
}

TEST_CASE("sarcomeres shorten when the knee jerks, and follow the fibres")
{
    const Parameters p;
    auto body = resting_body(p, 1);
    CHECK(readout(body, p).sarcomere_length_um == doctest::Approx(1.15 * 2.7).epsilon(0.01));
    apply_event(body, p, tap_on(Muscle::quadriceps));
    live(body, {}, 0.2);
    const auto now = readout(body, p);
    CHECK(now.sarcomere_length_um < 1.12 * 2.7);
    CHECK(now.sarcomere_length_um == doctest::Approx(2.7 * now.quadriceps_length_L0));
}
