// Going back, playing the past again, and making another story of it.
#include "experiment/experiment.hpp"
#include "experiment/playback/history.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/scene_input.hpp"
#include "physiology/readout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace {

using experiment::Experiment;
using experiment::Mark;

constexpr physiology::Event tap{};

Experiment fresh(double slow)
{
    auto e = experiment::new_experiment(physiology::Parameters{}, 7);
    experiment::set_slow(e, slow);
    experiment::keep_history(e);
    return e;
}

// All that an observer may see, on the very moment that is shown.
struct Seen {
    double moment_ms = 0;
    std::vector<double> numbers;
    bool operator==(const Seen&) const = default;
};

Seen seen(const Experiment& e)
{
    const auto shown = experiment::shown(e);
    Seen result{.moment_ms = e.playback.moment_ms, .numbers = {}};
    for (const auto& row : physiology::signal_table()) {
        result.numbers.push_back(shown.signals.*row.field);
    }
    for (const auto& impulse : shown.impulses) {
        result.numbers.push_back(impulse.fraction + impulse.fibre);
    }
    for (const float share : shown.quadriceps_unit_activation) {
        result.numbers.push_back(static_cast<double>(share));
    }
    return result;
}

// What the strip chart could read: samples and spikes up to now.
std::vector<double> on_record(const Experiment& e)
{
    std::vector<double> result;
    for (auto step = e.playback.record.first_step; step < e.playback.record.next_step;
         step += recording::steps_per_sample) {
        const auto sample = recording::sample_at(e.playback.record, step);
        result.insert(result.end(), sample.begin(), sample.end());
    }
    for (const auto& row : physiology::pathway_table()) {
        for (const auto& spike :
             recording::spikes_until(e.playback.record, row.pathway, e.playback.moment_ms)) {
            result.push_back(static_cast<double>(spike.step));
        }
    }
    return result;
}

// A tap at 0.2 s and a rubbed, swollen thigh, played by frames; what was seen at each.
struct Life {
    Experiment e;
    std::vector<Seen> frames;
    std::vector<std::vector<double>> records;
};

Life played(double frames_per_s, double viewer_s, double slow)
{
    Life life{fresh(slow), {}, {}};
    const auto frames = static_cast<int>(std::lround(viewer_s * frames_per_s));
    for (int n = 0; n <= frames; ++n) {
        const double viewer_ms = n * 1000.0 / frames_per_s;
        experiment::play_to(life.e, viewer_ms);
        if (n == frames / 4) {
            experiment::fire(life.e, tap);
        }
        if (n == frames / 2) {
            experiment::set_input(life.e, "swelling", 0.8);
            experiment::set_input(life.e, "rub_cm_per_s", 5);
        }
        life.frames.push_back(seen(life.e));
        life.records.push_back(on_record(life.e));
    }
    return life;
}

lesson::Step lesson_step(const char* title, double slow, const char* station)
{
    lesson::Step step;
    step.title = title;
    step.slow = slow;
    step.view = lesson::View{.station = station};
    step.at = {{.at_s = 0.05, .name = "tap", .is_event = true, .target = "quadriceps"}};
    return step;
}

Experiment with_lesson()
{
    lesson::Lesson lesson;
    lesson.title = "two steps";
    lesson.steps = {lesson_step("first", 10, "body"), lesson_step("second", 20, "cord")};
    auto e = fresh(10);
    experiment::start_lesson(e, lesson, experiment::Advance::by_hand);
    return e;
}

double rate(const Experiment& e)
{
    return physiology::readout(e.simulation.body, e.simulation.parameters).Ia_rate_pps;
}

} // namespace

TEST_CASE("going back shows to the last bit what was seen then, and so does going forward again")
{
    auto life = played(30, 12, 10);
    auto& e = life.e;
    for (const std::size_t n : {std::size_t{200}, std::size_t{37}, std::size_t{0}, std::size_t{1},
                                std::size_t{180}, std::size_t{181}, std::size_t{359}}) {
        CAPTURE(n);
        experiment::go_to_moment(e, life.frames[n].moment_ms);
        CHECK(seen(e) == life.frames[n]);
        CHECK(on_record(e) == life.records[n]);
        CHECK_FALSE(e.playback.time_mapping.running);
    }
    experiment::go_to_present(e);
    CHECK(seen(e) == life.frames.back());
    CHECK_FALSE(experiment::in_the_past(e));
}

