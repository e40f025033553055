#include "experiment/lesson_run/rehearsal.hpp"

#include "experiment/experiment.hpp"
#include "experiment/lesson_run/detour.hpp"
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

// At the end of a step that was played as a film plays it: the outcomes must hold, and the
// challenge's solution must have met it.
void check_end(Rehearsal& rehearsal, const Experiment& e, const lesson::Step& step)
{
    for (const OutcomeCheck& outcome_check : e.lesson_run.outcome_checks) {
        ++rehearsal.outcomes;
        const auto& place = outcome_check.outcome.place;
        if (!is_complete(outcome_check)) {
            rehearsal.problems.push_back(
                problem(*e.lesson_run.lesson, place,
                        "the step ends before this window does; make slow smaller, read_s longer, "
                        "or to_s earlier"));
        } else if (!holds(outcome_check)) {
            rehearsal.problems.push_back(
                problem(*e.lesson_run.lesson, place,
                        fmt::format("this does not come: {} is {}, not {}",
                                    measure_words(outcome_check.outcome),
                                    value_words(outcome_check), bound_words(outcome_check))));
        }
    }
    if (step.until && !step.until->solution.empty() && !current_answer(e)->met) {
        rehearsal.problems.push_back(problem(*e.lesson_run.lesson, step.until->place,
                                             "the solution does not reach what is asked for before "
                                             "the step ends"));
    }
}

// Plays the step without the challenge's solution.
void check_unsolved(Rehearsal& rehearsal, const Experiment& at_beginning, const lesson::Step& step)
{
    ++rehearsal.challenges;
    Experiment e = at_beginning;
    e.lesson_run.lesson->steps[e.lesson_run.step_index].until->solution.clear();
    begin_step(e, e.lesson_run.step_index, e.lesson_run.step_viewer_ms);
    play_to(e, *end_of_step_ms(e) - 1);
    if (current_answer(e)->met) {
        rehearsal.problems.push_back(
            problem(*e.lesson_run.lesson, step.until->place,
                    "the challenge is met without anybody's doing; what does it under \"at\" "
                    "belongs under \"solution\", or the condition is too easy"));
    }
}

void play_the_myth(Rehearsal& rehearsal, const Experiment& at_beginning, const lesson::Step& step)
{
    ++rehearsal.myths;
    Experiment e = at_beginning;
    e.lesson_run.advance = Advance::by_hand;
    play_myth(e);
    const double slow = e.playback.time_mapping.slow;
    const auto& outcome_check = e.lesson_run.outcome_checks.front();
    const double last_ms =
        static_cast<double>(std::max({outcome_check.measurement.last_step,
                                      outcome_check.above ? outcome_check.above->last_step : 0,
                                      outcome_check.below ? outcome_check.below->last_step : 0}) -
                            e.lesson_run.first_step + recording::steps_per_sample) *
        physiology::step_ms;
    play_to(e, e.playback.viewer_ms + slow * last_ms);
    if (holds(e.lesson_run.outcome_checks.front())) {
        rehearsal.problems.push_back(
            problem(*e.lesson_run.lesson, step.myth->predicts.place,
                    fmt::format("the myth comes true: {} is {}, which is {}",
                                measure_words(step.myth->predicts),
                                value_words(e.lesson_run.outcome_checks.front()),
                                bound_words(e.lesson_run.outcome_checks.front()))));
    }
}

} // namespace

Rehearsal rehearse(const lesson::Lesson& lesson, const physiology::Parameters& parameters,
                   std::uint64_t seed)
{
    Rehearsal rehearsal;
    auto e = new_experiment(parameters, seed);
    e.playback.recording = false; // nothing reads the record
    start_lesson(e, lesson, Advance::by_clock);
    while (!e.lesson_run.finished && !e.simulation.diverged_at) {
        const lesson::Step& step = e.lesson_run.lesson->steps[e.lesson_run.step_index];
        if (step.until) {
            check_unsolved(rehearsal, e, step);
        }
        if (step.myth) {
            play_the_myth(rehearsal, e, step);
        }
        // Up to the last moment of the step, and then over its end into the next.
        const double end_ms = *end_of_step_ms(e);
        play_to(e, end_ms - 0.5 * physiology::step_ms);
        check_end(rehearsal, e, step);
        play_to(e, end_ms);
    }
    if (e.simulation.diverged_at) {
        rehearsal.problems.push_back(problem(
            lesson, {},
            fmt::format("the body leaves the numbers in step {}", e.lesson_run.step_index + 1)));
    }
    rehearsal.finished = e.lesson_run.finished;
    return rehearsal;
}

} // namespace experiment
