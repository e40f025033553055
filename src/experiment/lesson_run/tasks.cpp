#include "experiment/lesson_run/tasks.hpp"

#include "base/translation.hpp"
#include "experiment/experiment.hpp"
#include "experiment/lesson_run/curve.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/lesson_run.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace experiment {

namespace {

using base::tr;

bool met(const lesson::Condition& condition, const Experiment& e, std::span<const float> signals)
{
    double value = 0;
    if (condition.is_input) {
        const auto* row = physiology::find_input(condition.name);
        value = row != nullptr ? e.simulation.inputs.*row->field : 0;
    } else if (const auto* row = physiology::find_signal(condition.name)) {
        value = static_cast<double>(signals[scene::index_of(*row)]);
    }
    return (!condition.above || value > *condition.above) &&
           (!condition.below || value < *condition.below);
}

void watch_challenge(Experiment& e, const lesson::Until& until, std::span<const float> signals)
{
    auto* answer = current_answer(e);
    if (answer == nullptr || answer->met) {
        return;
    }
    const bool all = met(until.goal, e, signals) &&
                     std::ranges::all_of(until.meanwhile,
                                         [&](const auto& also) { return met(also, e, signals); });
    if (!all) {
        e.lesson_run.held_since.reset();
        return;
    }
    if (!e.lesson_run.held_since ||
        *e.lesson_run.held_since > e.simulation.step) { // the body may have gone back
        e.lesson_run.held_since = e.simulation.step;
    }
    const double held_s = static_cast<double>(e.simulation.step - *e.lesson_run.held_since) /
                          static_cast<double>(physiology::steps_per_s);
    answer->met = held_s >= until.hold_s;
}

Phase phase_by_clock(const Experiment& e, const lesson::Step& step)
{
    const double passed_s = (e.playback.viewer_ms - e.lesson_run.step_viewer_ms) / 1000;
    if (passed_s < lesson::thinking_time_s(step)) {
        return Phase::asked;
    }
    return passed_s < lesson::film_time_s(step) - lesson::answer_time_s(step) ? Phase::runs
                                                                              : Phase::answered;
}

std::string quoted_answer(const lesson::Predict& predict)
{
    return scene::sentence(tr("Answer: {0}."), {predict.choices[predict.answer]});
}

} // namespace

const lesson::StepAnswer* current_answer(const Experiment& e)
{
    return current_step(e) != nullptr && e.lesson_run.step_index < e.lesson_run.answers.steps.size()
               ? &e.lesson_run.answers.steps[e.lesson_run.step_index]
               : nullptr;
}

lesson::StepAnswer* current_answer(Experiment& e)
{
    return current_answer(std::as_const(e)) != nullptr
               ? &e.lesson_run.answers.steps[e.lesson_run.step_index]
               : nullptr;
}

void recall_answers(Experiment& e, const lesson::Answers& answers)
{
    std::vector<double> revealed;
    for (const auto& step : answers.steps) {
        revealed.push_back(step.revealed ? 1 : 0);
    }
    const ActionRecorder recorder(e, "revealed", std::move(revealed));
    if (e.lesson_run.lesson && answers.steps.size() == e.lesson_run.lesson->steps.size()) {
        e.lesson_run.answers.steps = answers.steps;
    }
}

bool at_its_step(const Experiment& e)
{
    return e.lesson_run.answers.current_step == e.lesson_run.step_index;
}

bool are_outcomes_checked(const Experiment& e)
{
    return !at_its_step(e) || std::ranges::all_of(e.lesson_run.outcome_checks, is_complete);
}

Phase phase(const Experiment& e)
{
    const auto* step = current_step(e);
    if (step == nullptr || !step->predict || e.lesson_run.detour != Detour::none) {
        return Phase::none;
    }
    if (e.lesson_run.advance == Advance::by_clock) {
        return phase_by_clock(e, *step);
    }
    if (e.lesson_run.asking) {
        return Phase::asked;
    }
    return are_outcomes_checked(e) && !curve_rests_at_ms(e) ? Phase::answered : Phase::runs;
}

void choose(Experiment& e, std::size_t choice)
{
    const ActionRecorder recorder(e, "choose", {static_cast<double>(choice)});
    const auto* step = current_step(e);
    auto* answer = current_answer(e);
    if (!e.lesson_run.asking || answer == nullptr || choice >= step->predict->choices.size()) {
        return;
    }
    if (!answer->choice) {
        answer->choice = choice;
    }
    reveal(e);
}

void reveal(Experiment& e)
{
    const ActionRecorder recorder(e, "reveal");
    if (!e.lesson_run.asking) {
        return;
    }
    go_to_present(e);
    e.lesson_run.asking = false;
    if (auto* answer = current_answer(e)) {
        answer->revealed = true;
    }
    set_playing(e, true);
}

void go_on(Experiment& e)
{
    const ActionRecorder recorder(e, "lesson on");
    if (e.lesson_run.detour != Detour::none) {
        end_detour(e);
        if (e.lesson_run.asking) {
            return; // the question is asked again
        }
    }
    if (e.lesson_run.asking) {
        reveal(e);
    } else {
        go_to_lesson_step(e, e.lesson_run.step_index + 1);
    }
}

void go_back(Experiment& e)
{
    if (e.lesson_run.step_index > 0) {
        go_to_lesson_step(e, e.lesson_run.step_index - 1);
    }
}

bool more_hints(const Experiment& e)
{
    const auto* step = current_step(e);
    const auto* answer = current_answer(e);
    if (step == nullptr || !step->until || answer == nullptr) {
        return false;
    }
    const std::size_t solution = step->until->solution.empty() ? 0 : 1;
    return answer->hints_taken < step->until->hints.size() + solution;
}

void take_hint(Experiment& e)
{
    const ActionRecorder recorder(e, "hint");
    if (!more_hints(e)) {
        return;
    }
    const lesson::Until& until = *current_step(e)->until;
    if (++current_answer(e)->hints_taken > until.hints.size()) {
        plan_moments(e, until.solution, e.simulation.step);
        set_playing(e, true);
    }
}

std::string verdict(const Experiment& e)
{
    const auto* step = current_step(e);
    const auto* answer = current_answer(e);
    if (step == nullptr || !step->predict || answer == nullptr) {
        return {};
    }
    const lesson::Predict& predict = *step->predict;
    std::string text;
    if (predict.draw) {
        text = curve_sentence(e);
    } else if (answer->choice) {
        const bool right = *answer->choice == predict.answer;
        text = right ? std::string(tr("Yes."))
                     : std::string(tr("Not quite.")) + " " + quoted_answer(predict);
    } else {
        text = quoted_answer(predict);
    }
    return predict.why.empty() ? text : text + (text.empty() ? "" : " ") + predict.why;
}

bool watches(const Experiment& e)
{
    const auto* step = current_step(e);
    return !e.lesson_run.outcome_checks.empty() ||
           (step != nullptr && step->until && e.lesson_run.detour != Detour::myth);
}

void watch(Experiment& e, std::span<const float> signals)
{
    for (auto& outcome_check : e.lesson_run.outcome_checks) {
        read_sample(outcome_check, signals, e.simulation.step, e.playback.record);
    }
    const auto* step = current_step(e);
    if (step != nullptr && step->until && e.lesson_run.detour != Detour::myth) {
        watch_challenge(e, *step->until, signals);
    }
}

} // namespace experiment
