// A step that is kept while a lesson runs, and the minute that was lived before it.
#include "experiment/lesson_run/tasks.hpp"
#include "experiment/session/kept_step.hpp"

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
    const double end_ms = e.viewer_ms + viewer_ms;
    while (e.viewer_ms < end_ms) {
        experiment::play_to(e, e.viewer_ms + 20);
    }
}

void go_to(experiment::Experiment& e, double body_ms)
{
    experiment::go_to_moment(e, body_ms);
    experiment::play_to(e, e.viewer_ms); // the next frame
}

std::string title(const experiment::Experiment& e)
{
    return experiment::current_step(e)->title;
}

} // namespace

TEST_CASE("after a step was kept, what was lived before is found in the steps it was lived in")
{
    auto e = experiment::new_experiment({}, 1);
    experiment::keep_history(e);
    experiment::start_lesson(e, with_steps({"one", "two"}), experiment::Advance::by_hand);
    play(e, 400);
    const double in_one_ms = e.moment_ms - 10;
    experiment::go_to_lesson_step(e, 1);
    play(e, 400);
    const double in_two_ms = e.moment_ms - 10;
    experiment::go_to_lesson_step(e, 0);
    play(e, 400);
    const auto step = e.step;
    experiment::continue_in(e, with_steps({"one", "kept", "two"}), 1);
    CHECK(e.step == step);
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

TEST_CASE("a moment of the past that is kept as a step leaves the past where it is")
{
    auto e = experiment::new_experiment({}, 1);
    experiment::keep_history(e);
    experiment::start_lesson(e, with_steps({"one", "two"}), experiment::Advance::by_hand);
    play(e, 400);
    const double in_one_ms = e.moment_ms - 10;
    experiment::go_to_lesson_step(e, 1);
    play(e, 400);
    go_to(e, in_one_ms);
    experiment::continue_in(e, with_steps({"one", "kept", "two"}), 1);
    CHECK(title(e) == "one");
    CHECK(experiment::in_the_past(e));
    experiment::go_to_present(e);
    CHECK(title(e) == "two");
}

TEST_CASE(
    "what was found while exploring can be kept, and the way back leads to the step as it stood")
{
    auto e = experiment::new_experiment({}, 1);
    experiment::start_lesson(e, with_steps({"one", "two"}), experiment::Advance::by_hand);
    play(e, 400);
    const auto step = e.step;
    experiment::explore(e);
    experiment::set_input(e, "swelling", 0.75);
    play(e, 400);
    CHECK(experiment::kept_step(e).set.size() == 1);
    experiment::continue_in(e, with_steps({"one", "kept", "two"}), 1);
    CHECK(e.detour == experiment::Detour::exploring);
    experiment::end_detour(e);
    CHECK(title(e) == "one");
    CHECK(e.step == step);
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
    REQUIRE(e.asking);
    experiment::continue_in(e, with_steps({"one", "kept", "two"}), 1);
    CHECK_FALSE(e.asking);
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
    CHECK(experiment::kept_step(e).set.empty());
    experiment::set_input(e, "touch_kPa", 0);
    const auto kept = experiment::kept_step(e);
    REQUIRE(kept.set.size() == 1);
    CHECK(kept.set[0].name == "touch_kPa");
    CHECK(kept.set[0].value == 0);
}
