#include "experiment/lesson_run/lesson_run.hpp"

#include "experiment/experiment.hpp"
#include "experiment/lesson_run/authored.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "scene/stations/stations.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace experiment {

namespace {

constexpr double flight_ms = 1200;

void plan_timed(Experiment& e, const lesson::TimedChange& change, std::int64_t first_step)
{
    const std::int64_t step = first_step + to_steps(change.at_s);
    if (!change.is_event) {
        if (const auto* row = physiology::find_input(change.name)) {
            plan_change(e.simulation, step,
                        InputChange{.field = row->field,
                                    .to = change.value,
                                    .over_steps = to_steps(change.over_s)},
                        true);
        }
        return;
    }
    if (const auto event = event_of(change)) {
        plan_change(e.simulation, step, *event, true);
    }
}

void set_all_inputs(Experiment& e, const physiology::Inputs& inputs)
{
    for (const auto& row : physiology::input_table()) {
        plan_change(e.simulation, e.simulation.step,
                    InputChange{.field = row.field, .to = inputs.*row.field}, true);
    }
}

// Drops what lesson steps planned for steps that the body has not taken yet.
void drop_planned_steps(Experiment& e)
{
    leave_the_past(e);
    for (const PlanEntry& entry : e.simulation.plan.entries) {
        if (entry.of_lesson && entry.step >= e.simulation.step) {
            withdraw(e, entry);
        }
    }
    forget_lesson_from(e.simulation.plan, e.simulation.step);
    e.simulation.next_entry = std::min(e.simulation.next_entry, e.simulation.plan.entries.size());
    e.simulation.ramps.clear();
}

void take_over(Experiment& e, const physiology::Interventions& interventions,
               const physiology::Inputs& inputs)
{
    plan_change(e.simulation, e.simulation.step,
                std::make_shared<const physiology::Interventions>(interventions), true);
    set_all_inputs(e, inputs);
}

void forget_detour(Experiment& e)
{
    e.lesson_run.detour = Detour::none;
    e.lesson_run.before_detour.reset();
}

// A question holds the body at the step's start: by hand until the viewer answers, in a film for
// the thinking time.
void ask(Experiment& e, const lesson::Step& step)
{
    LessonRun& run = e.lesson_run;
    const auto* answer = current_answer(e);
    const bool by_hand = run.advance == Advance::by_hand;
    run.asking = by_hand && step.predict && answer != nullptr && !answer->revealed &&
                 run.detour == Detour::none;
    if (run.asking) {
        e.playback.time_mapping.running = false;
    } else if (!by_hand) {
        e.playback.time_mapping.viewer_ms += 1000 * lesson::thinking_time_s(step);
    }
    if (step.predict && (run.asking || !by_hand)) {
        apply_pending(e);
    }
}

void begin_tasks(Experiment& e, const lesson::Step& step)
{
    LessonRun& run = e.lesson_run;
    run.first_step = e.simulation.step;
    run.held_since.reset();
    run.pen = 0;
    run.answers.current_step = run.step_index;
    run.answers.steps.resize(run.lesson->steps.size());
    run.answers.steps[run.step_index].seen = true;
    run.outcome_checks.clear();
    if (step.predict) {
        for (const auto& outcome : step.predict->outcomes) {
            run.outcome_checks.push_back(outcome_check_of(outcome, e.simulation.step));
        }
    }
    if (step.until && run.advance == Advance::by_clock) {
        plan_moments(e, step.until->solution, e.simulation.step);
    }
    ask(e, step);
}

void take_view(Experiment& e, const lesson::View& view, double viewer_ms, bool first)
{
    const auto* station = scene::find_station(view.station);
    if (station == nullptr || (e.view.settings.hold_camera && !first)) {
        return;
    }
    e.view.station = view.station;
    const auto camera = scene::station_camera(*station, view.yaw_deg, view.pitch_deg, view.zoom);
    e.playback.viewer_ms = viewer_ms;
    look_at(e, camera, first ? 0 : flight_ms);
}

// Begins a step for body, plan and time; view and tasks follow.
void begin_body_part(Experiment& e, std::size_t index, double viewer_ms)
{
    const lesson::Step& step = e.lesson_run.lesson->steps[index];
    const Authored start = authored(*e.lesson_run.lesson, index);
    drop_planned_steps(e);
    if (step.reset) {
        plan_change(e.simulation, e.simulation.step, Restart{}, true);
    }
    const double body_ms = body_moment_ms(e.playback.time_mapping, viewer_ms);
    e.playback.time_mapping = {
        .viewer_ms = viewer_ms, .body_ms = body_ms, .slow = start.slow, .running = true};
    e.lesson_run.step_index = index;
    e.lesson_run.first_step = e.simulation.step;
    take_over(e, start.interventions, start.inputs);
    plan_moments(e, step.at, e.simulation.step);
}

} // namespace