TEST_CASE("the past plays again as it was, at any pace and frame rate, into the same future")
{
    for (const double frames_per_s : {30.0, 144.0}) {
        CAPTURE(frames_per_s);
        auto straight = played(frames_per_s, 6, 10).e;
        auto again = played(frames_per_s, 6, 10).e;
        experiment::go_to_moment(again, 77.7);
        experiment::set_slow(again, 3);
        experiment::set_playing(again, true);
        const double begun_ms = again.playback.viewer_ms;
        for (int n = 1; again.playback.moment_ms < 900; ++n) {
            experiment::play_to(again, begun_ms + n * 1000.0 / frames_per_s);
        }
        experiment::advance_to_step(straight, again.simulation.step);
        straight.playback.moment_ms = again.playback.moment_ms;
        CHECK(seen(again) == seen(straight));
        CHECK(on_record(again) == on_record(straight));
        CHECK(straight.simulation.inputs.swelling == doctest::Approx(0.8));
    }
}

TEST_CASE("another story begins where a hand does something new, as if it had been the only one")
{
    auto branched = played(30, 6, 10).e; // tap at 150 ms, swelling from 300 ms
    experiment::go_to_moment(branched, 120);
    experiment::set_input(branched, "touch_kPa", 5);
    CHECK_FALSE(experiment::in_the_past(branched));
    experiment::set_playing(branched, true);
    experiment::play_to(branched, branched.playback.viewer_ms + 5000);

    auto at_once = fresh(10);
    experiment::play_to(at_once, 1200);
    experiment::set_input(at_once, "touch_kPa", 5);
    experiment::play_to(at_once, 6200);
    REQUIRE(branched.simulation.step == at_once.simulation.step);
    CHECK(seen(branched).numbers == seen(at_once).numbers);
    CHECK(on_record(branched) == on_record(at_once));
    CHECK(branched.simulation.inputs.swelling == 0);
}

TEST_CASE("going on from here drops what hands did later, and keeps what the lesson still plans")
{
    auto e = with_lesson();
    experiment::play_to(e, 300); // 30 ms; the lesson taps at 50 ms
    experiment::fire(e, {.kind = physiology::EventKind::shock, .amount = 12});
    experiment::play_to(e, 400);
    experiment::go_to_lesson_step(e, 1); // the first step's tap is withdrawn
    experiment::play_to(e, 4000);
    experiment::go_to_moment(e, 20);
    CHECK(e.lesson_run.step_index == 0);
    experiment::go_on_from_here(e);
    experiment::play_to(e, e.playback.viewer_ms + 1000); // to 120 ms

    auto only = with_lesson();
    experiment::play_to(only, 1200);
    REQUIRE(e.simulation.step == only.simulation.step);
    CHECK(rate(e) == rate(only));
    CHECK(e.lesson_run.step_index == 0);
}

TEST_CASE("a stimulus in a pause waits for play, also in the past")
{
    auto e = played(30, 6, 10).e;
    experiment::go_to_moment(e, 100);
    const auto before = seen(e);
    experiment::fire(e, tap);
    experiment::play_to(e, e.playback.viewer_ms + 1000);
    CHECK(seen(e) == before);
    experiment::set_playing(e, true);
    experiment::play_to(e, e.playback.viewer_ms + 300);
    CHECK(std::ranges::any_of(e.playback.history.bookmarks, [](const experiment::Bookmark& b) {
        return b.mark == Mark::tap && b.step == 1000;
    }));
    CHECK(e.simulation.inputs.swelling == 0);
}

TEST_CASE("one steps back as far as forward, by any number of milliseconds, and lands on the same")
{
    auto life = played(30, 6, 10);
    auto& e = life.e;
    experiment::go_to_moment(e, 160);
    const auto there = seen(e);
    experiment::single_step(e, -0.1);
    CHECK(e.playback.moment_ms == doctest::Approx(159.9));
    experiment::single_step(e, -1);
    CHECK(seen(e).numbers != there.numbers);
    experiment::single_step(e, 1);
    experiment::single_step(e, 0.1);
    CHECK(seen(e).numbers == there.numbers);
    experiment::go_to_moment(e, -50);
    CHECK(e.playback.moment_ms == 0);
    experiment::single_step(e, -1);
    CHECK(e.playback.moment_ms == 0);
}

TEST_CASE("back across the beginning of a lesson's step stand that step, its view and its pace")
{
    auto e = with_lesson();
    experiment::play_to(e, 1000); // 100 ms
    experiment::go_to_lesson_step(e, 1);
    experiment::play_to(e, 3000); // 200 ms
    experiment::go_to_moment(e, 60);
    CHECK(experiment::current_step(e)->title == "first");
    CHECK(e.view.station == "body");
    CHECK(e.playback.time_mapping.slow == 10);
    CHECK(e.simulation.plan.entries.size() > 0);
    experiment::set_playing(e, true);
    experiment::play_to(e, e.playback.viewer_ms + 399); // 99.9 ms
    CHECK(e.lesson_run.step_index == 0);
    experiment::play_to(e, e.playback.viewer_ms + 1001); // and 50 ms of the second step
    CHECK(e.lesson_run.step_index == 1);
    CHECK(e.view.station == "cord");
    CHECK(e.playback.moment_ms == doctest::Approx(150));
}

