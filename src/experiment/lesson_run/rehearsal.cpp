#include "experiment/lesson_run/rehearsal.hpp"

#include "experiment/lesson_run/lesson_run.hpp"
#include "experiment/lesson_run/tasks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace experiment {

namespace {

base::Diagnostic problem(const lesson::Lesson& lesson, const lesson::Place& place,
                         std::string message)
{
    return {.path = lesson.file.string(),
            .line = place.line,
            .column = place.column,
            .message = std::move(message)};
}

// Played as a film plays it; what a challenge asks for must come of its solution.
void look_at_end(Rehearsal& rehearsal, const Experiment& e, const lesson::Step& step)
{
    for (const OutcomeCheck& outcome_check : e.outcome_checks) {
        ++rehearsal.outcomes;
        const auto& place = outcome_check.outcome.place;
        if (!has_judged(outcome_check)) {
            rehearsal.problems.push_back(
                problem(*e.lesson, place,
                        "the step ends before this window does; make slow smaller, read_s longer, "
                        "or to_s earlier"));
        } else if (!holds(outcome_check)) {
            rehearsal.problems.push_back(
                problem(*e.lesson, place,
                        fmt::format("this does not come: {} is {}, not {}",
                                    measure_words(outcome_check.outcome),
                                    value_words(outcome_check), bound_words(outcome_check))));
        }
    }
    if (step.until && !step.until->solution.empty() && !current_answer(e)->met) {
        rehearsal.problems.push_back(problem(*e.lesson, step.until->place,
                                             "the solution does not reach what is asked for before "
                                             "the step ends"));
    }
}

// The same step without anybody's hand.
void leave_alone(Rehearsal& rehearsal, const Experiment& at_beginning, const lesson::Step& step)
{
    ++rehearsal.challenges;
    Experiment e = at_beginning;
    e.lesson->steps[e.lesson_step].until->solution.clear();
    begin_step(e, e.lesson_step, e.step_viewer_ms);
    play_to(e, *end_of_step_ms(e) - 1);
    if (current_answer(e)->met) {
        rehearsal.problems.push_back(
            problem(*e.lesson, step.until->place,
                    "the challenge is met without anybody's doing; what does it under \"at\" "
                    "belongs under \"solution\", or the condition is too easy"));
    }
}

void play_the_myth(Rehearsal& rehearsal, const Experiment& at_beginning, const lesson::Step& step)
{
    ++rehearsal.myths;
    Experiment e = at_beginning;
    e.advance = Advance::by_hand;
    play_myth(e);
    const double slow = e.time_mapping.slow;
    const auto& outcome_check = e.outcome_checks.front();
    const double last_ms =
        static_cast<double>(std::max({outcome_check.meter.last_step,
                                      outcome_check.above ? outcome_check.above->last_step : 0,
                                      outcome_check.below ? outcome_check.below->last_step : 0}) -
                            e.step_began + recording::steps_per_sample) *
        physiology::step_ms;
    play_to(e, e.viewer_ms + slow * last_ms);
    if (holds(e.outcome_checks.front())) {
        rehearsal.problems.push_back(problem(
            *e.lesson, step.myth->predicts.place,
            fmt::format("the myth comes true: {} is {}, which is {}",
                        measure_words(step.myth->predicts), value_words(e.outcome_checks.front()),
                        bound_words(e.outcome_checks.front()))));
    }
}

} // namespace

Rehearsal rehearse(const lesson::Lesson& lesson, const physiology::Parameters& parameters,
                   std::uint64_t seed)
{
    Rehearsal rehearsal;
    auto e = new_experiment(parameters, seed);
    e.recording = false; // nobody looks
    start_lesson(e, lesson, Advance::by_clock);
    while (!e.finished && !e.diverged_at) {
        const lesson::Step& step = e.lesson->steps[e.lesson_step];
        if (step.until) {
            leave_alone(rehearsal, e, step);
        }
        if (step.myth) {
            play_the_myth(rehearsal, e, step);
        }
        // Up to the last moment of the step, and then over its end into the next.
        const double end_ms = *end_of_step_ms(e);
        play_to(e, end_ms - 0.5 * physiology::step_ms);
        look_at_end(rehearsal, e, step);
        play_to(e, end_ms);
    }
    if (e.diverged_at) {
        rehearsal.problems.push_back(problem(
            lesson, {}, fmt::format("the body leaves the numbers in step {}", e.lesson_step + 1)));
    }
    rehearsal.finished = e.finished;
    return rehearsal;
}

} // namespace experiment
