#include "experiment/playback/history.hpp"

#include "experiment/lesson_run/lesson_run.hpp"
#include "experiment/playback/bookmarks.hpp"
#include "experiment/simulation/experiment.hpp"

#include <algorithm>
#include <cmath>

namespace experiment {

namespace {

using physiology::step_ms;

constexpr double rounding_ms = 1e-6;

double ms_of(std::int64_t step)
{
    return static_cast<double>(step) * step_ms;
}

// Steps between snapshots, whole divisors of the coarsest: half a second of viewer's time or more.
std::int64_t spacing(double slow)
{
    return slow < 2 ? 5000 : slow < 5 ? 2500 : slow < 10 ? 1000 : 500;
}

bool same(const TimelineSegment& a, const TimelineSegment& b)
{
    const bool same_run =
        a.run.has_value() == b.run.has_value() && (!a.run || a.run->step == b.run->step);
    return a.slow == b.slow && a.lesson_step == b.lesson_step && a.body_since == b.body_since &&
           a.ghost == b.ghost && same_run;
}

TimelineSegment turn_now(const Experiment& e)
{
    TimelineSegment turn{.step = e.step,
                         .slow = e.time_mapping.slow,
                         .lesson_step = e.lesson_step,
                         .lesson_step_since = e.step,
                         .body_since = e.record.body_since,
                         .run = e.run,
                         .ghost = e.ghost};
    const auto& turns = e.history.turns;
    if (!turns.empty() && turns.back().lesson_step == turn.lesson_step) {
        turn.lesson_step_since = turns.back().lesson_step_since;
    }
    return turn;
}

// What held when so many steps had been taken.
const TimelineSegment& held(const std::vector<TimelineSegment>& turns, std::int64_t step)
{
    const auto after =
        std::ranges::upper_bound(turns, step, std::less<>{}, &TimelineSegment::step) -
        turns.begin();
    return turns[static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - 1, 0))];
}

std::size_t next_of_plan(const Experiment& e)
{
    const auto& entries = e.plan.entries;
    return static_cast<std::size_t>(
        std::ranges::lower_bound(entries, e.step, std::less<>{}, &PlanEntry::step) -
        entries.begin());
}

void restore(Experiment& e, const Snapshot& snapshot)
{
    e.body = snapshot.body;
    e.inputs = snapshot.inputs;
    e.ramps = snapshot.ramps;
    e.step = snapshot.step;
    e.next_entry = next_of_plan(e);
    e.diverged_at.reset();
    e.now = physiology::observe(e.body, e.parameters);
    e.now.now_ms = ms_of(e.step);
    e.before = e.now;
}

// The last snapshot from which both observations of a step come out; the first one is also good
// for itself.
const Snapshot& snapshot_before(const History& history, std::int64_t step)
{
    const Snapshot* best = history.snapshots.front().get();
    for (const auto& snapshot : history.snapshots) {
        best = snapshot->step <= step - 2 ? snapshot.get() : best;
    }
    return *best;
}

// What lies more than a minute back goes.
void thin(Experiment& e)
{
    auto& h = e.history;
    const auto oldest =
        static_cast<std::int64_t>(moment_ago_ms(e, history_viewer_ms) / step_ms) - 2;
    while (h.snapshots.size() > 1 && h.snapshots[1]->step <= oldest) {
        h.snapshots.erase(h.snapshots.begin());
    }
    while (h.turns.size() > 1 && h.turns[1].step <= oldest) {
        h.turns.erase(h.turns.begin());
    }
    std::erase_if(h.bookmarks, [&](const Bookmark& b) { return b.step < oldest; });
    std::erase_if(h.withdrawn, [&](const History::Withdrawn& w) { return w.at < oldest; });
}

// Forward from where the experiment stands where that is nearer than the snapshot.
void bring_to_step(Experiment& e, std::int64_t target)
{
    const Snapshot& from = snapshot_before(e.history, target);
    if (e.step > target - 2 || e.step < from.step) {
        restore(e, from);
    }
    advance_to_step(e, target);
}

} // namespace

