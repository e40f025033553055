#include "experiment/lesson_run/tasks.hpp"

#include "base/translation.hpp"
#include "experiment/lesson_run/curve.hpp"
#include "experiment/lesson_run/lesson_run.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace experiment {

namespace {

using base::tr;

constexpr double return_flight_ms = 700;

bool met(const lesson::Condition& condition, const Experiment& e, std::span<const float> signals)
{
    double value = 0;
    if (condition.is_input) {
        const auto* row = physiology::find_input(condition.name);
        value = row != nullptr ? e.inputs.*row->field : 0;
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
        e.held_since.reset();
        return;
    }
    if (!e.held_since || *e.held_since > e.step) { // the body may have gone back
        e.held_since = e.step;
    }
    const double held_s =
        static_cast<double>(e.step - *e.held_since) / static_cast<double>(physiology::steps_per_s);
    answer->met = held_s >= until.hold_s;
}

bool all_judged(const Experiment& e)
{
    return !at_its_step(e) || std::ranges::all_of(e.outcome_checks, has_judged);
}

Phase phase_by_clock(const Experiment& e, const lesson::Step& step)
{
    const double passed_s = (e.viewer_ms - e.step_viewer_ms) / 1000;
    if (passed_s < lesson::thinking_time_s(step)) {
        return Phase::asked;
    }
    return passed_s < lesson::film_time_s(step) - lesson::telling_time_s(step) ? Phase::runs
                                                                               : Phase::told;
}

void begin_detour(Experiment& e, Detour detour)
{
    if (e.detour == Detour::none) {
        e.kept = std::make_shared<const Experiment>(e);
    }
    e.detour = detour;
}

std::string quoted_answer(const lesson::Predict& predict)
{
    return scene::sentence(tr("Answer: {0}."), {predict.choices[predict.answer]});
}

} // namespace

const lesson::StepAnswer* current_answer(const Experiment& e)
{
    return current_step(e) != nullptr && e.lesson_step < e.answers.steps.size()
               ? &e.answers.steps[e.lesson_step]
               : nullptr;
}

lesson::StepAnswer* current_answer(Experiment& e)
{
    return current_answer(std::as_const(e)) != nullptr ? &e.answers.steps[e.lesson_step] : nullptr;
}

void recall_answers(Experiment& e, const lesson::Answers& answers)
{
    std::vector<double> revealed;
    for (const auto& step : answers.steps) {
        revealed.push_back(step.revealed ? 1 : 0);
    }
    const ActionRecorder doing(e, "revealed", std::move(revealed));
    if (e.lesson && answers.steps.size() == e.lesson->steps.size()) {
        e.answers.steps = answers.steps;
    }
}

bool at_its_step(const Experiment& e)
{
    return e.answers.current_step == e.lesson_step;
}

Phase phase(const Experiment& e)
{
    const auto* step = current_step(e);
    if (step == nullptr || !step->predict || e.detour != Detour::none) {
        return Phase::none;
    }
    if (e.advance == Advance::by_clock) {
        return phase_by_clock(e, *step);
    }
    if (e.asking) {
        return Phase::asked;
    }
    return all_judged(e) && !curve_rests_at_ms(e) ? Phase::told : Phase::runs;
}

void choose(Experiment& e, std::size_t choice)
{
    const ActionRecorder doing(e, "choose", {static_cast<double>(choice)});
    const auto* step = current_step(e);
    auto* answer = current_answer(e);
    if (!e.asking || answer == nullptr || choice >= step->predict->choices.size()) {
        return;
    }
    if (!answer->choice) {
        answer->choice = choice;
    }
    reveal(e);
}

void reveal(Experiment& e)
{
    const ActionRecorder doing(e, "reveal");
    if (!e.asking) {
        return;
    }
    go_to_present(e);
    e.asking = false;
    if (auto* answer = current_answer(e)) {
        answer->revealed = true;
    }
    set_playing(e, true);
}

