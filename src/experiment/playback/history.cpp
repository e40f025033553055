#include "experiment/playback/history.hpp"

#include "experiment/experiment.hpp"
#include "experiment/playback/bookmarks.hpp"

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

TimelineSegment current_segment(const Experiment& e)
{
    const Playback& p = e.playback;
    TimelineSegment segment{.step = e.simulation.step,
                            .slow = p.time_mapping.slow,
                            .lesson_step = e.lesson_run.step_index,
                            .lesson_step_since = e.simulation.step,
                            .body_since = p.record.body_since,
                            .run = p.run,
                            .ghost = p.ghost};
    const auto& segments = p.history.segments;
    if (!segments.empty() && segments.back().lesson_step == segment.lesson_step) {
        segment.lesson_step_since = segments.back().lesson_step_since;
    }
    return segment;
}

// The segment that holds this step.
const TimelineSegment& segment_at(const std::vector<TimelineSegment>& segments, std::int64_t step)
{
    const auto after =
        std::ranges::upper_bound(segments, step, std::less<>{}, &TimelineSegment::step) -
        segments.begin();
    return segments[static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - 1, 0))];
}

void restore(Experiment& e, const Snapshot& snapshot)
{
    BodySimulation& s = e.simulation;
    s.body = snapshot.body;
    s.inputs = snapshot.inputs;
    s.ramps = snapshot.ramps;
    s.step = snapshot.step;
    find_next_entry(s);
    s.diverged_at.reset();
    observe_alone(s);
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

// Drops what is more than a minute of the viewer's time back.
void drop_oldest(Experiment& e)
{
    auto& h = e.playback.history;
    const auto oldest =
        static_cast<std::int64_t>(moment_ago_ms(e, history_viewer_ms) / step_ms) - 2;
    while (h.snapshots.size() > 1 && h.snapshots[1]->step <= oldest) {
        h.snapshots.erase(h.snapshots.begin());
    }
    while (h.segments.size() > 1 && h.segments[1].step <= oldest) {
        h.segments.erase(h.segments.begin());
    }
    std::erase_if(h.bookmarks, [&](const Bookmark& b) { return b.step < oldest; });
    std::erase_if(h.withdrawn, [&](const History::Withdrawn& w) { return w.at < oldest; });
}

// Plays on from this step where that is nearer than the snapshot before `target`.
void bring_to_step(Experiment& e, std::int64_t target)
{
    const Snapshot& from = snapshot_before(e.playback.history, target);
    if (e.simulation.step > target - 2 || e.simulation.step < from.step) {
        restore(e, from);
    }
    advance_to_step(e, target);
}

} // namespace

void keep_history(Experiment& e)
{
    e.playback.history.kept = true;
    before_step(e);
    note_segment(e);
    recall_onsets(e);
}

void forget_history(Experiment& e)
{
    const bool kept = e.playback.history.kept;
    e.playback.history = {};
    if (kept) {
        keep_history(e);
    }
}

bool in_the_past(const Experiment& e)
{
    return e.playback.history.kept &&
           (e.simulation.step < e.playback.history.furthest_step ||
            e.playback.moment_ms < e.playback.history.furthest_moment_ms - rounding_ms);
}

double earliest_ms(const Experiment& e)
{
    const auto& snapshots = e.playback.history.snapshots;
    if (snapshots.empty()) {
        return e.playback.moment_ms;
    }
    const std::int64_t first = snapshots.front()->step;
    const double reachable_ms = ms_of(first == 0 ? 0 : first + 2);
    return std::max(reachable_ms, moment_ago_ms(e, history_viewer_ms));
}

double viewer_ms_ago(const Experiment& e, double body_ms)
{
    double until_ms = e.playback.history.furthest_moment_ms;
    double ago_ms = 0;
    const auto& segments = e.playback.history.segments;
    for (auto segment = segments.rbegin(); segment != segments.rend() && until_ms > body_ms;
         ++segment) {
        const bool first = segment + 1 == segments.rend();
        const double from_ms = first ? body_ms : std::max(body_ms, ms_of(segment->step));
        if (from_ms < until_ms) {
            ago_ms += (until_ms - from_ms) * segment->slow;
            until_ms = from_ms;
        }
    }
    return ago_ms;
}

double moment_ago_ms(const Experiment& e, double viewer_ms)
{
    double until_ms = e.playback.history.furthest_moment_ms;
    double remaining_ms = viewer_ms;
    const auto& segments = e.playback.history.segments;
    for (auto segment = segments.rbegin(); segment != segments.rend(); ++segment) {
        const double from_ms = std::min(until_ms, ms_of(segment->step));
        if ((until_ms - from_ms) * segment->slow >= remaining_ms) {
            return until_ms - remaining_ms / segment->slow;
        }
        remaining_ms -= (until_ms - from_ms) * segment->slow;
        until_ms = from_ms;
    }
    return until_ms;
}

void go_to_moment(Experiment& e, double body_ms)
{
    const ActionRecorder recorder(e, "go to moment", {body_ms});
    if (!e.playback.history.kept) {
        return;
    }
    e.playback.history.furthest_moment_ms =
        std::max(e.playback.history.furthest_moment_ms, e.playback.moment_ms);
    const double moment_ms =
        std::clamp(body_ms, std::min(earliest_ms(e), e.playback.history.furthest_moment_ms),
                   e.playback.history.furthest_moment_ms);
    note_segment(e); // of the present
    bring_to_step(e, static_cast<std::int64_t>(std::ceil(moment_ms / step_ms - rounding_ms)));
    e.playback.moment_ms = e.simulation.diverged_at ? ms_of(e.simulation.step) : moment_ms;
    e.playback.slower_than_asked = false;
    e.playback.time_mapping = {.viewer_ms = e.playback.viewer_ms,
                               .body_ms = e.playback.moment_ms,
                               .slow = e.playback.time_mapping.slow,
                               .running = false};
    follow_segments(e);
}

