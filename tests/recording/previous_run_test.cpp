#include "recording/previous_run.hpp"
#include "scene/still_shot.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace {

// Knee angle counts the milliseconds, so that a value tells its moment.
scene_test::Still counted(double until_ms)
{
    scene_test::Still still;
    scene_test::live(still, until_ms, [](double ms) {
        physiology::Readout signals;
        signals.knee_angle_deg = ms;
        return signals;
    });
    return still;
}

constexpr std::int64_t steps_per_ms = 10;

} // namespace

TEST_CASE("a previous run holds what happened about its event, to the run's end or two seconds on")
{
    const auto still = counted(4000);
    const std::size_t knee = scene_test::signal("knee_angle_deg");
    const auto whole =
        recording::previous_run_about(still.record, 1000 * steps_per_ms, 4000 * steps_per_ms);
    CHECK(recording::span_of(whole).from_ms == doctest::Approx(-recording::previous_run_before_ms));
    CHECK(recording::span_of(whole).to_ms == doctest::Approx(recording::previous_run_after_ms));
    for (const double ms : {-150.0, 0.0, 17.25, 1999.0}) {
        CHECK(recording::previous_value(whole, knee, ms) == doctest::Approx(1000 + ms));
    }
    const auto cut_short =
        recording::previous_run_about(still.record, 1000 * steps_per_ms, 1300 * steps_per_ms);
    CHECK(recording::span_of(cut_short).to_ms == doctest::Approx(299.5));
    CHECK(recording::previous_signals(cut_short, 100).knee_angle_deg == doctest::Approx(1100));
}

TEST_CASE("an event so early that little is recorded before it has a shorter previous run, not an "
          "empty one")
{
    const auto still = counted(500);
    const auto run =
        recording::previous_run_about(still.record, 20 * steps_per_ms, 500 * steps_per_ms);
    CHECK(recording::span_of(run).from_ms == doctest::Approx(-20));
    CHECK(recording::span_of(run).to_ms > 400);
}

TEST_CASE("of a run that was not recorded there is an empty previous run")
{
    const auto run = recording::previous_run_about({}, 100, 200);
    CHECK(recording::span_of(run).from_ms == recording::span_of(run).to_ms);
}
