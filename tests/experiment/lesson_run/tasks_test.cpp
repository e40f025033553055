// What a lesson's step asks: predictions that hold the body, challenges, myths, and detours.
#include "experiment/lesson_run/condition_words.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/sample_lessons.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/scene_input.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

namespace {

using experiment::Advance;
using experiment::Detour;
using experiment::Phase;
using sample::asking;
using sample::challenge;
using sample::numbers;
using sample::running;
using sample::with_myth;

} // namespace

TEST_CASE("a step that asks holds the body at its start until it is answered")
{
    auto e = running(asking());
    experiment::play_to(e, 5000);
    CHECK(e.lesson_run.asking);
    CHECK(experiment::phase(e) == Phase::asked);
    CHECK(e.simulation.step == 0);
    experiment::choose(e, 1);
    CHECK(experiment::phase(e) == Phase::runs);
    experiment::play_to(e, 5000 + 2000);
    CHECK(e.playback.moment_ms == doctest::Approx(100));
    CHECK(experiment::phase(e) == Phase::answered);
    CHECK(e.lesson_run.answers.steps[0].choice == 1);
    CHECK(e.lesson_run.answers.steps[0].revealed);
    CHECK(experiment::holds(e.lesson_run.outcome_checks.front()));
}

TEST_CASE("the first choice counts, and none can be made once the body runs")
{
    auto e = running(asking());
    experiment::choose(e, 5);
    CHECK(e.lesson_run.asking);
    experiment::choose(e, 0);
    experiment::choose(e, 1);
    CHECK(e.lesson_run.answers.steps[0].choice == 0);
}

TEST_CASE("going on first lets the body go without an answer, and then goes to the next step")
{
    auto e = running(asking());
    experiment::go_on(e);
    CHECK_FALSE(e.lesson_run.asking);
    CHECK(e.lesson_run.step_index == 0);
    CHECK_FALSE(e.lesson_run.answers.steps[0].choice);
    CHECK(e.lesson_run.answers.steps[0].revealed);
    experiment::go_on(e);
    CHECK(e.lesson_run.step_index == 1);
    experiment::go_back(e);
    CHECK_FALSE(e.lesson_run.asking); // it has been seen
}

TEST_CASE("pressing play lets the body go, and so does a single step")
{
    auto played = running(asking());
    experiment::set_playing(played, true);
    CHECK_FALSE(played.lesson_run.asking);
    auto stepped = running(asking());
    experiment::single_step(stepped, 1);
    CHECK_FALSE(stepped.lesson_run.asking);
    CHECK(stepped.playback.moment_ms == doctest::Approx(1));
}

TEST_CASE("a question changes nothing in what the body then does")
{
    auto waited = running(asking());
    experiment::play_to(waited, 3000);
    experiment::choose(waited, 0);
    experiment::play_to(waited, 5000);
    auto lesson = asking();
    lesson.steps[0].predict.reset();
    auto plain = running(lesson);
    experiment::play_to(plain, 2000);
    CHECK(numbers(waited) == numbers(plain));
}

TEST_CASE("a question asked after a reset shows the body fresh, not as the step before left it")
{
    auto lesson = asking();
    lesson.steps.push_back(lesson.steps[0]);
    auto e = running(lesson);
    experiment::choose(e, 0);
    experiment::play_to(e, 3000);
    experiment::go_to_lesson_step(e, 2);
    const auto shown = experiment::shown(e);
    const auto rest = experiment::new_experiment(physiology::Parameters{}, 7);
    CHECK(shown.signals.knee_angle_deg ==
          doctest::Approx(experiment::shown(rest).signals.knee_angle_deg));
}