void keep_history(Experiment& e)
{
    e.history.kept = true;
    before_step(e);
    note_turn(e);
    recall_beginnings(e);
}

void forget_history(Experiment& e)
{
    const bool kept = e.history.kept;
    e.history = {};
    if (kept) {
        keep_history(e);
    }
}

bool in_the_past(const Experiment& e)
{
    return e.history.kept &&
           (e.step < e.history.furthest_step || e.moment_ms < e.history.lived_ms - rounding_ms);
}

double earliest_ms(const Experiment& e)
{
    const auto& snapshots = e.history.snapshots;
    if (snapshots.empty()) {
        return e.moment_ms;
    }
    const std::int64_t first = snapshots.front()->step;
    const double reachable_ms = ms_of(first == 0 ? 0 : first + 2);
    return std::max(reachable_ms, moment_ago_ms(e, history_viewer_ms));
}

double viewer_ms_ago(const Experiment& e, double body_ms)
{
    double until_ms = e.history.lived_ms;
    double ago_ms = 0;
    const auto& turns = e.history.turns;
    for (auto turn = turns.rbegin(); turn != turns.rend() && until_ms > body_ms; ++turn) {
        const bool first = turn + 1 == turns.rend();
        const double from_ms = first ? body_ms : std::max(body_ms, ms_of(turn->step));
        if (from_ms < until_ms) {
            ago_ms += (until_ms - from_ms) * turn->slow;
            until_ms = from_ms;
        }
    }
    return ago_ms;
}

double moment_ago_ms(const Experiment& e, double viewer_ms)
{
    double until_ms = e.history.lived_ms;
    double left_ms = viewer_ms;
    const auto& turns = e.history.turns;
    for (auto turn = turns.rbegin(); turn != turns.rend(); ++turn) {
        const double from_ms = std::min(until_ms, ms_of(turn->step));
        if ((until_ms - from_ms) * turn->slow >= left_ms) {
            return until_ms - left_ms / turn->slow;
        }
        left_ms -= (until_ms - from_ms) * turn->slow;
        until_ms = from_ms;
    }
    return until_ms;
}

void go_to_moment(Experiment& e, double body_ms)
{
    const ActionRecorder doing(e, "go to moment", {body_ms});
    if (!e.history.kept) {
        return;
    }
    e.history.lived_ms = std::max(e.history.lived_ms, e.moment_ms);
    const double moment_ms =
        std::clamp(body_ms, std::min(earliest_ms(e), e.history.lived_ms), e.history.lived_ms);
    note_turn(e); // of the present, before it is left
    bring_to_step(e, static_cast<std::int64_t>(std::ceil(moment_ms / step_ms - rounding_ms)));
    e.moment_ms = e.diverged_at ? ms_of(e.step) : moment_ms;
    e.slower_than_asked = false;
    e.time_mapping = {.viewer_ms = e.viewer_ms,
                      .body_ms = e.moment_ms,
                      .slow = e.time_mapping.slow,
                      .running = false};
    follow_turns(e);
}

void go_to_present(Experiment& e)
{
    const ActionRecorder doing(e, "go to present");
    go_to_moment(e, e.history.lived_ms);
}

void leave_the_past(Experiment& e)
{
    if (!in_the_past(e)) {
        return;
    }
    const ActionRecorder doing(e, "leave the past");
    auto& h = e.history;
    // What had not been planned yet at this moment is dropped; what was withdrawn later comes back.
    std::erase_if(e.plan.entries, [&](const PlanEntry& entry) {
        return entry.step >= e.step && entry.planned_at > e.step;
    });
    for (const auto& withdrawn : h.withdrawn) {
        if (withdrawn.entry.step >= e.step && withdrawn.entry.planned_at <= e.step &&
            withdrawn.at > e.step) {
            add(e.plan, withdrawn.entry);
        }
    }
    e.next_entry = next_of_plan(e);
    std::erase_if(h.withdrawn, [&](const History::Withdrawn& w) { return w.at > e.step; });
    std::erase_if(h.snapshots, [&](const auto& snapshot) { return snapshot->step > e.step; });
    std::erase_if(h.bookmarks, [&](const Bookmark& b) { return b.step >= e.step; });
    std::erase_if(h.turns, [&](const TimelineSegment& turn) { return turn.step > e.step; });
    h.furthest_step = e.step;
    h.lived_ms = e.moment_ms;
    recording::truncate_from(e.record, e.step + 1);
    recall_beginnings(e);
}

