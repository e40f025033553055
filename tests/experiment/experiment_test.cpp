#include "experiment/experiment.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/scene_input.hpp"
#include "experiment/view/vocabulary.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace {

using experiment::Advance;
using experiment::Experiment;

Experiment fresh()
{
    return experiment::new_experiment(physiology::Parameters{}, 7);
}

constexpr physiology::Event tap{};

// Every signal, so that equality is equality of all that an observer may see.
std::vector<double> numbers(const Experiment& e)
{
    const auto signals = physiology::readout(e.simulation.body, e.simulation.parameters);
    std::vector<double> result;
    for (const auto& row : physiology::signal_table()) {
        result.push_back(signals.*row.field);
    }
    return result;
}

lesson::Step step(double slow, double read_s, double swelling)
{
    lesson::Step result;
    result.title = "a step";
    result.slow = slow;
    result.read_s = read_s;
    result.set = {{.name = "swelling", .value = swelling}};
    result.at = {{.at_s = 0.01, .name = "tap", .is_event = true, .target = "quadriceps"}};
    return result;
}

lesson::Lesson three_steps()
{
    lesson::Lesson lesson;
    lesson.title = "three steps";
    lesson.steps = {step(50, 1.0, 0.0), step(10, 0.7, 0.5), step(2, 0.45, 0.8)};
    return lesson;
}

void play_at(Experiment& e, double frames_per_s, double seconds)
{
    const auto frames = static_cast<int>(std::lround(seconds * frames_per_s));
    for (int n = 0; n <= frames; ++n) {
        experiment::play_to(e, n * 1000.0 / frames_per_s);
    }
}

} // namespace

TEST_CASE("slow motion ties the body's time to the viewer's")
{
    auto e = fresh();
    experiment::play_to(e, 1000);
    CHECK(e.playback.moment_ms == doctest::Approx(20)); // 1/50
    experiment::set_slow(e, 10);
    experiment::play_to(e, 2000);
    CHECK(e.playback.moment_ms == doctest::Approx(120));
    CHECK(e.simulation.step == 1200);
}

TEST_CASE("the same taps give the same numbers at 24, 60 and 144 frames a second")
{
    std::vector<std::vector<double>> results;
    for (const double rate : {24.0, 60.0, 144.0}) {
        auto e = fresh();
        experiment::plan_event(e, 100, tap);
        experiment::plan_input(e, 300, "swelling", 0.7);
        play_at(e, rate, 4);
        REQUIRE(e.simulation.step == 800);
        results.push_back(numbers(e));
    }
    CHECK(results[0] == results[1]);
    CHECK(results[1] == results[2]);
}

TEST_CASE("hands on the controls are a plan: replayed, it gives the same numbers")
{
    auto live = fresh();
    experiment::play_to(live, 333);
    experiment::fire(live, tap);
    experiment::play_to(live, 777);
    experiment::set_input(live, "rub_cm_per_s", 5);
    experiment::set_input(live, "swelling", 0.6);
    experiment::play_to(live, 1801.7);
    experiment::set_input(live, "rub_cm_per_s", 0);
    experiment::set_slow(live, 5);
    experiment::play_to(live, 4000);

    auto replayed = fresh();
    replayed.simulation.plan = live.simulation.plan;
    experiment::advance_to_step(replayed, live.simulation.step);
    CHECK(numbers(replayed) == numbers(live));
}

TEST_CASE("a pause stops the body, and what is asked for meanwhile waits for play")
{
    auto e = fresh();
    experiment::play_to(e, 500);
    experiment::set_playing(e, false);
    const auto before = numbers(e);
    experiment::set_input(e, "swelling", 0.4);
    experiment::set_input(e, "swelling", 0.9);
    experiment::play_to(e, 5000);
    CHECK(numbers(e) == before);
    CHECK(e.simulation.inputs.swelling == 0);
    CHECK(experiment::input_value(e, "swelling") == doctest::Approx(0.9));
    experiment::set_playing(e, true);
    experiment::play_to(e, 5100);
    CHECK(e.simulation.inputs.swelling == doctest::Approx(0.9));
}

TEST_CASE("a single step in a pause moves the body by exactly one step")
{
    auto e = fresh();
    experiment::play_to(e, 500);
    const auto step = e.simulation.step;
    experiment::single_step(e, physiology::step_ms);
    CHECK(e.simulation.step == step + 1);
    experiment::play_to(e, 9000);
    CHECK(e.simulation.step == step + 1);
}