TEST_CASE("a film lets a question stand, plays the step, and tells the answer in its last third")
{
    const auto lesson = asking();
    CHECK(experiment::lesson_duration_ms(lesson) == doctest::Approx(16'000));
    auto e = running(lesson, Advance::by_clock);
    experiment::play_to(e, 3900);
    CHECK(experiment::phase(e) == Phase::asked);
    CHECK(e.playback.moment_ms == 0);
    experiment::play_to(e, 6000);
    CHECK(experiment::phase(e) == Phase::runs);
    CHECK(e.playback.moment_ms == doctest::Approx(100));
    experiment::play_to(e, 7100);
    CHECK(experiment::phase(e) == Phase::answered);
    experiment::play_to(e, 10'100);
    CHECK(e.lesson_run.step_index == 1);
    CHECK(experiment::viewer_moment_ms(lesson, 100) == doctest::Approx(6000));
    CHECK(experiment::viewer_moment_ms(lesson, 0) == 0);
}

TEST_CASE("with a question too, thirty and sixty frames a second show the same")
{
    auto slow = running(asking(), Advance::by_clock), fast = running(asking(), Advance::by_clock);
    for (int frame = 0; frame <= 15 * 60; ++frame) {
        experiment::play_to(fast, frame * 1000.0 / 60);
        if (frame % 2 == 0) {
            experiment::play_to(slow, frame * 1000.0 / 60);
        }
    }
    CHECK(numbers(slow) == numbers(fast));
    CHECK(slow.playback.moment_ms == fast.playback.moment_ms);
}

TEST_CASE("a challenge is met once everything has held for as long as asked")
{
    auto e = running(challenge(0.6));
    experiment::play_to(e, 2000);
    CHECK_FALSE(e.lesson_run.answers.steps[0].met);
    experiment::set_input(e, "swelling", 1);
    experiment::play_to(e, 2300);
    CHECK_FALSE(e.lesson_run.answers.steps[0].met);
    experiment::play_to(e, 5500);
    CHECK(e.lesson_run.answers.steps[0].met);
}

TEST_CASE("a challenge is not met while one of its conditions is broken")
{
    auto lesson = challenge(0.6);
    lesson.steps[0].until->meanwhile[0].above.reset();
    lesson.steps[0].until->meanwhile[0].below = 0.6;
    auto e = running(lesson);
    experiment::set_input(e, "swelling", 1);
    experiment::play_to(e, 5000);
    CHECK(e.simulation.now.signals.pain_nrs > 2);
    CHECK_FALSE(e.lesson_run.answers.steps[0].met);
}

TEST_CASE("hints come one by one, and after the last the solution is played")
{
    auto e = running(challenge(0.6));
    CHECK(experiment::more_hints(e));
    experiment::take_hint(e);
    experiment::take_hint(e);
    CHECK(e.lesson_run.answers.steps[0].hints_taken == 2);
    CHECK(experiment::more_hints(e));
    experiment::take_hint(e);
    CHECK_FALSE(experiment::more_hints(e));
    experiment::play_to(e, 5000);
    CHECK(e.simulation.inputs.swelling == 1);
    CHECK(e.lesson_run.answers.steps[0].met);
}

TEST_CASE("whoever explores comes back to the step as it stood, and it goes on as if never left")
{
    auto left = running(asking()), stayed = running(asking());
    for (auto* e : {&left, &stayed}) {
        experiment::choose(*e, 0);
        experiment::play_to(*e, 1500);
    }
    experiment::explore(left);
    CHECK(left.lesson_run.detour == Detour::exploring);
    experiment::set_input(left, "swelling", 1);
    experiment::set_slow(left, 1);
    experiment::fire(left, {});
    experiment::play_to(left, 3000);
    CHECK(numbers(left) != numbers(stayed));
    experiment::end_detour(left);
    CHECK(left.lesson_run.detour == Detour::none);
    CHECK(left.playback.viewer_ms == 3000); // the viewer's clock went on
    CHECK(numbers(left) == numbers(stayed));
    CHECK(left.playback.time_mapping.slow == stayed.playback.time_mapping.slow);
    experiment::play_to(left, 4000);
    experiment::play_to(stayed, 2500);
    CHECK(numbers(left) == numbers(stayed));
    CHECK(left.playback.moment_ms == doctest::Approx(stayed.playback.moment_ms));
}

TEST_CASE("exploring before the answer gives nothing away, and the question stands again after")
{
    auto e = running(asking());
    experiment::explore(e);
    experiment::play_to(e, 3000);
    CHECK(e.playback.moment_ms > 0);
    CHECK_FALSE(e.lesson_run.answers.steps[0].revealed);
    CHECK(experiment::phase(e) == Phase::none);
    experiment::go_on(e);
    CHECK(e.lesson_run.asking);
    CHECK(e.lesson_run.step_index == 0);
    CHECK(e.simulation.step == 0);
}

TEST_CASE("a myth plays with a fresh body and its own inputs, and is judged by its own prediction")
{
    auto e = running(with_myth(0.5));
    experiment::go_to_lesson_step(e, 1);
    experiment::play_to(e, 2000);
    const auto before = numbers(e);
    const double moment_ms = e.playback.moment_ms;
    experiment::play_myth(e);
    CHECK(e.lesson_run.answers.steps[1].myth_played);
    CHECK_FALSE(experiment::is_myth_checked(e));
    experiment::play_to(e, 2600);
    CHECK(e.simulation.inputs.rub_cm_per_s == 5);
    CHECK(experiment::is_myth_checked(e));
    CHECK_FALSE(experiment::holds(e.lesson_run.outcome_checks.front()));
    CHECK(experiment::myth_verdict(e).find("Touch goes another way.") != std::string::npos);
    CHECK(experiment::myth_claim(e).find("above 0.50 mV") != std::string::npos);
    experiment::end_detour(e);
    CHECK(numbers(e) == before);
    CHECK(e.playback.moment_ms == moment_ms);
    CHECK(e.simulation.inputs.rub_cm_per_s == 0);
    CHECK(e.lesson_run.answers.steps[1].myth_played); // what was done stays
}

TEST_CASE("a file that is read again keeps its answers, another lesson begins without")
{
    auto e = running(asking());
    experiment::choose(e, 1);
    experiment::start_lesson(e, asking(), Advance::by_hand);
    CHECK(e.lesson_run.answers.steps[0].choice == 1);
    auto other = asking();
    other.file = "other.toml";
    experiment::start_lesson(e, other, Advance::by_hand);
    CHECK_FALSE(e.lesson_run.answers.steps[0].choice);
}

TEST_CASE("a lesson of the past is judged no second time")
{
    auto e = experiment::new_experiment(physiology::Parameters{}, 7);
    experiment::keep_history(e);
    experiment::start_lesson(e, asking(), Advance::by_hand);
    experiment::choose(e, 0);
    experiment::play_to(e, 2500);
    const double came = experiment::value_of(e.lesson_run.outcome_checks.front().measurement);
    experiment::go_to_moment(e, 60);
    CHECK(experiment::value_of(e.lesson_run.outcome_checks.front().measurement) == came);
    experiment::go_on_from_here(e);
    experiment::play_to(e, 5000);
    CHECK(experiment::value_of(e.lesson_run.outcome_checks.front().measurement) ==
          doctest::Approx(came));
}

TEST_CASE("two bounds that leave no room are told as one value")
{
    lesson::Condition hand{
        .name = "knee_moment_N_m", .is_input = true, .above = -0.5, .below = 0.5};
    CHECK(experiment::condition_words(hand) == "Hand on the shank at 0 N m");
    hand.below = 20;
    CHECK(experiment::condition_words(hand) == "Hand on the shank between 0 N m and 20 N m");
}