void go_on_from_here(Experiment& e)
{
    const ActionRecorder doing(e, "go on from here");
    leave_the_past(e);
    set_playing(e, true);
}

void before_step(Experiment& e)
{
    auto& h = e.history;
    if (!h.kept || e.step < h.furthest_step || e.step % spacing(e.time_mapping.slow) != 0) {
        return;
    }
    if (h.snapshots.empty() || h.snapshots.back()->step < e.step) {
        h.snapshots.push_back(std::make_shared<const Snapshot>(
            Snapshot{.step = e.step, .body = e.body, .inputs = e.inputs, .ramps = e.ramps}));
        thin(e);
    }
}

void after_step(Experiment& e)
{
    if (e.step <= e.history.furthest_step) {
        return;
    }
    e.history.furthest_step = e.step;
    if (e.recording) {
        recording::append(e.record, e.body, e.parameters, e.step);
    }
    if (e.history.kept) {
        note_turn(e);
        note_beginnings(e);
    }
}

void note_turn(Experiment& e)
{
    auto& turns = e.history.turns;
    if (!e.history.kept || e.step < e.history.furthest_step) {
        return;
    }
    const TimelineSegment turn = turn_now(e);
    if (!turns.empty() && same(turns.back(), turn)) {
        return;
    }
    const bool another = e.lesson && !turns.empty() && turns.back().lesson_step != e.lesson_step;
    if (!turns.empty() && turns.back().step == e.step) {
        turns.back() = turn;
    } else {
        turns.push_back(turn);
    }
    if (another) {
        std::erase_if(e.history.bookmarks, [&](const Bookmark& b) {
            return b.step == e.step && b.mark == Mark::lesson_step;
        });
        e.history.bookmarks.push_back(
            {.step = e.step, .mark = Mark::lesson_step, .lesson_step = e.lesson_step});
    }
}

void withdraw(Experiment& e, const PlanEntry& entry)
{
    if (e.history.kept) {
        e.history.withdrawn.push_back({entry, e.step});
    }
}

std::optional<double> next_lesson_turn_ms(const Experiment& e)
{
    if (!in_the_past(e)) {
        return std::nullopt;
    }
    for (const auto& turn : e.history.turns) {
        if (ms_of(turn.step) > e.moment_ms + rounding_ms && turn.lesson_step != e.lesson_step) {
            return ms_of(turn.step);
        }
    }
    return std::nullopt;
}

void follow_turns(Experiment& e)
{
    const auto& turns = e.history.turns;
    if (!e.history.kept || turns.empty()) {
        return;
    }
    const bool past = in_the_past(e);
    const TimelineSegment& turn = past ? held(turns, e.step) : turns.back();
    e.run = turn.run;
    e.ghost = turn.ghost;
    recording::limit_readable(e.record, e.body, e.step, turn.body_since);
    // The body is up to a step ahead of the moment that is shown; the lesson is not.
    const auto shown = static_cast<std::int64_t>(std::floor((e.moment_ms + rounding_ms) / step_ms));
    const TimelineSegment& lesson = past ? held(turns, shown) : turn;
    if (e.lesson && lesson.lesson_step != e.lesson_step) {
        e.time_mapping.slow = lesson.slow;
        show_step(e, lesson.lesson_step);
    }
    e.step_viewer_ms =
        e.viewer_ms - (e.moment_ms - ms_of(lesson.lesson_step_since)) * e.time_mapping.slow;
}

} // namespace experiment
