// Going back. The body is a value, the plan is known, and a step is deterministic: any moment that
// was played is the nearest snapshot before it, and the plan played again from there. What is no
// part of the body (lesson step, slow-motion factor, the run and its ghost) is looked up instead.
//
// The history reaches back one minute of the viewer's time while it played: what a person remembers
// having seen and wants to see again. In slow motion 1/50 it is 1.2 s of the body's time, at life's
// speed all of it; pauses do not count. Snapshots lie at whole steps, at least half a second of the
// viewer's time and at most half a second of the body's time apart, so that at any speed there are
// no more than some 120, and none is further back than a few milliseconds of work.
//
// The past can be played again exactly, at any speed, up to the present. A new action of a hand in
// the past (or `go_on_from_here`) makes that moment the present: entries planned after it are
// dropped, entries withdrawn since then are planned again, and the record is cut.
#pragma once

#include "experiment/playback/bookmarks.hpp"
#include "experiment/simulation/plan.hpp"
#include "physiology/reflex_loop.hpp"
#include "recording/previous_run.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace experiment {

struct Experiment;

inline constexpr double history_viewer_ms = 60'000;

// The body's course since a tap or a shock. Two runs are laid over each other from their steps on.
struct StimulusRun {
    physiology::Event begun_by;
    std::int64_t step = 0;
};

struct Snapshot { // at the start of a step
    std::int64_t step = 0;
    physiology::ReflexLoop body;
    physiology::Inputs inputs;
    std::vector<Ramp> ramps;
};

// What holds from `step` up to the next segment.
struct TimelineSegment {
    std::int64_t step = 0;
    double slow = 1;
    std::size_t lesson_step = 0;
    std::int64_t lesson_step_since = 0; // the body's step
    std::int64_t body_since = 0;        // of the record
    std::optional<StimulusRun> run;
    std::shared_ptr<const recording::PreviousRun> ghost;
};

struct History {
    bool kept = false;              // films and simulate never look back
    std::int64_t furthest_step = 0; // the furthest step taken, and the furthest moment shown
    double furthest_moment_ms = 0;
    std::vector<std::shared_ptr<const Snapshot>> snapshots; // by step
    std::vector<TimelineSegment> segments;                  // by step
    std::vector<Bookmark> bookmarks;
    struct Withdrawn {
        PlanEntry entry;
        std::int64_t at = 0; // the body's step at which it was taken out of the plan
    };
    std::vector<Withdrawn> withdrawn;
    std::array<std::int64_t, mark_count> last_seen{}; // the last step above each onset's threshold
};

// Keeps a history from now on; call it before the experiment has gone far.
void keep_history(Experiment& experiment);
void forget_history(Experiment& experiment); // begins it again at step 0

[[nodiscard]] bool in_the_past(const Experiment& experiment);
[[nodiscard]] double earliest_ms(const Experiment& experiment); // body's moment to go back to

// The viewer's time that the body took from a moment to the furthest one, and the moment that lies
// so far back.
[[nodiscard]] double viewer_ms_ago(const Experiment& experiment, double body_ms);
[[nodiscard]] double moment_ago_ms(const Experiment& experiment, double viewer_ms);

// Goes to a moment that was played, and pauses there.
void go_to_moment(Experiment& experiment, double body_ms);
void go_to_present(Experiment& experiment);
// Makes this moment of the past the present; `go_on_from_here` also plays.
void leave_the_past(Experiment& experiment);
void go_on_from_here(Experiment& experiment);

// For the stepping: before and after each step of the body, when a segment may have ended, and
// when an entry was taken out of the plan.
void before_step(Experiment& experiment);
void after_step(Experiment& experiment);
void note_segment(Experiment& experiment);
void withdraw(Experiment& experiment, const PlanEntry& entry);
// Playing the past again: the body's moment at which the next lesson step begins, and what restores
// the segment of this moment without planning anything.
[[nodiscard]] std::optional<double> next_lesson_step_ms(const Experiment& experiment);
void follow_segments(Experiment& experiment);

} // namespace experiment
