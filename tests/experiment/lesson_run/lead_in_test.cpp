// Steps that continue: what the step before would have brought is there, seen or not.
#include "experiment/sample_lessons.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace {

using experiment::Advance;
using sample::numbers;
using sample::running;

// It swells in the third second of three; then two steps go on from there, the second one tapped.
lesson::Lesson swelling()
{
    lesson::Lesson lesson;
    lesson.file = "swelling.toml";
    lesson::Step step;
    step.slow = 1;
    step.read_s = 3;
    step.reset = true;
    step.at = {{.at_s = 2, .name = "swelling", .value = 0.8, .over_s = 0.5}};
    lesson.steps.push_back(step);
    step.reset = false;
    step.continues = true;
    step.slow = 10;
    step.read_s = 2;
    step.at = {{.at_s = 0.05, .name = "tap", .is_event = true, .target = "quadriceps"}};
    lesson.steps.push_back(step);
    step.at.clear();
    lesson.steps.push_back(step);
    return lesson;
}

// As a film begins the step.
std::vector<double> in_a_film(std::size_t step)
{
    auto e = running(swelling(), Advance::by_clock);
    experiment::play_to(e, step == 1 ? 3000 : 5000);
    REQUIRE(e.lesson_run.step_index == step);
    return numbers(e);
}

} // namespace

TEST_CASE(
    "whoever leaves a step early finds the next, which continues it, as a film would begin it")
{
    auto e = running(swelling());
    experiment::play_to(e, 500);
    experiment::go_to_lesson_step(e, 1);
    CHECK(e.lesson_run.step_index == 1);
    CHECK(e.playback.viewer_ms == 500);
    CHECK(numbers(e) == in_a_film(1));
    experiment::go_to_lesson_step(e, 2);
    CHECK(numbers(e) == in_a_film(2));
    experiment::play_to(e, 510);
    CHECK(e.playback.moment_ms == doctest::Approx(3200 + 1));
}

TEST_CASE("whoever stays longer than a film finds the next step where the body is")
{
    auto e = running(swelling());
    experiment::play_to(e, 4000);
    const auto before = numbers(e);
    experiment::go_to_lesson_step(e, 1);
    CHECK(numbers(e) == before);
    CHECK(e.playback.moment_ms == doctest::Approx(4000));
}

TEST_CASE("a step that continues is the same after a jump, on the way back and when begun again")
{
    auto e = running(swelling());
    experiment::keep_history(e);
    experiment::play_to(e, 300);
    experiment::go_to_lesson_step(e, 2); // over a step that is never shown
    CHECK(numbers(e) == in_a_film(2));
    experiment::play_to(e, 900);
    experiment::go_to_lesson_step(e, 1);
    CHECK(numbers(e) == in_a_film(1));
    experiment::play_to(e, 1200);
    experiment::go_to_moment(e, e.playback.moment_ms - 10); // also out of the past
    experiment::go_to_lesson_step(e, 2);
    CHECK(numbers(e) == in_a_film(2));
    experiment::reset(e);
    CHECK(e.lesson_run.step_index == 2);
    CHECK(numbers(e) == in_a_film(2));
}

TEST_CASE("what was played unseen can be gone back to")
{
    auto e = experiment::new_experiment(physiology::Parameters{}, 7);
    experiment::keep_history(e);
    experiment::start_lesson(e, swelling(), Advance::by_hand);
    experiment::play_to(e, 500);
    experiment::go_to_lesson_step(e, 1);
    experiment::play_to(e, 700);
    experiment::go_to_moment(e, 2900);
    CHECK(e.lesson_run.step_index == 0);
    CHECK(e.simulation.inputs.swelling == doctest::Approx(0.8));
    experiment::go_to_present(e);
    CHECK(e.lesson_run.step_index == 1);
    CHECK(e.playback.moment_ms == doctest::Approx(3000 + 20));
}
