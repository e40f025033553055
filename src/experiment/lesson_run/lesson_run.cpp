#include "experiment/lesson_run/lesson_run.hpp"

#include "experiment/lesson_run/curve.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "scene/stations/stations.hpp"

#include <algorithm>
#include <cmath>

namespace experiment {

namespace {

constexpr double flight_ms = 1200;

std::optional<physiology::Event> event_of(const lesson::TimedChange& change)
{
    const auto* row = physiology::find_event(change.name);
    if (row == nullptr) {
        return std::nullopt;
    }
    const auto read = physiology::read_event(*row, change.target);
    const auto* event = std::get_if<physiology::Event>(&read);
    return event ? std::optional(*event) : std::nullopt;
}

// What an earlier step did for good: entered into the calendar, or cut.
void record_intervention(physiology::Interventions& interventions, const physiology::Inputs& inputs,
                         const std::vector<lesson::TimedChange>& changes)
{
    for (const auto& change : changes) {
        const auto event = change.is_event ? event_of(change) : std::nullopt;
        if (event) {
            physiology::record_intervention(interventions, *event, inputs.recovery_h);
        }
    }
}

void overlay(physiology::Inputs& inputs, const std::vector<lesson::TimedChange>& changes)
{
    for (const auto& change : changes) {
        if (const auto* row = physiology::find_input(change.name); row && !change.is_event) {
            inputs.*row->field = change.value;
        }
    }
}

void plan_timed(Experiment& e, const lesson::TimedChange& change, std::int64_t first_step)
{
    const std::int64_t step = first_step + to_steps(change.at_s);
    if (!change.is_event) {
        if (const auto* row = physiology::find_input(change.name)) {
            add(e.plan, {.step = step,
                         .what = InputChange{.field = row->field,
                                             .to = change.value,
                                             .over_steps = to_steps(change.over_s)},
                         .of_lesson = true,
                         .planned_at = e.step});
        }
        return;
    }
    if (const auto event = event_of(change)) {
        add(e.plan, {.step = step, .what = *event, .of_lesson = true, .planned_at = e.step});
    }
}

void set_all_inputs(Experiment& e, const physiology::Inputs& inputs)
{
    for (const auto& row : physiology::input_table()) {
        add(e.plan, {.step = e.step,
                     .what = InputChange{.field = row.field, .to = inputs.*row.field},
                     .of_lesson = true,
                     .planned_at = e.step});
    }
}

// An entry for a step that the body has taken is history; what was still to come is dropped.
void drop_what_was_to_come(Experiment& e)
{
    leave_the_past(e);
    for (const PlanEntry& entry : e.plan.entries) {
        if (entry.of_lesson && entry.step >= e.step) {
            withdraw(e, entry);
        }
    }
    forget_lesson_from(e.plan, e.step);
    e.next_entry = std::min(e.next_entry, e.plan.entries.size());
    e.ramps.clear();
}

void take_over(Experiment& e, const physiology::Interventions& interventions,
               const physiology::Inputs& inputs)
{
    add(e.plan, {.step = e.step,
                 .what = std::make_shared<const physiology::Interventions>(interventions),
                 .of_lesson = true,
                 .planned_at = e.step});
    set_all_inputs(e, inputs);
}

void leave_aside(Experiment& e)
{
    e.detour = Detour::none;
    e.kept.reset();
}

// A question holds the body at the step's start: by hand until it is answered, in a film for as
// long as it takes to think.
void ask(Experiment& e, const lesson::Step& step)
{
    const auto* answer = current_answer(e);
    const bool by_hand = e.advance == Advance::by_hand;
    e.asking = by_hand && step.predict && answer != nullptr && !answer->revealed &&
               e.detour == Detour::none;
    if (e.asking) {
        e.time_mapping.running = false;
    } else if (!by_hand) {
        e.time_mapping.viewer_ms += 1000 * lesson::thinking_time_s(step);
    }
    if (step.predict && (e.asking || !by_hand)) {
        apply_pending(e);
    }
}

void begin_tasks(Experiment& e, const lesson::Step& step)
{
    e.step_began = e.step;
    e.held_since.reset();
    e.pen = 0;
    e.answers.current_step = e.lesson_step;
    e.answers.steps.resize(e.lesson->steps.size());
    e.answers.steps[e.lesson_step].seen = true;
    e.outcome_checks.clear();
    if (step.predict) {
        for (const auto& outcome : step.predict->outcomes) {
            e.outcome_checks.push_back(judge_of(outcome, e.step));
        }
    }
    if (step.until && e.advance == Advance::by_clock) {
        plan_moments(e, step.until->solution, e.step);
    }
    ask(e, step);
}

void take_view(Experiment& e, const lesson::View& view, double viewer_ms, bool first)
{
    const auto* station = scene::find_station(view.station);
    if (station == nullptr || (e.settings.hold_camera && !first)) {
        return;
    }
    e.station = view.station;
    const auto camera = scene::station_camera(*station, view.yaw_deg, view.pitch_deg, view.zoom);
    e.viewer_ms = viewer_ms;
    look_at(e, camera, first ? 0 : flight_ms);
}

} // namespace

Authored authored(const lesson::Lesson& lesson, std::size_t index)
{
    Authored result;
    for (std::size_t i = 0; i <= index && i < lesson.steps.size(); ++i) {
        const lesson::Step& step = lesson.steps[i];
        if (step.reset) {
            result.inputs = {};
            result.interventions = {};
        }
        overlay(result.inputs, step.set);
        if (i < index) { // what happened in the course of an earlier step has happened
            record_intervention(result.interventions, result.inputs, step.at);
            overlay(result.inputs, step.at);
        }
        result.view = step.view.value_or(result.view);
        result.slow = step.slow.value_or(result.slow);
        if (!step.plot.empty()) {
            result.plots = step.plot;
        }
    }
    return result;
}

void plan_moments(Experiment& e, const std::vector<lesson::TimedChange>& moments,
                  std::int64_t first_step)
{
    for (const auto& change : moments) {
        plan_timed(e, change, first_step);
    }
}

void play_afresh(Experiment& e, const std::vector<lesson::TimedChange>& set,
                 const std::vector<lesson::TimedChange>& at, double slow)
{
    physiology::Inputs inputs;
    overlay(inputs, set);
    drop_what_was_to_come(e);
    add(e.plan, {.step = e.step, .what = Restart{}, .of_lesson = true, .planned_at = e.step});
    take_over(e, {}, inputs);
    plan_moments(e, at, e.step);
    e.time_mapping = {.viewer_ms = e.viewer_ms,
                      .body_ms = body_moment_ms(e.time_mapping, e.viewer_ms),
                      .slow = slow,
                      .running = true};
    e.step_began = e.step;
    e.asking = false;
    e.held_since.reset();
    apply_pending(e);
}

// The body's part in the beginning of a step.
static void begin_for_the_body(Experiment& e, std::size_t index, double viewer_ms)
{
    const lesson::Step& step = e.lesson->steps[index];
    const Authored stands = authored(*e.lesson, index);
    drop_what_was_to_come(e);
    if (step.reset) {
        add(e.plan, {.step = e.step, .what = Restart{}, .of_lesson = true, .planned_at = e.step});
    }
    const double body_ms = body_moment_ms(e.time_mapping, viewer_ms);
    e.time_mapping = {
        .viewer_ms = viewer_ms, .body_ms = body_ms, .slow = stands.slow, .running = true};
    e.lesson_step = index;
    e.step_began = e.step;
    take_over(e, stands.interventions, stands.inputs);
    plan_moments(e, step.at, e.step);
}

void begin_step(Experiment& e, std::size_t index, double viewer_ms)
{
    const bool first = e.lesson_step == index && e.step == 0;
    begin_for_the_body(e, index, viewer_ms);
    e.step_viewer_ms = viewer_ms;
    begin_tasks(e, e.lesson->steps[index]);
    take_view(e, authored(*e.lesson, index).view, viewer_ms, first);
}

void lead_in(Experiment& e, std::size_t index)
{
    const auto& steps = e.lesson->steps;
    if (!steps[index].continues) {
        return;
    }
    leave_the_past(e);
    const auto play_to_its_end = [&](std::size_t i) {
        const double began_ms = static_cast<double>(e.step_began) * physiology::step_ms;
        const double lasts_ms = 1000 * lesson::reading_time_s(steps[i]);
        fast_forward(e, began_ms + lasts_ms / authored(*e.lesson, i).slow);
    };
    if (e.lesson_step + 1 == index) {
        return play_to_its_end(e.lesson_step);
    }
    std::size_t first = index;
    while (first > 0 && steps[first].continues) {
        --first;
    }
    e.outcome_checks.clear(); // of a step that is left
    for (std::size_t i = first; i < index; ++i) {
        begin_for_the_body(e, i, e.viewer_ms);
        play_to_its_end(i);
    }
}

void show_step(Experiment& e, std::size_t index)
{
    e.lesson_step = index;
    take_view(e, authored(*e.lesson, index).view, e.viewer_ms, false);
}

void begin_next_step(Experiment& e, double viewer_ms)
{
    if (e.lesson_step + 1 < e.lesson->steps.size()) {
        begin_step(e, e.lesson_step + 1, viewer_ms);
    } else {
        e.finished = true;
    }
}

std::optional<double> end_of_step_ms(const Experiment& e)
{
    const lesson::Step* step = current_step(e);
    if (step == nullptr) {
        return std::nullopt;
    }
    return e.step_viewer_ms + 1000 * lesson::film_time_s(*step);
}

void start_lesson(Experiment& e, lesson::Lesson lesson, Advance advance)
{
    const ActionRecorder doing(e, "lesson", {}, lesson.file.string());
    if (e.answers.lesson != lesson.file) { // a file that is read again keeps its answers
        e.answers = {};
        e.answers.lesson = lesson.file;
    }
    e.lesson = std::move(lesson);
    e.advance = advance;
    leave_aside(e);
    e.lesson_step = 0;
    e.finished = false;
    e.run.reset(); // what went before is no run of this lesson
    e.ghost.reset();
    reset(e);
}

void go_to_lesson_step(Experiment& e, std::size_t index)
{
    const ActionRecorder doing(e, "lesson step", {static_cast<double>(index)});
    if (e.lesson && index < e.lesson->steps.size()) {
        end_detour(e); // as if the step had not been left aside
        lead_in(e, index);
        begin_step(e, index, e.viewer_ms);
    }
}

double lesson_duration_ms(const lesson::Lesson& lesson)
{
    double sum_ms = 0;
    for (const auto& step : lesson.steps) {
        sum_ms += 1000 * lesson::film_time_s(step);
    }
    return sum_ms;
}

double viewer_moment_ms(const lesson::Lesson& lesson, double body_ms)
{
    double viewer_ms = 0;
    double begun_ms = 0; // the body's clock at the beginning of the step
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const double slow = authored(lesson, i).slow;
        const double duration_ms = 1000 * lesson::reading_time_s(lesson.steps[i]);
        const double thinking_ms = 1000 * lesson::thinking_time_s(lesson.steps[i]);
        const bool last = i + 1 == lesson.steps.size();
        if (body_ms <= begun_ms) {
            return viewer_ms;
        }
        if (last || body_ms < begun_ms + duration_ms / slow) {
            return viewer_ms + thinking_ms + (body_ms - begun_ms) * slow;
        }
        viewer_ms += thinking_ms + duration_ms;
        begun_ms += duration_ms / slow;
    }
    return viewer_ms;
}

const lesson::Step* current_step(const Experiment& e)
{
    return e.lesson && e.lesson_step < e.lesson->steps.size() ? &e.lesson->steps[e.lesson_step]
                                                              : nullptr;
}

} // namespace experiment
