#include "experiment/playback/playback.hpp"

#include "experiment/experiment.hpp"
#include "experiment/lesson_run/curve.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "physiology/readout.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>
#include <vector>

namespace experiment {

namespace {

using physiology::step_ms;

// Far below a step: forgives the rounding of a moment that was meant to fall on a step.
constexpr double rounding_ms = 1e-6;

// The past is on record with its runs, and playing it again records nothing.
bool is_on_record(const Experiment& e)
{
    return e.simulation.step < e.playback.history.furthest_step;
}

// The run that ends here becomes the ghost of the one to come.
void end_run(Experiment& e)
{
    Playback& p = e.playback;
    if (p.run) {
        auto ghost = recording::previous_run_about(p.record, p.run->step, e.simulation.step);
        ghost.of = p.run->begun_by;
        p.ghost = std::make_shared<const recording::PreviousRun>(std::move(ghost));
        p.run.reset();
    }
}

void begin_run(Experiment& e, const physiology::Event& event)
{
    if (is_on_record(e)) {
        return;
    }
    note_event(e, event);
    const bool strikes =
        event.kind == physiology::EventKind::tap || event.kind == physiology::EventKind::shock;
    if (strikes && e.playback.recording) {
        end_run(e);
        e.playback.run = StimulusRun{.begun_by = event, .step = e.simulation.step};
    }
}

// Closes the run and the record of a body that a fresh one replaces.
void end_body(Experiment& e)
{
    if (!is_on_record(e)) {
        end_run(e);
        recording::begin_new_body(e.playback.record, e.simulation.step + 1);
    }
}

void take_due_entries(Experiment& e)
{
    while (const PlanEntry* entry = due_entry(e.simulation)) {
        if (const auto* event = std::get_if<physiology::Event>(&entry->what)) {
            begin_run(e, *event);
        } else if (std::holds_alternative<Restart>(entry->what)) {
            end_body(e);
        }
        take_entry(e.simulation);
    }
}

void watch_sample(Experiment& e)
{
    if (const auto sample = recording::sample_at(e.playback.record, e.simulation.step);
        !sample.empty()) {
        return watch(e, sample);
    }
    const auto signals = physiology::readout(e.simulation.body, e.simulation.parameters);
    std::vector<float> values; // as the record would keep them
    for (const auto& row : physiology::signal_table()) {
        values.push_back(static_cast<float>(signals.*row.field));
    }
    watch(e, values);
}

void one_step(Experiment& e)
{
    before_step(e);
    take_due_entries(e);
    take_step(e.simulation);
    const std::int64_t step = e.simulation.step;
    const bool first_time = step > e.playback.history.furthest_step;
    after_step(e);
    if (first_time && step % recording::steps_per_sample == 0 && watches(e)) {
        watch_sample(e);
    }
}

// The body's time runs on from the moment that is shown, at the same factor.
void re_anchor(Experiment& e)
{
    Playback& p = e.playback;
    const double begun_ms = p.time_mapping.running ? p.time_mapping.viewer_ms : 0;
    p.time_mapping.viewer_ms = std::max(p.viewer_ms, begun_ms);
    p.time_mapping.body_ms = p.moment_ms;
}

// The audio mix needs the mappings of the moments that it has not played yet.
void note_time_mapping(Experiment& e)
{
    Playback& p = e.playback;
    constexpr std::size_t enough = 128;
    auto& time_mappings = p.time_mappings;
    if (!time_mappings.empty() && time_mappings.back() == p.time_mapping) {
        return;
    }
    std::erase_if(time_mappings, [&](const recording::TimeMapping& time_mapping) {
        return time_mapping.viewer_ms >= p.time_mapping.viewer_ms;
    });
    if (time_mappings.size() >= 2 * enough) {
        time_mappings.erase(time_mappings.begin(), time_mappings.begin() + enough);
    }
    time_mappings.push_back(p.time_mapping);
}

// Brings the body to a moment of its own clock, by at most so many steps.
void advance_body(Experiment& e, double moment_ms, std::int64_t max_steps)
{
    Playback& p = e.playback;
    const BodySimulation& s = e.simulation;
    note_time_mapping(e);
    const auto wanted =
        static_cast<std::int64_t>(std::ceil(moment_ms / step_ms - rounding_ms / step_ms));
    const std::int64_t last = wanted - s.step > max_steps ? s.step + max_steps : wanted;
    note_segment(e);
    if (in_the_past(e)) {
        advance_to_step(e, std::min(last, p.history.furthest_step));
        p.moment_ms = std::min(moment_ms, static_cast<double>(s.step) * step_ms);
        follow_segments(e);
    }
    advance_to_step(e, last);
    p.slower_than_asked = last < wanted;
    const double reached_ms = static_cast<double>(s.step) * step_ms;
    p.moment_ms = p.slower_than_asked || s.diverged_at ? reached_ms : moment_ms;
    p.history.furthest_moment_ms = std::max(p.history.furthest_moment_ms, p.moment_ms);
}

// Playing the past again: each lesson step begins at the moment at which it began, and sets its own
// slow-motion factor.
void replay_lesson(Experiment& e, double viewer_ms, std::int64_t max_steps)
{
    Playback& p = e.playback;
    while (const auto begins_ms = next_lesson_step_ms(e)) {
        const double at_ms =
            p.time_mapping.viewer_ms + (*begins_ms - p.time_mapping.body_ms) * p.time_mapping.slow;
        if (!p.time_mapping.running || at_ms > viewer_ms) {
            return;
        }
        p.viewer_ms = at_ms;
        advance_body(e, *begins_ms, max_steps);
        re_anchor(e);
        if (p.slower_than_asked) {
            return;
        }
    }
}

} // namespace

void apply_pending(Experiment& e)
{
    before_step(e);
    take_due_entries(e);
    hold_pinned_inputs(e.simulation);
    observe_alone(e.simulation);
}

void advance_to_step(Experiment& e, std::int64_t target)
{
    while (e.simulation.step < target && !e.simulation.diverged_at) {
        one_step(e);
        // The picture blends between the last two steps: only these are observed.
        if (target - e.simulation.step <= 1) {
            observe_step(e.simulation);
            if (!physiology::is_finite(e.simulation.body)) {
                e.simulation.diverged_at = e.simulation.step;
            }
        }
    }
}

void fast_forward(Experiment& e, double moment_ms)
{
    const RecordingPaused paused(e.session);
    advance_body(e, std::max(e.playback.moment_ms, moment_ms),
                 std::numeric_limits<std::int64_t>::max());
    re_anchor(e);
}

void play_to(Experiment& e, double viewer_ms, std::int64_t max_steps)
{
    Playback& p = e.playback;
    const RecordingPaused paused(e.session);
    if (e.lesson_run.advance == Advance::by_clock) {
        while (const auto end_ms = end_of_step_ms(e)) {
            if (*end_ms > viewer_ms || e.lesson_run.finished) {
                break;
            }
            advance_body(e, body_moment_ms(p.time_mapping, *end_ms), max_steps);
            begin_next_step(e, *end_ms);
        }
    }
    replay_lesson(e, viewer_ms, max_steps);
    p.viewer_ms = viewer_ms;
    const double wanted_ms = body_moment_ms(p.time_mapping, viewer_ms);
    const auto rest_ms = curve_rests_at_ms(e);
    advance_body(e, rest_ms ? std::min(wanted_ms, *rest_ms) : wanted_ms, max_steps);
    if (rest_ms && p.moment_ms >= *rest_ms) {
        set_playing(e, false); // so that the viewer can compare the two curves
    }
    if (p.slower_than_asked) {
        re_anchor(e); // time that could not be kept is not caught up
    }
}

void set_slow(Experiment& e, double slow)
{
    const ActionRecorder recorder(e, "slow", {slow});
    re_anchor(e);
    e.playback.time_mapping.slow = std::clamp(slow, min_slow, max_slow);
}

void set_playing(Experiment& e, bool playing)
{
    const ActionRecorder recorder(e, "play", {playing ? 1.0 : 0.0});
    if (playing && e.lesson_run.asking) {
        return reveal(e);
    }
    re_anchor(e);
    e.playback.time_mapping.running = playing;
}

void single_step(Experiment& e, double body_ms)
{
    Playback& p = e.playback;
    const ActionRecorder recorder(e, "single step", {body_ms});
    const double moment_ms = p.moment_ms + body_ms;
    if (body_ms < 0 || (in_the_past(e) && moment_ms <= p.history.furthest_moment_ms)) {
        go_to_moment(e, moment_ms);
        return;
    }
    if (e.lesson_run.asking) {
        reveal(e);
    }
    set_playing(e, false);
    p.time_mapping.body_ms = moment_ms;
    play_to(e, p.viewer_ms);
}

void reset(Experiment& e)
{
    Playback& p = e.playback;
    const ActionRecorder recorder(e, "reset");
    e.simulation.plan.entries.clear();
    e.simulation.next_entry = 0;
    end_run(e); // by the clock that it was recorded with
    e.simulation.step = 0;
    p.record = {};
    p.history.furthest_step = 0;
    end_body(e);
    restart_body(e.simulation);
    p.moment_ms = 0;
    forget_history(e);
    p.time_mapping.running = true;
    re_anchor(e);
    if (e.lesson_run.lesson) {
        const std::size_t index = e.lesson_run.step_index;
        lead_in(e, index);
        begin_step(e, index, p.viewer_ms);
    }
    if (e.lesson_run.detour == Detour::myth) {
        play_myth(e);
    }
}

} // namespace experiment