TEST_CASE("a fresh body in the middle of a lesson can be gone back over, chart and all")
{
    auto e = with_lesson();
    e.lesson_run.lesson->steps[1].reset = true;
    experiment::play_to(e, 1000);
    const auto before = seen(e);
    const auto chart = on_record(e);
    experiment::go_to_lesson_step(e, 1);
    experiment::play_to(e, 2500);
    const auto after = seen(e);
    experiment::go_to_moment(e, 100);
    CHECK(seen(e).numbers == before.numbers);
    CHECK(on_record(e) == chart);
    experiment::go_to_present(e);
    CHECK(seen(e) == after);
}

TEST_CASE("the ghost of the run before is there again in the past as it was")
{
    auto e = fresh(10);
    for (const double tap_ms : {1000.0, 4000.0, 7000.0}) {
        experiment::play_to(e, tap_ms);
        experiment::fire(e, tap);
    }
    experiment::play_to(e, 9000);
    const auto third = e.playback.ghost;
    experiment::go_to_moment(e, 500); // of the second run: the first is its ghost
    REQUIRE(e.playback.ghost);
    CHECK(e.playback.ghost != third);
    CHECK(e.playback.run->step == 4000);
    experiment::go_to_moment(e, 200);
    CHECK_FALSE(e.playback.ghost);
    experiment::go_to_present(e);
    CHECK(e.playback.ghost == third);
}

TEST_CASE("bookmarks stand where a tap was given and its answers begin, and one can go to them")
{
    auto e = fresh(10);
    experiment::play_to(e, 2000);
    experiment::fire(e, tap); // at 200 ms
    experiment::play_to(e, 6000);
    const auto& marks = e.playback.history.bookmarks;
    REQUIRE(marks.size() == 3);
    CHECK(marks[0].mark == Mark::tap);
    CHECK(marks[1].mark == Mark::Ia_burst);
    CHECK(marks[2].mark == Mark::emg);
    CHECK(marks[0].step == 2000);
    CHECK(marks[1].step > 2000);
    CHECK(marks[2].step > marks[1].step); // the way to the cord and back lies between
    CHECK(marks[2].step < 2000 + 500);
    CHECK(experiment::go_to_bookmark(e, -1));
    CHECK(e.simulation.step == marks[2].step);
    CHECK(experiment::go_to_bookmark(e, -1));
    CHECK(experiment::go_to_bookmark(e, -1));
    CHECK(e.simulation.step == 2000);
    CHECK_FALSE(experiment::go_to_bookmark(e, -1));
    CHECK(experiment::go_to_bookmark(e, +1));
    CHECK(e.simulation.step == marks[1].step);
}

TEST_CASE("pain that rises above three is marked once, not again while it stays there")
{
    auto e = fresh(1);
    experiment::set_input(e, "injected_group_IV_pps", 20);
    experiment::play_to(e, 6000);
    const auto pain =
        std::ranges::count(e.playback.history.bookmarks, Mark::pain, &experiment::Bookmark::mark);
    REQUIRE(e.simulation.now.signals.pain_nrs > 3);
    CHECK(pain == 1);
}

TEST_CASE("the last minute of the viewer's time is kept at any speed, and not much more memory")
{
    auto e = fresh(2);
    experiment::play_to(e, 20'000); // 10 s
    experiment::set_slow(e, 50);
    experiment::play_to(e, 40'000); // 0.4 s
    experiment::set_slow(e, 1);
    experiment::play_to(e, 75'000); // 35 s
    CHECK(e.playback.history.snapshots.size() < 125);
    CHECK(experiment::viewer_ms_ago(e, experiment::earliest_ms(e)) ==
          doctest::Approx(60'000).epsilon(0.001));
    // 35 s at life's speed, 20 s in slow motion, 5 s at half the speed.
    CHECK(experiment::earliest_ms(e) == doctest::Approx(45'400 - 35'000 - 400 - 2500));
    CHECK(experiment::viewer_ms_ago(e, experiment::moment_ago_ms(e, 41'000)) ==
          doctest::Approx(41'000));
    experiment::go_to_moment(e, 0);
    CHECK(e.playback.moment_ms == doctest::Approx(7500));
    CHECK(e.playback.record.first_step < 75'000 - 50'000); // there is a chart to it as well
}

TEST_CASE("a film keeps no history")
{
    auto e = experiment::new_experiment({}, 1);
    experiment::play_to(e, 5000);
    CHECK(e.playback.history.snapshots.empty());
    CHECK(e.playback.history.segments.empty());
    CHECK_FALSE(experiment::in_the_past(e));
}
