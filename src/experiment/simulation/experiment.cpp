// Stepping: plan → inputs → body → memory; and the hands on the controls.
#include "experiment/simulation/experiment.hpp"

#include "experiment/lesson_run/curve.hpp"
#include "experiment/lesson_run/lesson_run.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "scene/stations/stations.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace experiment {

namespace {

using physiology::step_ms;

// Far below a step: forgives the rounding of a moment that was meant to fall on a step.
constexpr double rounding_ms = 1e-6;

void look(Experiment& e)
{
    e.before = std::exchange(e.now, physiology::observe(e.body, e.parameters));
    e.now.now_ms = static_cast<double>(e.step) * step_ms; // the experiment's clock, across restarts
}

// What is played again is on record already, with its runs.
bool lived_before(const Experiment& e)
{
    return e.step < e.history.furthest_step;
}

// The run that ends here becomes the ghost of the one to come.
void end_run(Experiment& e)
{
    if (e.run) {
        auto ghost = recording::previous_run_about(e.record, e.run->step, e.step);
        ghost.of = e.run->begun_by;
        e.ghost = std::make_shared<const recording::PreviousRun>(std::move(ghost));
        e.run.reset();
    }
}

void begin_run(Experiment& e, const physiology::Event& event)
{
    if (lived_before(e)) {
        return;
    }
    note_event(e, event);
    const bool strikes =
        event.kind == physiology::EventKind::tap || event.kind == physiology::EventKind::shock;
    if (strikes && e.recording) {
        end_run(e);
        e.run = Run{.begun_by = event, .step = e.step};
    }
}

void restart_body(Experiment& e)
{
    if (!lived_before(e)) {
        end_run(e);
        recording::begin_new_body(e.record, e.step + 1);
    }
    e.body = physiology::resting_body(e.parameters, e.seed);
    e.inputs = {};
    e.ramps.clear();
    e.diverged_at.reset();
    look(e);
    e.before = e.now;
}

void begin_change(Experiment& e, const InputChange& change)
{
    std::erase_if(e.ramps, [&](const Ramp& r) { return r.change.field == change.field; });
    if (change.over_steps == 0) {
        e.inputs.*change.field = change.to;
    } else {
        e.ramps.push_back({.change = change, .from = e.inputs.*change.field, .first_step = e.step});
    }
}

void take_from_plan(Experiment& e)
{
    auto& entries = e.plan.entries;
    for (; e.next_entry < entries.size() && entries[e.next_entry].step <= e.step; ++e.next_entry) {
        const auto& what = entries[e.next_entry].what;
        if (const auto* change = std::get_if<InputChange>(&what)) {
            begin_change(e, *change);
        } else if (const auto* event = std::get_if<physiology::Event>(&what)) {
            begin_run(e, *event);
            physiology::apply_event(e.body, e.parameters, *event);
        } else if (const auto* interventions = std::get_if<SharedInterventions>(&what)) {
            physiology::restore_interventions(e.body, e.parameters, **interventions);
        } else {
            restart_body(e);
        }
    }
}

void follow_ramps(Experiment& e)
{
    for (const Ramp& ramp : e.ramps) {
        const double share = std::min(1.0, static_cast<double>(e.step - ramp.first_step + 1) /
                                               static_cast<double>(ramp.change.over_steps));
        e.inputs.*ramp.change.field = std::lerp(ramp.from, ramp.change.to, share);
    }
    std::erase_if(e.ramps,
                  [&](const Ramp& r) { return e.step - r.first_step + 1 >= r.change.over_steps; });
}

void watch_sample(Experiment& e)
{
    if (const auto sample = recording::sample_at(e.record, e.step); !sample.empty()) {
        return watch(e, sample);
    }
    const auto signals = physiology::readout(e.body, e.parameters);
    std::vector<float> values; // as the record would keep them
    for (const auto& row : physiology::signal_table()) {
        values.push_back(static_cast<float>(signals.*row.field));
    }
    watch(e, values);
}

void one_step(Experiment& e)
{
    before_step(e);
    take_from_plan(e);
    follow_ramps(e);
    for (const Pinned& pinned : e.pinned) {
        e.inputs.*pinned.field = pinned.value;
    }
    physiology::step(e.body, e.parameters, e.inputs);
    ++e.step;
    const bool anew = e.step > e.history.furthest_step; // not the past once more
    after_step(e);
    if (anew && e.step % recording::steps_per_sample == 0 && watches(e)) {
        watch_sample(e);
    }
}

void re_anchor(Experiment& e)
{
    e.time_mapping = {
        .viewer_ms = std::max(e.viewer_ms, e.time_mapping.running ? e.time_mapping.viewer_ms : 0),
        .body_ms = e.moment_ms,
        .slow = e.time_mapping.slow,
        .running = e.time_mapping.running};
}

void plan_change(Experiment& e, std::int64_t step, std::string_view name, double value)
{
    if (const auto* row = physiology::find_input(name)) {
        add(e.plan,
            {.step = step,
             .what = InputChange{.field = row->field, .to = std::clamp(value, row->min, row->max)},
             .planned_at = e.step});
    }
}

} // namespace