void start_lesson(Experiment& e, lesson::Lesson lesson, Advance advance)
{
    LessonRun& run = e.lesson_run;
    const ActionRecorder recorder(e, "lesson", {}, lesson.file.string());
    if (run.answers.lesson != lesson.file) { // a file that is read again keeps its answers
        run.answers = {};
        run.answers.lesson = lesson.file;
    }
    run.lesson = std::move(lesson);
    run.advance = advance;
    forget_detour(e);
    run.step_index = 0;
    run.finished = false;
    e.playback.run.reset(); // a run before the lesson is no run of it
    e.playback.ghost.reset();
    reset(e);
}

void go_to_lesson_step(Experiment& e, std::size_t index)
{
    const ActionRecorder recorder(e, "lesson step", {static_cast<double>(index)});
    if (e.lesson_run.lesson && index < e.lesson_run.lesson->steps.size()) {
        end_detour(e); // from the step as it was
        lead_in(e, index);
        begin_step(e, index, e.playback.viewer_ms);
    }
}

const lesson::Step* current_step(const Experiment& e)
{
    return e.lesson_run.lesson && e.lesson_run.step_index < e.lesson_run.lesson->steps.size()
               ? &e.lesson_run.lesson->steps[e.lesson_run.step_index]
               : nullptr;
}

void begin_step(Experiment& e, std::size_t index, double viewer_ms)
{
    const bool first = e.lesson_run.step_index == index && e.simulation.step == 0;
    begin_body_part(e, index, viewer_ms);
    e.lesson_run.step_viewer_ms = viewer_ms;
    begin_tasks(e, e.lesson_run.lesson->steps[index]);
    take_view(e, authored(*e.lesson_run.lesson, index).view, viewer_ms, first);
}

void begin_next_step(Experiment& e, double viewer_ms)
{
    if (e.lesson_run.step_index + 1 < e.lesson_run.lesson->steps.size()) {
        begin_step(e, e.lesson_run.step_index + 1, viewer_ms);
    } else {
        e.lesson_run.finished = true;
    }
}

void show_step(Experiment& e, std::size_t index)
{
    e.lesson_run.step_index = index;
    take_view(e, authored(*e.lesson_run.lesson, index).view, e.playback.viewer_ms, false);
}

void lead_in(Experiment& e, std::size_t index)
{
    const auto& steps = e.lesson_run.lesson->steps;
    if (!steps[index].continues) {
        return;
    }
    leave_the_past(e);
    const auto play_to_its_end = [&](std::size_t i) {
        const double began_ms = static_cast<double>(e.lesson_run.first_step) * physiology::step_ms;
        const double lasts_ms = 1000 * lesson::reading_time_s(steps[i]);
        fast_forward(e, began_ms + lasts_ms / authored(*e.lesson_run.lesson, i).slow);
    };
    if (e.lesson_run.step_index + 1 == index) {
        return play_to_its_end(e.lesson_run.step_index);
    }
    std::size_t first = index;
    while (first > 0 && steps[first].continues) {
        --first;
    }
    e.lesson_run.outcome_checks.clear(); // of the step that ends
    for (std::size_t i = first; i < index; ++i) {
        begin_body_part(e, i, e.playback.viewer_ms);
        play_to_its_end(i);
    }
}

void play_afresh(Experiment& e, const std::vector<lesson::TimedChange>& set,
                 const std::vector<lesson::TimedChange>& at, double slow)
{
    physiology::Inputs inputs;
    set_inputs(inputs, set);
    drop_planned_steps(e);
    plan_change(e.simulation, e.simulation.step, Restart{}, true);
    take_over(e, {}, inputs);
    plan_moments(e, at, e.simulation.step);
    e.playback.time_mapping = {.viewer_ms = e.playback.viewer_ms,
                               .body_ms =
                                   body_moment_ms(e.playback.time_mapping, e.playback.viewer_ms),
                               .slow = slow,
                               .running = true};
    e.lesson_run.first_step = e.simulation.step;
    e.lesson_run.asking = false;
    e.lesson_run.held_since.reset();
    apply_pending(e);
}

void plan_moments(Experiment& e, const std::vector<lesson::TimedChange>& moments,
                  std::int64_t first_step)
{
    for (const auto& change : moments) {
        plan_timed(e, change, first_step);
    }
}

std::optional<double> end_of_step_ms(const Experiment& e)
{
    const lesson::Step* step = current_step(e);
    if (step == nullptr) {
        return std::nullopt;
    }
    return e.lesson_run.step_viewer_ms + 1000 * lesson::film_time_s(*step);
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

} // namespace experiment
