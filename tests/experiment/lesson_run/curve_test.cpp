// Curves drawn before the answer is seen.
#include "experiment/lesson_run/curve.hpp"
#include "experiment/sample_lessons.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using experiment::Phase;
using sample::running;
using sample::with_curve;

} // namespace

TEST_CASE("a drawn curve is kept by time, and the body rests when its window has passed")
{
    auto e = running(with_curve());
    experiment::draw_stroke(e, 20, 50, 10, 100);
    REQUIRE(e.lesson_run.answers.steps[0].drawn.size() == 11);
    CHECK(e.lesson_run.answers.steps[0].drawn.front().value == doctest::Approx(100));
    CHECK(e.lesson_run.answers.steps[0].drawn.back().value == doctest::Approx(50));
    experiment::reveal(e);
    experiment::play_to(e, 60'000);
    CHECK(e.playback.moment_ms == doctest::Approx(100));
    CHECK_FALSE(e.playback.time_mapping.running);
    CHECK(experiment::phase(e) == Phase::answered);
    const auto sentence = experiment::curve_sentence(e);
    CHECK(sentence.find("Highest expected: 100 ") != std::string::npos);
    experiment::set_playing(e, true);
    experiment::play_to(e, 61'000);
    CHECK(e.playback.moment_ms == doctest::Approx(150));
}

TEST_CASE("the keys draw as the hand does: along, and up or down from where the signal is")
{
    auto e = running(with_curve());
    const double rest = experiment::pen_value(e);
    experiment::move_pen(e, 5);
    experiment::lift_pen(e, 0.1);
    REQUIRE(e.lesson_run.answers.steps[0].drawn.size() == 1);
    CHECK(e.lesson_run.answers.steps[0].drawn[0].value > rest);
    CHECK(e.lesson_run.answers.steps[0].drawn[0].at_s == doctest::Approx(0.1 * 5 / 47));
    experiment::move_pen(e, -100);
    CHECK(e.lesson_run.pen == 0);
    experiment::clear_curve(e);
    CHECK(e.lesson_run.answers.steps[0].drawn.empty());
    experiment::reveal(e);
    experiment::draw_stroke(e, 0, 1, 1, 1);
    CHECK(e.lesson_run.answers.steps[0].drawn.empty()); // too late
}
