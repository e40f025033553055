// A step that is saved while a lesson runs, and the minute that was played before it.
#include "experiment/experiment.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/saved_step.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "experiment/simulation/controls.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

namespace {

lesson::Lesson with_steps(std::initializer_list<const char*> titles)
{
    lesson::Lesson lesson;
    for (const auto* title : titles) {
        lesson.steps.emplace_back();
        lesson.steps.back().title = title;
        lesson.steps.back().slow = 10;
    }
    return lesson;
}

void play(experiment::Experiment& e, double viewer_ms)
{
    const double end_ms = e.playback.viewer_ms + viewer_ms;
    while (e.playback.viewer_ms < end_ms) {
        experiment::play_to(e, e.playback.viewer_ms + 20);
    }
}

void go_to(experiment::Experiment& e, double body_ms)
{
    experiment::go_to_moment(e, body_ms);
    experiment::play_to(e, e.playback.viewer_ms); // the next frame
}

// Both steps of a lesson, played one after the other; a moment of the first.
experiment::Experiment in_step_two(double& in_one_ms)
{
    auto e = experiment::new_experiment({}, 1);
    experiment::keep_history(e);
    experiment::start_lesson(e, with_steps({"one", "two"}), experiment::Advance::by_hand);
    play(e, 400);
    in_one_ms = e.playback.moment_ms - 10;
    experiment::go_to_lesson_step(e, 1);
    play(e, 400);
    return e;
}

std::string title(const experiment::Experiment& e)
{
    return experiment::current_step(e)->title;
}

} // namespace

TEST_CASE("after a step was saved, the history before it is found in the steps it was played in")
{
    double in_one_ms = 0;
    auto e = in_step_two(in_one_ms);
    const double in_two_ms = e.playback.moment_ms - 10;
    experiment::go_to_lesson_step(e, 0);
    play(e, 400);
    const auto step = e.simulation.step;
    experiment::continue_with(e, with_steps({"one", "kept", "two"}), 1);
    CHECK(e.simulation.step == step);
    play(e, 400);
    CHECK(title(e) == "kept");
    go_to(e, in_two_ms);
    CHECK(title(e) == "two");
    go_to(e, in_one_ms);
    CHECK(title(e) == "one");
    experiment::go_to_present(e);
    CHECK(title(e) == "kept");
    experiment::continue_without(e, with_steps({"one", "two"}), 1);
    play(e, 100);
    CHECK(title(e) == "one");
    go_to(e, in_two_ms);
    CHECK(title(e) == "two");
}

TEST_CASE("a moment of the past that is saved as a step leaves the past where it is")
{
    double in_one_ms = 0;
    auto e = in_step_two(in_one_ms);
    go_to(e, in_one_ms);
    experiment::continue_with(e, with_steps({"one", "kept", "two"}), 1);
    CHECK(title(e) == "one");
    CHECK(experiment::in_the_past(e));
    experiment::go_to_present(e);
    CHECK(title(e) == "two");
}

TEST_CASE("a step found while exploring can be saved, and the detour ends at the step that it left")
{
    auto e = experiment::new_experiment({}, 1);
    experiment::start_lesson(e, with_steps({"one", "two"}), experiment::Advance::by_hand);
    play(e, 400);
    const auto step = e.simulation.step;
    experiment::explore(e);
    experiment::set_input(e, "swelling", 0.75);
    play(e, 400);
    CHECK(experiment::saved_step(e).set.size() == 1);
    experiment::continue_with(e, with_steps({"one", "kept", "two"}), 1);
    CHECK(e.lesson_run.detour == experiment::Detour::exploring);
    experiment::end_detour(e);
    CHECK(title(e) == "one");
    CHECK(e.simulation.step == step);
    experiment::go_to_lesson_step(e, 1);
    CHECK(title(e) == "kept");
}

TEST_CASE("a step that is kept while a question stands open goes on playing")
{
    auto e = experiment::new_experiment({}, 1);
    auto lesson = with_steps({"one", "two"});
    lesson.steps[0].predict = lesson::Predict{};
    lesson.steps[0].predict->choices = {"falls", "rises"};
    experiment::start_lesson(e, lesson, experiment::Advance::by_hand);
    play(e, 100);
    REQUIRE(e.lesson_run.asking);
    experiment::continue_with(e, with_steps({"one", "kept", "two"}), 1);
    CHECK_FALSE(e.lesson_run.asking);
    CHECK(title(e) == "kept");
}

TEST_CASE("a kept step says nothing of inputs that stand as the author left them")
{
    auto e = experiment::new_experiment({}, 1);
    auto lesson = with_steps({"one"});
    lesson.steps[0].set = {{.name = "swelling", .value = 0.5}};
    lesson.steps[0].at = {{.at_s = 0.01, .name = "touch_kPa", .value = 30}};
    experiment::start_lesson(e, lesson, experiment::Advance::by_hand);
    play(e, 400);
    CHECK(experiment::saved_step(e).set.empty());
    experiment::set_input(e, "touch_kPa", 0);
    const auto kept = experiment::saved_step(e);
    REQUIRE(kept.set.size() == 1);
    CHECK(kept.set[0].name == "touch_kPa");
    CHECK(kept.set[0].value == 0);
}