double body_moment_ms(const TimeMapping& time_mapping, double viewer_ms)
{
    const double passed_ms =
        std::max(0.0, viewer_ms - time_mapping.viewer_ms); // it may yet have to begin
    return time_mapping.running ? time_mapping.body_ms + passed_ms / time_mapping.slow
                                : time_mapping.body_ms;
}

Experiment new_experiment(const physiology::Parameters& parameters, std::uint64_t seed)
{
    Experiment e;
    e.parameters = parameters;
    e.seed = seed;
    e.body = physiology::resting_body(parameters, seed);
    e.time_mapping.slow = 50;
    e.now = e.before = physiology::observe(e.body, e.parameters);
    const auto* station = scene::find_station(e.station);
    e.flight.to = e.flight.from = scene::station_camera(*station, 0, 0, 1);
    e.flight.duration_ms = 0;
    return e;
}

void apply_pending(Experiment& e)
{
    before_step(e);
    take_from_plan(e);
    for (const Pinned& pinned : e.pinned) {
        e.inputs.*pinned.field = pinned.value;
    }
    look(e);
    e.before = e.now;
}

void advance_to_step(Experiment& e, std::int64_t target)
{
    while (e.step < target && !e.diverged_at) {
        one_step(e);
        // Only the last two steps are looked at: the picture blends between them.
        if (target - e.step <= 1) {
            look(e);
            if (!physiology::is_finite(e.body)) {
                e.diverged_at = e.step;
            }
        }
    }
}

// What is heard is placed by the pace at which it was played.
static void note_pace(Experiment& e)
{
    constexpr std::size_t enough = 128;
    auto& time_mappings = e.time_mappings;
    if (!time_mappings.empty() && time_mappings.back() == e.time_mapping) {
        return;
    }
    std::erase_if(time_mappings, [&](const TimeMapping& time_mapping) {
        return time_mapping.viewer_ms >= e.time_mapping.viewer_ms;
    });
    if (time_mappings.size() >= 2 * enough) {
        time_mappings.erase(time_mappings.begin(), time_mappings.begin() + enough);
    }
    time_mappings.push_back(e.time_mapping);
}

// Brings the body to a moment of its own clock, by at most so many steps.
static void advance_body(Experiment& e, double moment_ms, std::int64_t max_steps)
{
    note_pace(e);
    const auto wanted =
        static_cast<std::int64_t>(std::ceil(moment_ms / step_ms - rounding_ms / step_ms));
    const std::int64_t last = wanted - e.step > max_steps ? e.step + max_steps : wanted;
    note_turn(e);
    if (in_the_past(e)) {
        advance_to_step(e, std::min(last, e.history.furthest_step));
        e.moment_ms = std::min(moment_ms, static_cast<double>(e.step) * step_ms);
        follow_turns(e);
    }
    advance_to_step(e, last);
    e.slower_than_asked = last < wanted;
    const double reached_ms = static_cast<double>(e.step) * step_ms;
    e.moment_ms = e.slower_than_asked || e.diverged_at ? reached_ms : moment_ms;
    e.history.lived_ms = std::max(e.history.lived_ms, e.moment_ms);
}

void fast_forward(Experiment& e, double moment_ms)
{
    const RecordingPaused by_itself(e.session);
    advance_body(e, std::max(e.moment_ms, moment_ms), std::numeric_limits<std::int64_t>::max());
    re_anchor(e);
}

// Played again, a lesson's step begins at the moment at which it began, and at its own pace.
static void replay_lesson(Experiment& e, double viewer_ms, std::int64_t max_steps)
{
    while (const auto turn_ms = next_lesson_turn_ms(e)) {
        const double at_ms =
            e.time_mapping.viewer_ms + (*turn_ms - e.time_mapping.body_ms) * e.time_mapping.slow;
        if (!e.time_mapping.running || at_ms > viewer_ms) {
            return;
        }
        e.viewer_ms = at_ms;
        advance_body(e, *turn_ms, max_steps);
        re_anchor(e);
        if (e.slower_than_asked) {
            return;
        }
    }
}