void go_to_present(Experiment& e)
{
    const ActionRecorder recorder(e, "go to present");
    go_to_moment(e, e.playback.history.furthest_moment_ms);
}

void leave_the_past(Experiment& e)
{
    BodySimulation& s = e.simulation;
    if (!in_the_past(e)) {
        return;
    }
    const ActionRecorder recorder(e, "leave the past");
    auto& h = e.playback.history;
    // Drops what was planned after this moment; plans again what was withdrawn after it.
    std::erase_if(s.plan.entries, [&](const PlanEntry& entry) {
        return entry.step >= s.step && entry.planned_at > s.step;
    });
    for (const auto& withdrawn : h.withdrawn) {
        if (withdrawn.entry.step >= s.step && withdrawn.entry.planned_at <= s.step &&
            withdrawn.at > s.step) {
            add(s.plan, withdrawn.entry);
        }
    }
    find_next_entry(s);
    std::erase_if(h.withdrawn, [&](const History::Withdrawn& w) { return w.at > s.step; });
    std::erase_if(h.snapshots, [&](const auto& snapshot) { return snapshot->step > s.step; });
    std::erase_if(h.bookmarks, [&](const Bookmark& b) { return b.step >= s.step; });
    std::erase_if(h.segments,
                  [&](const TimelineSegment& segment) { return segment.step > s.step; });
    h.furthest_step = s.step;
    h.furthest_moment_ms = e.playback.moment_ms;
    recording::truncate_from(e.playback.record, s.step + 1);
    recall_onsets(e);
}

void go_on_from_here(Experiment& e)
{
    const ActionRecorder recorder(e, "go on from here");
    leave_the_past(e);
    set_playing(e, true);
}

void before_step(Experiment& e)
{
    const BodySimulation& s = e.simulation;
    auto& h = e.playback.history;
    if (!h.kept || s.step < h.furthest_step ||
        s.step % spacing(e.playback.time_mapping.slow) != 0) {
        return;
    }
    if (h.snapshots.empty() || h.snapshots.back()->step < s.step) {
        h.snapshots.push_back(std::make_shared<const Snapshot>(
            Snapshot{.step = s.step, .body = s.body, .inputs = s.inputs, .ramps = s.ramps}));
        drop_oldest(e);
    }
}

void after_step(Experiment& e)
{
    if (e.simulation.step <= e.playback.history.furthest_step) {
        return;
    }
    e.playback.history.furthest_step = e.simulation.step;
    if (e.playback.recording) {
        recording::append(e.playback.record, e.simulation.body, e.simulation.parameters,
                          e.simulation.step);
    }
    if (e.playback.history.kept) {
        note_segment(e);
        note_onsets(e);
    }
}

void note_segment(Experiment& e)
{
    auto& segments = e.playback.history.segments;
    if (!e.playback.history.kept || e.simulation.step < e.playback.history.furthest_step) {
        return;
    }
    const TimelineSegment segment = current_segment(e);
    if (!segments.empty() && same(segments.back(), segment)) {
        return;
    }
    const bool another_step = e.lesson_run.lesson && !segments.empty() &&
                              segments.back().lesson_step != e.lesson_run.step_index;
    if (!segments.empty() && segments.back().step == e.simulation.step) {
        segments.back() = segment;
    } else {
        segments.push_back(segment);
    }
    if (another_step) {
        std::erase_if(e.playback.history.bookmarks, [&](const Bookmark& b) {
            return b.step == e.simulation.step && b.mark == Mark::lesson_step;
        });
        e.playback.history.bookmarks.push_back({.step = e.simulation.step,
                                                .mark = Mark::lesson_step,
                                                .lesson_step = e.lesson_run.step_index});
    }
}

void withdraw(Experiment& e, const PlanEntry& entry)
{
    if (e.playback.history.kept) {
        e.playback.history.withdrawn.push_back({entry, e.simulation.step});
    }
}

std::optional<double> next_lesson_step_ms(const Experiment& e)
{
    if (!in_the_past(e)) {
        return std::nullopt;
    }
    for (const auto& segment : e.playback.history.segments) {
        if (ms_of(segment.step) > e.playback.moment_ms + rounding_ms &&
            segment.lesson_step != e.lesson_run.step_index) {
            return ms_of(segment.step);
        }
    }
    return std::nullopt;
}

void follow_segments(Experiment& e)
{
    Playback& p = e.playback;
    const auto& segments = p.history.segments;
    if (!p.history.kept || segments.empty()) {
        return;
    }
    const bool past = in_the_past(e);
    const TimelineSegment& segment =
        past ? segment_at(segments, e.simulation.step) : segments.back();
    p.run = segment.run;
    p.ghost = segment.ghost;
    recording::limit_readable(p.record, e.simulation.body, e.simulation.step, segment.body_since);
    // The body is up to a step ahead of the moment that is shown; the lesson follows that moment.
    const auto shown = static_cast<std::int64_t>(std::floor((p.moment_ms + rounding_ms) / step_ms));
    const TimelineSegment& lesson = past ? segment_at(segments, shown) : segment;
    if (e.lesson_run.lesson && lesson.lesson_step != e.lesson_run.step_index) {
        p.time_mapping.slow = lesson.slow;
        show_step(e, lesson.lesson_step);
    }
    e.lesson_run.step_viewer_ms =
        p.viewer_ms - (p.moment_ms - ms_of(lesson.lesson_step_since)) * p.time_mapping.slow;
}

} // namespace experiment
