// Small lessons for tests: a question with a choice, one with a curve, a challenge, a myth.
#pragma once

#include "experiment/experiment.hpp"
#include "experiment/lesson_run/lesson_run.hpp"
#include "experiment/lesson_run/tasks.hpp"

#include <string>
#include <utility>
#include <vector>

namespace sample {

inline lesson::Step step_with_tap()
{
    lesson::Step step;
    step.title = "Tap";
    step.slow = 20;
    step.read_s = 6;
    step.reset = true;
    step.at = {{.at_s = 0.05, .name = "tap", .is_event = true, .target = "quadriceps"}};
    return step;
}

inline lesson::Outcome outcome(std::string signal, lesson::Statistic take, double from_s,
                               double to_s)
{
    lesson::Outcome result;
    result.measure = {.signal = std::move(signal), .take = take, .from_s = from_s, .to_s = to_s};
    return result;
}

inline lesson::Predict prediction()
{
    lesson::Predict predict;
    predict.question = "What comes?";
    predict.choices = {"a burst", "nothing"};
    predict.think_s = 4;
    predict.outcomes = {outcome("Ia_rate_pps", lesson::Statistic::max, 0.05, 0.1)};
    predict.outcomes.front().above = lesson::Bound{
        .value = 0,
        .of =
            lesson::Measure{
                .signal = "Ia_rate_pps", .take = lesson::Statistic::max, .from_s = 0, .to_s = 0.05},
        .times = 2};
    return predict;
}

inline lesson::Lesson asking()
{
    lesson::Lesson lesson;
    lesson.file = "asking.toml";
    lesson.steps = {step_with_tap(), step_with_tap()};
    lesson.steps[0].predict = prediction();
    return lesson;
}

inline experiment::Experiment running(lesson::Lesson lesson,
                                      experiment::Advance advance = experiment::Advance::by_hand)
{
    auto e = experiment::new_experiment(physiology::Parameters{}, 7);
    experiment::start_lesson(e, std::move(lesson), advance);
    return e;
}

inline std::vector<double> numbers(const experiment::Experiment& e)
{
    const auto signals = physiology::readout(e.simulation.body, e.simulation.parameters);
    std::vector<double> result;
    for (const auto& row : physiology::signal_table()) {
        result.push_back(signals.*row.field);
    }
    return result;
}

inline lesson::Lesson challenge(double swelling_above)
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

inline lesson::Lesson with_myth(double foretold_above)
{
    auto lesson = asking();
    lesson::Myth myth;
    myth.sentence = "Rubbing wakes the motor cells.";
    myth.set = {{.name = "rub_cm_per_s", .value = 5}};
    myth.slow = 1;
    myth.predicts = outcome("emg_mV", lesson::Statistic::max, 0.1, 0.5);
    myth.predicts.above = lesson::Bound{.value = foretold_above};
    myth.predicts.place = {.line = 12, .column = 3};
    myth.why = "Touch goes another way.";
    lesson.steps[1].myth = myth;
    return lesson;
}

inline lesson::Lesson with_curve()
{
    auto lesson = asking();
    auto& predict = *lesson.steps[0].predict;
    predict.choices.clear();
    predict.draw = lesson::Draw{.signal = "Ia_rate_pps", .from_s = 0, .to_s = 0.1};
    return lesson;
}

} // namespace sample
