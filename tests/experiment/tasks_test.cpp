// What a lesson's step asks: predictions that hold the body, challenges, myths, and ways aside.
#include "experiment/curve.hpp"
#include "experiment/lesson_run.hpp"
#include "experiment/rehearsal.hpp"
#include "experiment/tasks.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

namespace {

using experiment::Advance;
using experiment::Aside;
using experiment::Experiment;
using experiment::Phase;

lesson::Step step_with_tap()
{
    lesson::Step step;
    step.title = "Tap";
    step.slow = 20;
    step.read_s = 6;
    step.reset = true;
    step.at = {{.at_s = 0.05, .name = "tap", .is_event = true, .target = "quadriceps"}};
    return step;
}

lesson::Outcome outcome(std::string signal, lesson::Take take, double from_s, double to_s)
{
    lesson::Outcome result;
    result.measure = {.signal = std::move(signal), .take = take, .from_s = from_s, .to_s = to_s};
    return result;
}

lesson::Predict prediction()
{
    lesson::Predict predict;
    predict.question = "What comes?";
    predict.choices = {"a burst", "nothing"};
    predict.think_s = 4;
    predict.outcomes = {outcome("Ia_rate_pps", lesson::Take::largest, 0.05, 0.1)};
    predict.outcomes.front().above = lesson::Bound{
        .value = 0,
        .of =
            lesson::Measure{
                .signal = "Ia_rate_pps", .take = lesson::Take::largest, .from_s = 0, .to_s = 0.05},
        .times = 2};
    return predict;
}

lesson::Lesson asking()
{
    lesson::Lesson lesson;
    lesson.file = "asking.toml";
    lesson.steps = {step_with_tap(), step_with_tap()};
    lesson.steps[0].predict = prediction();
    return lesson;
}

Experiment running(lesson::Lesson lesson, Advance advance = Advance::by_hand)
{
    auto e = experiment::new_experiment(physiology::Parameters{}, 7);
    experiment::start_lesson(e, std::move(lesson), advance);
    return e;
}

std::vector<double> numbers(const Experiment& e)
{
    const auto signals = physiology::readout(e.body, e.parameters);
    std::vector<double> result;
    for (const auto& row : physiology::signal_table()) {
        result.push_back(signals.*row.field);
    }
    return result;
}

lesson::Lesson challenge(double swelling_above)
{
    lesson::Lesson lesson;
    lesson::Step step;
    step.slow = 1;
    step.read_s = 6;
    step.set = {{.name = "swelling", .value = 0.5}};
    lesson::Until until;
    until.goal = {.name = "pain_nrs", .above = 2, .below = {}};
    until.hold_s = 0.5;
    until.meanwhile = {
        {.name = "swelling", .is_input = true, .above = swelling_above, .below = {}}};
    until.hints = {"More.", "Much more."};
    until.solution = {{.at_s = 0.5, .name = "swelling", .value = 1}};
    step.until = until;
    lesson.steps = {step};
    return lesson;
}

lesson::Lesson with_myth(double foretold_above)
{
    auto lesson = asking();
    lesson::Myth myth;
    myth.sentence = "Rubbing wakes the motor cells.";
    myth.set = {{.name = "rub_cm_per_s", .value = 5}};
    myth.slow = 1;
    myth.predicts = outcome("emg_mV", lesson::Take::largest, 0.1, 0.5);
    myth.predicts.above = lesson::Bound{.value = foretold_above};
    myth.predicts.place = {.line = 12, .column = 3};
    myth.why = "Touch goes another way.";
    lesson.steps[1].myth = myth;
    return lesson;
}

lesson::Lesson with_curve()
{
    auto lesson = asking();
    auto& predict = *lesson.steps[0].predict;
    predict.choices.clear();
    predict.draw = lesson::Draw{.signal = "Ia_rate_pps", .from_s = 0, .to_s = 0.1};
    return lesson;
}

} // namespace

TEST_CASE("a step that asks holds the body at its start until it is answered")
{
    auto e = running(asking());
    experiment::play_to(e, 5000);
    CHECK(e.asking);
    CHECK(experiment::phase(e) == Phase::asked);
    CHECK(e.step == 0);
    experiment::choose(e, 1);
    CHECK(experiment::phase(e) == Phase::runs);
    experiment::play_to(e, 5000 + 2000);
    CHECK(e.moment_ms == doctest::Approx(100));
    CHECK(experiment::phase(e) == Phase::told);
    CHECK(e.answers.steps[0].choice == 1);
    CHECK(e.answers.steps[0].revealed);
    CHECK(experiment::holds(e.judges.front()));
}

