// Going back. The body is a value, the plan is known, and a step is deterministic: any moment that
// was lived is the nearest snapshot before it, and the plan played again from there. What is no
// part of the body (the lesson's step, its pace, the run and its ghost) is looked up instead.
//
// The last minute is kept, a minute of the viewer's time while it played: that is what a person
// remembers having seen and wants to see again. In slow motion 1/50 it is 1.2 s of the body's time,
// at life's speed all of it; pauses count for nothing. Snapshots lie at whole steps, half a second
// of the viewer's time apart or more and of the body's time half a second at the most, so that at
// no speed there are more than some 120, and none is further back than a few milliseconds of work.
//
// The past can be played again, at any pace, exactly as it was, into the present. It becomes
// another story as soon as a hand does something new (or at once, by `go_on_from_here`): what was
// planned after that moment is dropped, what had been withdrawn since then is planned again, and
// the record is cut.
#pragma once

#include "experiment/simulation/plan.hpp"
#include "physiology/reflex_loop.hpp"
#include "recording/previous_run.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace experiment {

struct Experiment;

inline constexpr double history_viewer_ms = 60'000;

struct Snapshot { // at the start of a step
    std::int64_t step = 0;
    physiology::ReflexLoop body;
    physiology::Inputs inputs;
    std::vector<Ramp> ramps;
};

// From a step on it was so.
struct TimelineSegment {
    std::int64_t step = 0;
    double slow = 1;
    std::size_t lesson_step = 0;
    std::int64_t lesson_step_since = 0; // the body's step
    std::int64_t body_since = 0;        // of the record
    std::optional<Run> run;
    std::shared_ptr<const recording::PreviousRun> ghost;
};

// A moment with a name, to jump to.
enum class Mark : std::uint8_t { tap, shock, cut, lesson_step, Ia_burst, emg, pain };
inline constexpr std::size_t mark_count = 7;
struct Bookmark {
    std::int64_t step = 0;
    Mark mark = Mark::tap;
    std::size_t lesson_step = 0; // of that mark
};
[[nodiscard]] std::string_view mark_name(Mark mark); // English

struct History {
    bool kept = false;                                      // films and simulate never look back
    std::int64_t furthest_step = 0;                         // the furthest step taken
    double lived_ms = 0;                                    // and the furthest moment shown
    std::vector<std::shared_ptr<const Snapshot>> snapshots; // by step
    std::vector<TimelineSegment> turns;
    std::vector<Bookmark> bookmarks;
    struct Withdrawn {
        PlanEntry entry;
        std::int64_t at = 0; // the body's step at which it was taken out of the plan
    };
    std::vector<Withdrawn> withdrawn;
    std::array<std::int64_t, mark_count> last_seen{}; // of what marks a beginning
};

// From now on; to be called before the experiment has gone far.
void keep_history(Experiment& experiment);
void forget_history(Experiment& experiment); // another story begins at step 0

[[nodiscard]] bool in_the_past(const Experiment& experiment);
[[nodiscard]] double earliest_ms(const Experiment& experiment); // body's moment to go back to

// How much of the viewer's time the body took from a moment to the furthest one, and the moment
// that lies so far back.
[[nodiscard]] double viewer_ms_ago(const Experiment& experiment, double body_ms);
[[nodiscard]] double moment_ago_ms(const Experiment& experiment, double viewer_ms);

// To a moment that was lived, and there a pause.
void go_to_moment(Experiment& experiment, double body_ms);
void go_to_present(Experiment& experiment);
// To the bookmark before or after this moment; false when there is none.
bool go_to_bookmark(Experiment& experiment, int direction);
// The past becomes the present; `go_on_from_here` also plays.
void leave_the_past(Experiment& experiment);
void go_on_from_here(Experiment& experiment);

// For the stepping: before and after each step of the body, and what was taken out of the plan.
void before_step(Experiment& experiment);
void after_step(Experiment& experiment);
void note_turn(Experiment& experiment);
void note_event(Experiment& experiment, const physiology::Event& event);
void withdraw(Experiment& experiment, const PlanEntry& entry);
// Playing the past again: the first lesson step to begin after this moment, and beginning it (or
// whatever held then) without planning anything.
[[nodiscard]] std::optional<double> next_lesson_turn_ms(const Experiment& experiment);
void follow_turns(Experiment& experiment);

} // namespace experiment