TEST_CASE("time that cannot be kept is shown as slower and not caught up")
{
    auto e = fresh();
    experiment::play_to(e, 1000, 50);
    CHECK(e.playback.slower_than_asked);
    CHECK(e.simulation.step == 50);
    experiment::play_to(e, 1050, 50);
    CHECK_FALSE(e.playback.slower_than_asked);
    CHECK(e.playback.moment_ms == doctest::Approx(6));
}

TEST_CASE("a slider cannot be set beyond its ends")
{
    auto e = fresh();
    experiment::set_input(e, "swelling", 40);
    experiment::play_to(e, 100);
    CHECK(e.simulation.inputs.swelling == doctest::Approx(1));
}

TEST_CASE("a lesson by the clock is the same at 30 and at 60 frames a second")
{
    auto coarse = fresh();
    auto fine = fresh();
    experiment::start_lesson(coarse, three_steps(), Advance::by_clock);
    experiment::start_lesson(fine, three_steps(), Advance::by_clock);
    play_at(coarse, 30, 2.0);
    play_at(fine, 60, 2.0);
    CHECK(coarse.lesson_run.step_index == 2);
    CHECK(coarse.playback.moment_ms == fine.playback.moment_ms);
    CHECK(coarse.simulation.step == fine.simulation.step);
    CHECK(numbers(coarse) == numbers(fine));
    // 1 s at 1/50, 0.7 s at 1/10, 0.3 s at 1/2.
    CHECK(coarse.playback.moment_ms == doctest::Approx(20 + 70 + 150));
    CHECK(fine.simulation.inputs.swelling == doctest::Approx(0.8));
}

TEST_CASE("a film ends when the last step has been read, and its moments can be asked for")
{
    const auto lesson = three_steps();
    CHECK(experiment::lesson_duration_ms(lesson) == doctest::Approx(2150));
    CHECK(experiment::viewer_moment_ms(lesson, 10) == doctest::Approx(500));
    CHECK(experiment::viewer_moment_ms(lesson, 55) == doctest::Approx(1350));
    CHECK(experiment::viewer_moment_ms(lesson, 100) == doctest::Approx(1720));
    auto e = fresh();
    experiment::start_lesson(e, lesson, Advance::by_clock);
    play_at(e, 60, 2.1);
    CHECK_FALSE(e.lesson_run.finished);
    experiment::play_to(e, 2150);
    CHECK(e.lesson_run.finished);
}

TEST_CASE("a step is the same whether it is reached by next or by back")
{
    auto e = fresh();
    experiment::start_lesson(e, three_steps(), Advance::by_hand);
    experiment::go_to_lesson_step(e, 1);
    experiment::play_to(e, 100);
    CHECK(e.simulation.inputs.swelling == doctest::Approx(0.5));
    experiment::set_input(e, "swelling", 0.1);
    experiment::set_input(e, "touch_kPa", 90);
    experiment::go_to_lesson_step(e, 2);
    experiment::go_to_lesson_step(e, 1);
    experiment::play_to(e, 300);
    CHECK(e.simulation.inputs.swelling == doctest::Approx(0.5));
    CHECK(e.simulation.inputs.touch_kPa == 0);
    CHECK(e.playback.time_mapping.slow == doctest::Approx(10));
}

TEST_CASE("leaving a step early drops what it had planned, but not what was planned from outside")
{
    auto e = fresh();
    auto lesson = three_steps();
    lesson.steps[0].at[0].at_s = 0.5;
    lesson.steps[1].at.clear();
    experiment::start_lesson(e, lesson, Advance::by_hand);
    experiment::plan_input(e, 6000, "rub_cm_per_s", 3);
    experiment::play_to(e, 100);
    experiment::go_to_lesson_step(e, 1);
    for (const auto& entry : e.simulation.plan.entries) {
        CHECK_FALSE(std::holds_alternative<physiology::Event>(entry.what));
    }
    experiment::set_slow(e, 1);
    experiment::play_to(e, 900);
    CHECK(e.simulation.inputs.rub_cm_per_s == doctest::Approx(3));
}

