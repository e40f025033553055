#include "physiology/days/slow_clock.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace physiology;

namespace {

RecoveryState after_injury(double days, double infected_days = 0)
{
    const SlowClockParameters p;
    SlowClock clock;
    apply_event(clock, p, SlowEvent::strain_injury, 1);
    if (infected_days > 0) {
        apply_event(clock, p, SlowEvent::infection, infected_days);
    }
    advance_to(clock, p, 24 * days);
    return recovery_state(clock, p, {}, {});
}

} // namespace

TEST_CASE("a torn muscle passes from inflammation through proliferation to remodelling")
{
    CHECK(after_injury(1).healing.inflammation == 1);
    CHECK(after_injury(10).healing.proliferation == 1);
    CHECK(after_injury(60).healing.remodelling == 1);
    CHECK(after_injury(121).healing.remodelling == 0);
    const auto fourth_day = after_injury(4).healing; // the phases overlap
    CHECK(fourth_day.inflammation > 0.1);
    CHECK(fourth_day.proliferation > 0.1);
    for (const double days : {0.5, 3.5, 4.0, 17.0, 20.0, 100.0}) {
        const auto now = after_injury(days).healing;
        CHECK(now.inflammation + now.proliferation + now.remodelling <= 1 + 1e-12);
    }
}

TEST_CASE("satellite cells wake in the first day, are many in the first week and go in the second")
{
    CHECK(after_injury(0.4).healing.satellite_cells == 0);
    CHECK(after_injury(1).healing.satellite_cells > 0.02);
    CHECK(after_injury(4.5).healing.satellite_cells == doctest::Approx(1));
    CHECK(after_injury(14).healing.satellite_cells == 0);
}

TEST_CASE("guarding fades from phase to phase, and pain, swelling and weakness with it")
{
    CHECK(after_injury(1).healing.guarding_pps == doctest::Approx(25));
    CHECK(after_injury(10).healing.guarding_pps == doctest::Approx(12.5));
    CHECK(after_injury(60).healing.guarding_pps == doctest::Approx(3.75));
    CHECK(after_injury(130).healing.guarding_pps == 0);
    CHECK(after_injury(2).rest_pain_nrs > after_injury(10).rest_pain_nrs);
    CHECK(after_injury(2).tissue.swelling == doctest::Approx(0.8).epsilon(0.01));
    CHECK(after_injury(30).tissue.swelling == 0);
    CHECK(after_injury(2).tissue.strength_loss > after_injury(60).tissue.strength_loss);
    CHECK(after_injury(130).tissue.strength_loss == 0);
}

TEST_CASE("healing on time raises no red flag; fever and guarding that does not fade do")
{
    for (const double days : {1, 10, 22, 60, 130}) {
        CHECK_FALSE(after_injury(days).red_flag);
    }
    CHECK(after_injury(2, 5).red_flag);        // fever
    CHECK_FALSE(after_injury(10, 5).red_flag); // over
    const auto stalled = after_injury(23, 22); // healing stood still for three weeks
    CHECK_FALSE(stalled.signs.fever);
    CHECK(stalled.healing.inflammation == 1);
    CHECK(stalled.red_flag);
    CHECK(any_red_flag({.numbness = true}, {}));
    CHECK(any_red_flag({.weakness = true}, {}));
    CHECK_FALSE(any_red_flag({.guarding_pps = 20, .days = 5}, {}));
}

TEST_CASE("a sore muscle never runs the calendar of a torn one")
{
    const SlowClockParameters p;
    SlowClock clock;
    apply_event(clock, p, SlowEvent::bout, 1);
    for (double hour = 0; hour < 500; hour += 10) {
        advance_to(clock, p, hour);
        const auto now = recovery_state(clock, p, {}, {}).healing;
        CHECK(now.inflammation + now.proliferation + now.remodelling == 0);
        CHECK(now.guarding_pps == 0);
    }
}