void play_to(Experiment& e, double viewer_ms, std::int64_t max_steps)
{
    const RecordingPaused by_itself(e.session);
    if (e.advance == Advance::by_clock) {
        while (const auto end_ms = end_of_step_ms(e)) {
            if (*end_ms > viewer_ms || e.finished) {
                break;
            }
            advance_body(e, body_moment_ms(e.time_mapping, *end_ms), max_steps);
            begin_next_step(e, *end_ms);
        }
    }
    replay_lesson(e, viewer_ms, max_steps);
    e.viewer_ms = viewer_ms;
    const double wanted_ms = body_moment_ms(e.time_mapping, viewer_ms);
    const auto rest_ms = curve_rests_at_ms(e);
    advance_body(e, rest_ms ? std::min(wanted_ms, *rest_ms) : wanted_ms, max_steps);
    if (rest_ms && e.moment_ms >= *rest_ms) {
        set_playing(e, false); // both curves stand there, to be compared
    }
    if (e.slower_than_asked) {
        re_anchor(e); // time that could not be kept is not caught up
    }
}

void set_input(Experiment& e, std::string_view name, double value)
{
    const ActionRecorder doing(e, "set input", {value}, name);
    leave_the_past(e);
    // Dragging a slider in a pause would pile up entries for one step: the last one counts.
    const auto* row = physiology::find_input(name);
    std::erase_if(e.plan.entries, [&](const PlanEntry& entry) {
        const auto* change = std::get_if<InputChange>(&entry.what);
        return change && row && change->field == row->field && entry.step == e.step &&
               &entry - e.plan.entries.data() >= static_cast<std::ptrdiff_t>(e.next_entry);
    });
    plan_change(e, e.step, name, value);
}

void fire(Experiment& e, const physiology::Event& event)
{
    const ActionRecorder doing(e, "fire", numbers_of(event));
    leave_the_past(e);
    add(e.plan, {.step = e.step, .what = event, .planned_at = e.step});
}

void set_slow(Experiment& e, double slow)
{
    const ActionRecorder doing(e, "slow", {slow});
    re_anchor(e);
    e.time_mapping.slow = std::clamp(slow, min_slow, max_slow);
}

void set_playing(Experiment& e, bool playing)
{
    const ActionRecorder doing(e, "play", {playing ? 1.0 : 0.0});
    if (playing && e.asking) {
        return reveal(e);
    }
    re_anchor(e);
    e.time_mapping.running = playing;
}

void single_step(Experiment& e, double body_ms)
{
    const ActionRecorder doing(e, "single step", {body_ms});
    const double moment_ms = e.moment_ms + body_ms;
    if (body_ms < 0 || (in_the_past(e) && moment_ms <= e.history.lived_ms)) {
        go_to_moment(e, moment_ms);
        return;
    }
    if (e.asking) {
        reveal(e);
    }
    set_playing(e, false);
    e.time_mapping.body_ms = moment_ms;
    play_to(e, e.viewer_ms);
}

void reset(Experiment& e)
{
    const ActionRecorder doing(e, "reset");
    e.plan.entries.clear();
    e.next_entry = 0;
    end_run(e); // by the clock that it was recorded with
    e.step = 0;
    e.record = {};
    e.history.furthest_step = 0;
    restart_body(e);
    e.moment_ms = 0;
    forget_history(e);
    e.time_mapping.running = true;
    re_anchor(e);
    if (e.lesson) {
        const std::size_t index = e.lesson_step;
        lead_in(e, index);
        begin_step(e, index, e.viewer_ms);
    }
    if (e.detour == Detour::myth) {
        play_myth(e);
    }
}

void look_at(Experiment& e, const scene::Camera& camera, double duration_ms)
{
    const ActionRecorder doing(e, "look at", numbers_of(camera, duration_ms));
    const scene::Camera from = scene::camera_at(e.flight, e.viewer_ms);
    const bool cut = duration_ms <= 0 || e.settings.reduced_motion || scene::apart(from, camera);
    e.station = scene::station_at(camera).name;
    e.flight = {.from = cut ? camera : from,
                .to = camera,
                .start_ms = e.viewer_ms,
                .duration_ms = cut ? 0 : duration_ms};
}

void pin_input(Experiment& e, std::string_view name, double value)
{
    if (const auto* row = physiology::find_input(name)) {
        e.pinned.push_back({.field = row->field, .value = std::clamp(value, row->min, row->max)});
    }
}

void plan_input(Experiment& e, std::int64_t step, std::string_view name, double value)
{
    plan_change(e, step, name, value);
}

void plan_event(Experiment& e, std::int64_t step, const physiology::Event& event)
{
    add(e.plan, {.step = step, .what = event, .planned_at = e.step});
}

} // namespace experiment