TEST_CASE("the first choice counts, and none can be made once the body runs")
{
    auto e = running(asking());
    experiment::choose(e, 5);
    CHECK(e.asking);
    experiment::choose(e, 0);
    experiment::choose(e, 1);
    CHECK(e.answers.steps[0].choice == 0);
}

TEST_CASE("going on first lets the body go without an answer, and then goes to the next step")
{
    auto e = running(asking());
    experiment::go_on(e);
    CHECK_FALSE(e.asking);
    CHECK(e.lesson_step == 0);
    CHECK_FALSE(e.answers.steps[0].choice);
    CHECK(e.answers.steps[0].revealed);
    experiment::go_on(e);
    CHECK(e.lesson_step == 1);
    experiment::go_back(e);
    CHECK_FALSE(e.asking); // it has been seen
}

TEST_CASE("pressing play lets the body go, and so does a single step")
{
    auto played = running(asking());
    experiment::set_playing(played, true);
    CHECK_FALSE(played.asking);
    auto stepped = running(asking());
    experiment::single_step(stepped, 1);
    CHECK_FALSE(stepped.asking);
    CHECK(stepped.moment_ms == doctest::Approx(1));
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
    CHECK(e.moment_ms == 0);
    experiment::play_to(e, 6000);
    CHECK(experiment::phase(e) == Phase::runs);
    CHECK(e.moment_ms == doctest::Approx(100));
    experiment::play_to(e, 7100);
    CHECK(experiment::phase(e) == Phase::told);
    experiment::play_to(e, 10'100);
    CHECK(e.lesson_step == 1);
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
    CHECK(slow.moment_ms == fast.moment_ms);
}

TEST_CASE("a challenge is met once everything has held for as long as asked")
{
    auto e = running(challenge(0.6));
    experiment::play_to(e, 2000);
    CHECK_FALSE(e.answers.steps[0].met);
    experiment::set_input(e, "swelling", 1);
    experiment::play_to(e, 2300);
    CHECK_FALSE(e.answers.steps[0].met);
    experiment::play_to(e, 5500);
    CHECK(e.answers.steps[0].met);
}

TEST_CASE("a challenge is not met while one of its conditions is broken")
{
    auto lesson = challenge(0.6);
    lesson.steps[0].until->meanwhile[0].above.reset();
    lesson.steps[0].until->meanwhile[0].below = 0.6;
    auto e = running(lesson);
    experiment::set_input(e, "swelling", 1);
    experiment::play_to(e, 5000);
    CHECK(e.now.signals.pain_nrs > 2);
    CHECK_FALSE(e.answers.steps[0].met);
}

TEST_CASE("hints come one by one, and after the last the solution is played")
{
    auto e = running(challenge(0.6));
    CHECK(experiment::more_hints(e));
    experiment::take_hint(e);
    experiment::take_hint(e);
    CHECK(e.answers.steps[0].hints_taken == 2);
    CHECK(experiment::more_hints(e));
    experiment::take_hint(e);
    CHECK_FALSE(experiment::more_hints(e));
    experiment::play_to(e, 5000);
    CHECK(e.inputs.swelling == 1);
    CHECK(e.answers.steps[0].met);
}

TEST_CASE("whoever explores comes back to the step as it stood, and it goes on as if never left")
{
    auto left = running(asking()), stayed = running(asking());
    for (auto* e : {&left, &stayed}) {
        experiment::choose(*e, 0);
        experiment::play_to(*e, 1500);
    }
    experiment::explore(left);
    CHECK(left.aside == Aside::exploring);
    experiment::set_input(left, "swelling", 1);
    experiment::set_slow(left, 1);
    experiment::fire(left, {});
    experiment::play_to(left, 3000);
    CHECK(numbers(left) != numbers(stayed));
    experiment::come_back(left);
    CHECK(left.aside == Aside::none);
    CHECK(left.viewer_ms == 3000); // the viewer's clock did not stand still
    CHECK(numbers(left) == numbers(stayed));
    CHECK(left.pace.slow == stayed.pace.slow);
    experiment::play_to(left, 4000);
    experiment::play_to(stayed, 2500);
    CHECK(numbers(left) == numbers(stayed));
    CHECK(left.moment_ms == doctest::Approx(stayed.moment_ms));
}

TEST_CASE("exploring before the answer gives nothing away, and the question stands again after")
{
    auto e = running(asking());
    experiment::explore(e);
    experiment::play_to(e, 3000);
    CHECK(e.moment_ms > 0);
    CHECK_FALSE(e.answers.steps[0].revealed);
    CHECK(experiment::phase(e) == Phase::none);
    experiment::go_on(e);
    CHECK(e.asking);
    CHECK(e.lesson_step == 0);
    CHECK(e.step == 0);
}

TEST_CASE("a myth plays with a fresh body and its own inputs, and is judged by its own prediction")
{
    auto e = running(with_myth(0.5));
    experiment::go_to_lesson_step(e, 1);
    experiment::play_to(e, 2000);
    const auto before = numbers(e);
    const double moment_ms = e.moment_ms;
    experiment::play_myth(e);
    CHECK(e.answers.steps[1].myth_played);
    CHECK_FALSE(experiment::myth_judged(e));
    experiment::play_to(e, 2600);
    CHECK(e.inputs.rub_cm_per_s == 5);
    CHECK(experiment::myth_judged(e));
    CHECK_FALSE(experiment::holds(e.judges.front()));
    CHECK(experiment::myth_verdict(e).find("Touch goes another way.") != std::string::npos);
    CHECK(experiment::myth_claim(e).find("above 0.50 mV") != std::string::npos);
    experiment::come_back(e);
    CHECK(numbers(e) == before);
    CHECK(e.moment_ms == moment_ms);
    CHECK(e.inputs.rub_cm_per_s == 0);
    CHECK(e.answers.steps[1].myth_played); // what was done stays
}

TEST_CASE("a drawn curve is kept by time, and the body rests when its window has passed")
{
    auto e = running(with_curve());
    experiment::draw_stroke(e, 20, 50, 10, 100);
    REQUIRE(e.answers.steps[0].drawn.size() == 11);
    CHECK(e.answers.steps[0].drawn.front().value == doctest::Approx(100));
    CHECK(e.answers.steps[0].drawn.back().value == doctest::Approx(50));
    experiment::reveal(e);
    experiment::play_to(e, 60'000);
    CHECK(e.moment_ms == doctest::Approx(100));
    CHECK_FALSE(e.pace.running);
    CHECK(experiment::phase(e) == Phase::told);
    const auto sentence = experiment::curve_sentence(e);
    CHECK(sentence.find("Highest expected: 100 ") != std::string::npos);
    experiment::set_playing(e, true);
    experiment::play_to(e, 61'000);
    CHECK(e.moment_ms == doctest::Approx(150));
}

TEST_CASE("the keys draw as the hand does: along, and up or down from where the signal is")
{
    auto e = running(with_curve());
    const double rest = experiment::pen_value(e);
    experiment::move_pen(e, 5);
    experiment::lift_pen(e, 0.1);
    REQUIRE(e.answers.steps[0].drawn.size() == 1);
    CHECK(e.answers.steps[0].drawn[0].value > rest);
    CHECK(e.answers.steps[0].drawn[0].at_s == doctest::Approx(0.1 * 5 / 47));
    experiment::move_pen(e, -100);
    CHECK(e.pen == 0);
    experiment::clear_curve(e);
    CHECK(e.answers.steps[0].drawn.empty());
    experiment::reveal(e);
    experiment::draw_stroke(e, 0, 1, 1, 1);
    CHECK(e.answers.steps[0].drawn.empty()); // too late
}

TEST_CASE("a file that is read again keeps its answers, another lesson begins without")
{
    auto e = running(asking());
    experiment::choose(e, 1);
    experiment::start_lesson(e, asking(), Advance::by_hand);
    CHECK(e.answers.steps[0].choice == 1);
    auto other = asking();
    other.file = "other.toml";
    experiment::start_lesson(e, other, Advance::by_hand);
    CHECK_FALSE(e.answers.steps[0].choice);
}

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

TEST_CASE("a lesson of the past is judged no second time")
{
    auto e = experiment::new_experiment(physiology::Parameters{}, 7);
    experiment::keep_history(e);
    experiment::start_lesson(e, asking(), Advance::by_hand);
    experiment::choose(e, 0);
    experiment::play_to(e, 2500);
    const double came = experiment::value_of(e.judges.front().meter);
    experiment::go_to_moment(e, 60);
    CHECK(experiment::value_of(e.judges.front().meter) == came);
    experiment::go_on_from_here(e);
    experiment::play_to(e, 5000);
    CHECK(experiment::value_of(e.judges.front().meter) == doctest::Approx(came));
}
