// A lesson played by nobody, and what of its outcomes, challenges and myths does not come true.
#include "experiment/lesson_run/rehearsal.hpp"
#include "experiment/sample_lessons.hpp"

#include <doctest/doctest.h>

namespace {

using sample::challenge;
using sample::with_myth;

} // namespace

TEST_CASE("a rehearsal finds what does not come true, at its line")
{
    const auto sound = experiment::rehearse(with_myth(0.5), physiology::Parameters{}, 7);
    CHECK(sound.finished);
    CHECK(sound.problems.empty());
    CHECK(sound.outcomes == 1);
    CHECK(sound.myths == 1);
    auto lesson = with_myth(-100);
    lesson.steps[0].predict->outcomes.front().above = lesson::Bound{.value = 10'000};
    lesson.steps[0].predict->outcomes.front().place = {.line = 7, .column = 1};
    const auto wrong = experiment::rehearse(lesson, physiology::Parameters{}, 7);
    REQUIRE(wrong.problems.size() == 2);
    CHECK(base::to_text(wrong.problems[0]).starts_with("asking.toml:7:1: this does not come: "));
    CHECK(base::to_text(wrong.problems[1]).starts_with("asking.toml:12:3: the myth comes true: "));
}

TEST_CASE("a rehearsal finds a challenge that needs nobody, and a solution that does not reach it")
{
    const auto sound = experiment::rehearse(challenge(0.6), physiology::Parameters{}, 7);
    CHECK(sound.problems.empty());
    auto easy = challenge(0.4);
    easy.steps[0].until->goal.above = -1;
    CHECK(experiment::rehearse(easy, physiology::Parameters{}, 7).problems.size() == 1);
    auto hard = challenge(0.6);
    hard.steps[0].until->goal.above = 9.99;
    CHECK(experiment::rehearse(hard, physiology::Parameters{}, 7).problems.size() == 1);
}