TEST_CASE("what a step does to the inputs in its course stands in the steps after it")
{
    auto e = fresh();
    auto lesson = three_steps();
    lesson.steps[0].at = {{.at_s = 0.5, .name = "touch_kPa", .value = 100}};
    experiment::start_lesson(e, lesson, Advance::by_hand);
    experiment::play_to(e, 100);
    CHECK(e.simulation.inputs.touch_kPa == 0);
    experiment::go_to_lesson_step(e, 1);
    experiment::play_to(e, 200);
    CHECK(e.simulation.inputs.touch_kPa == doctest::Approx(100));
}

TEST_CASE("a ramp reaches its end evenly and in its time")
{
    auto e = fresh();
    lesson::Lesson lesson = three_steps();
    lesson.steps.resize(1);
    lesson.steps[0].slow = 1;
    lesson.steps[0].at = {{.at_s = 0.1, .name = "swelling", .value = 0.8, .over_s = 0.2}};
    experiment::start_lesson(e, lesson, Advance::by_hand);
    experiment::play_to(e, 200);
    CHECK(e.simulation.inputs.swelling == doctest::Approx(0.4));
    experiment::play_to(e, 300);
    CHECK(e.simulation.inputs.swelling == doctest::Approx(0.8));
}

TEST_CASE("a step that starts afresh finds the body at rest, with the clock going on")
{
    auto e = fresh();
    auto lesson = three_steps();
    lesson.steps[1].reset = true;
    lesson.steps[1].set.clear();
    lesson.steps[1].at.clear();
    lesson.steps[0].set = {{.name = "stretch_mm", .value = 5}};
    experiment::start_lesson(e, lesson, Advance::by_hand);
    experiment::play_to(e, 2000);
    experiment::go_to_lesson_step(e, 1);
    experiment::play_to(e, 2010);
    CHECK(e.simulation.inputs.stretch_mm == 0);
    CHECK(e.simulation.now.signals.knee_angle_deg == doctest::Approx(90).epsilon(0.001));
    CHECK(e.simulation.now.now_ms == doctest::Approx(e.playback.moment_ms).epsilon(0.01));
    CHECK(e.playback.moment_ms == doctest::Approx(41));
}

TEST_CASE("a pinned input stays whatever the lesson sets")
{
    auto e = fresh();
    experiment::start_lesson(e, three_steps(), Advance::by_clock);
    experiment::pin_input(e, "swelling", 0.3);
    play_at(e, 30, 2);
    CHECK(e.simulation.inputs.swelling == doctest::Approx(0.3));
}

TEST_CASE("between two steps the picture shows the moment between them")
{
    auto e = fresh();
    experiment::plan_event(e, 0, tap);
    experiment::set_slow(e, 1000);
    experiment::play_to(e, 30'150); // 30.15 ms of the body's time
    const auto seen = experiment::shown(e);
    CHECK(seen.now_ms == doctest::Approx(30.15));
    const double between = seen.signals.knee_angle_deg;
    CHECK(between <= std::max(e.simulation.before.signals.knee_angle_deg,
                              e.simulation.now.signals.knee_angle_deg));
    CHECK(between >= std::min(e.simulation.before.signals.knee_angle_deg,
                              e.simulation.now.signals.knee_angle_deg));
}

TEST_CASE("the vocabulary of lessons holds every input, signal, event, station and pathway")
{
    const auto known = experiment::vocabulary();
    CHECK(known.inputs.size() == physiology::input_table().size());
    CHECK(known.signals.size() == physiology::signal_table().size());
    CHECK(known.events.size() == physiology::event_table().size());
    CHECK_FALSE(known.stations.empty());
    CHECK(known.parts.size() >= physiology::pathway_table().size());
    CHECK(std::ranges::find(known.rasters, "nociceptors") != known.rasters.end()); // a group
}

TEST_CASE("a tap is marked from the moment on which it has happened")
{
    auto e = experiment::new_experiment(physiology::Parameters{}, 1);
    experiment::plan_event(e, 200, tap);
    const auto marks = [&] {
        const auto seen = experiment::shown(e);
        return experiment::scene_input(e, seen, {}).marks;
    };
    experiment::advance_to_step(e, 100);
    CHECK(marks().empty());
    experiment::advance_to_step(e, 300);
    REQUIRE(marks().size() == 1);
    CHECK(marks()[0].name == "tap");
    CHECK(marks()[0].at_ms == doctest::Approx(20));
}