void go_on(Experiment& e)
{
    const ActionRecorder doing(e, "lesson on");
    if (e.detour != Detour::none) {
        end_detour(e);
        if (e.asking) {
            return; // the question stands there again
        }
    }
    if (e.asking) {
        reveal(e);
    } else {
        go_to_lesson_step(e, e.lesson_step + 1);
    }
}

void go_back(Experiment& e)
{
    if (e.lesson_step > 0) {
        go_to_lesson_step(e, e.lesson_step - 1);
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
    const ActionRecorder doing(e, "hint");
    if (!more_hints(e)) {
        return;
    }
    const lesson::Until& until = *current_step(e)->until;
    if (++current_answer(e)->hints_taken > until.hints.size()) {
        plan_moments(e, until.solution, e.step);
        set_playing(e, true);
    }
}

void explore(Experiment& e)
{
    const ActionRecorder doing(e, "explore");
    if (!e.lesson || e.detour == Detour::exploring || e.advance == Advance::by_clock) {
        return;
    }
    begin_detour(e, Detour::exploring);
    e.asking = false;
    set_playing(e, true);
}

void play_myth(Experiment& e)
{
    const ActionRecorder doing(e, "myth");
    const auto* step = current_step(e);
    if (step == nullptr || !step->myth || e.advance == Advance::by_clock) {
        return;
    }
    begin_detour(e, Detour::myth);
    const lesson::Myth& myth = *step->myth;
    play_afresh(e, myth.set, myth.at, myth.slow.value_or(authored(*e.lesson, e.lesson_step).slow));
    e.outcome_checks = {judge_of(myth.predicts, e.step)};
    if (auto* answer = current_answer(e)) {
        answer->myth_played = true;
    }
}

void end_detour(Experiment& e)
{
    const ActionRecorder doing(e, "come back");
    if (!e.kept) {
        return;
    }
    const auto kept = std::exchange(e.kept, nullptr);
    Experiment back = *kept;
    const double away_ms = e.viewer_ms - kept->viewer_ms; // the viewer's clock did not stand still
    back.viewer_ms += away_ms;
    back.step_viewer_ms += away_ms;
    back.time_mapping.viewer_ms += away_ms;
    back.answers = std::move(e.answers);
    back.settings = std::move(e.settings);
    back.stage = std::move(e.stage);
    back.flight = e.flight;
    const auto view = scene::camera_at(kept->flight, kept->viewer_ms);
    e = std::move(back);
    look_at(e, view, return_flight_ms);
}

const lesson::Myth* current_myth(const Experiment& e)
{
    const auto* step = current_step(e);
    return step != nullptr && step->myth && e.detour == Detour::myth ? &*step->myth : nullptr;
}

bool myth_judged(const Experiment& e)
{
    return current_myth(e) != nullptr && all_judged(e);
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

std::string myth_claim(const Experiment& e)
{
    const auto* myth = current_myth(e);
    if (myth == nullptr || e.outcome_checks.empty()) {
        return {};
    }
    return scene::sentence(tr("Then this would have to come: {0}, {1}."),
                           {measure_words(myth->predicts), bound_words(e.outcome_checks.front())});
}

std::string myth_verdict(const Experiment& e)
{
    const auto* myth = current_myth(e);
    if (myth == nullptr || !myth_judged(e)) {
        return {};
    }
    const auto came =
        scene::sentence(tr("It came to {0}."), {value_words(e.outcome_checks.front())});
    return came + " " + myth->why;
}

bool watches(const Experiment& e)
{
    const auto* step = current_step(e);
    return !e.outcome_checks.empty() ||
           (step != nullptr && step->until && e.detour != Detour::myth);
}

void watch(Experiment& e, std::span<const float> signals)
{
    for (auto& outcome_check : e.outcome_checks) {
        read_sample(outcome_check, signals, e.step, e.record);
    }
    const auto* step = current_step(e);
    if (step != nullptr && step->until && e.detour != Detour::myth) {
        watch_challenge(e, *step->until, signals);
    }
}

} // namespace experiment
