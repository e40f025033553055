#include "physiology/observation.hpp"
#include "physiology/reflex_loop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace physiology;

namespace {

ReflexLoop body_after_tap(const Parameters& p, int steps)
{
    auto body = resting_body(p, 1);
    for (int i = 0; i < 5000; ++i) {
        step(body, p, {.rub_cm_per_s = 5});
    }
    apply_event(body, p, tap_on(Muscle::quadriceps));
    for (int i = 0; i < steps; ++i) {
        step(body, p, {.rub_cm_per_s = 5});
    }
    return body;
}

} // namespace

TEST_CASE("the Ia volley of a tap is seen on its way up, the alpha volley on its way down")
{
    const Parameters p;
    const auto count = [&](int steps, Pathway pathway) {
        const auto seen = observe(body_after_tap(p, steps), p);
        return std::count_if(seen.impulses.begin(), seen.impulses.end(),
                             [&](const Impulse& i) { return i.pathway == pathway; });
    };
    CHECK(count(50, Pathway::Ia_quadriceps) > 100);
    CHECK(count(50, Pathway::alpha_quadriceps) == 0);
    CHECK(count(140, Pathway::alpha_quadriceps) > 20);
    CHECK(count(140, Pathway::Abeta) > 0);
    CHECK(count(140, Pathway::gamma_static) > 0);
    CHECK(count(140, Pathway::II_quadriceps) > 0);
}

TEST_CASE("every impulse is on its way, by pathway, the oldest of each first")
{
    const Parameters p;
    const auto body = body_after_tap(p, 80);
    const auto seen = observe(body, p);
    REQUIRE(!seen.impulses.empty());
    for (std::size_t i = 0; i < seen.impulses.size(); ++i) {
        const auto& now = seen.impulses[i];
        REQUIRE(now.fraction >= 0);
        REQUIRE(now.fraction <= 1);
        REQUIRE(now.fibre < fibre_count(body, now.pathway));
        REQUIRE(now.crossing_ms == crossing_ms(body, now.pathway, now.fibre));
        if (i == 0) {
            continue;
        }
        const auto& before = seen.impulses[i - 1];
        REQUIRE(before.pathway <= now.pathway);
        if (before.pathway == now.pathway) {
            REQUIRE(before.fraction * before.crossing_ms >= now.fraction * now.crossing_ms - 1e-9);
        }
    }
}

TEST_CASE("each fibre that fires is told once, in the step in which it fires")
{
    const Parameters p;
    auto body = body_after_tap(p, 0);
    std::size_t told = 0;
    for (int i = 0; i < 60; ++i) { // shorter than the way: nothing has arrived yet
        step(body, p, {.rub_cm_per_s = 5});
        told += departed(body, Pathway::alpha_hamstrings).size();
        told += departed(body, Pathway::alpha_quadriceps).size();
    }
    CHECK(told == 0);
    for (int i = 0; i < 60; ++i) {
        step(body, p, {.rub_cm_per_s = 5});
        told += departed(body, Pathway::alpha_quadriceps).size();
    }
    CHECK(told == under_way_count(body.quadriceps.alpha));
}

TEST_CASE("small motor units pull before large ones, the spindle's fibres fill its length")
{
    const Parameters p;
    const auto seen = observe(body_after_tap(p, 500), p);
    CHECK(seen.quadriceps_unit_activation[0] > 0.02F);
    CHECK(seen.quadriceps_unit_activation[unit_group_count - 1] == 0);
    CHECK(seen.hamstrings_unit_activation[0] == 0);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(seen.sensory_region_L0[i] > 0.03);
        CHECK(seen.sensory_region_L0[i] + seen.polar_region_L0[i] ==
              doctest::Approx(seen.sensory_region_L0[0] + seen.polar_region_L0[0]));
    }
    CHECK(seen.now_ms == doctest::Approx(550));
}

TEST_CASE("every pathway has fibres, and no impulse needs less than a step or more than a second")
{
    const Parameters p;
    const auto body = resting_body(p, 1);
    for (const auto& row : pathway_table()) {
        CAPTURE(row.name);
        REQUIRE(fibre_count(body, row.pathway) > 0);
        for (int fibre = 0; fibre < fibre_count(body, row.pathway); ++fibre) {
            CHECK(crossing_ms(body, row.pathway, fibre) >= step_ms);
            CHECK(crossing_ms(body, row.pathway, fibre) < 1000);
        }
    }
    CHECK(crossing_ms(body, Pathway::group_IV, 0) > 10 * crossing_ms(body, Pathway::Abeta, 0));
}
