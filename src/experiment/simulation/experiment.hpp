// The running experiment: a body, a plan of inputs, a moment, a memory, and the lesson that steers
// them. Live and film are the same thing with another clock: `play_to` brings the experiment to a
// moment of the viewer's time, and nothing else moves it.
#pragma once

#include "experiment/lesson_run/outcome_check.hpp"
#include "experiment/playback/history.hpp"
#include "experiment/session/session.hpp"
#include "experiment/session/stage.hpp"
#include "experiment/simulation/plan.hpp"
#include "experiment/simulation/settings.hpp"
#include "lesson/lesson.hpp"
#include "lesson/progress/answers.hpp"
#include "lesson/read/lesson_file.hpp"
#include "physiology/observation.hpp"
#include "physiology/reflex_loop.hpp"
#include "recording/previous_run.hpp"
#include "recording/signal_history.hpp"
#include "scene/scene.hpp"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace experiment {

// The viewer's time and the body's time are tied piecewise: from `viewer_ms` on, the body runs
// `slow` times slower than the viewer's clock, starting from `body_ms`. Absolute, never summed up
// frame by frame, so that frames at 30 and 60 a second fall on the same moments.
struct TimeMapping {
    double viewer_ms = 0;
    double body_ms = 0;
    double slow = 1;
    bool running = true;
    bool operator==(const TimeMapping&) const = default;
};
[[nodiscard]] double body_moment_ms(const TimeMapping& time_mapping, double viewer_ms);

enum class Advance : std::uint8_t {
    by_hand,  // a lecturer presses next
    by_clock, // a film: each step has its reading time
};

// An input that the command line holds fast, whatever the lesson sets.
struct Pinned {
    double physiology::Inputs::*field = nullptr;
    double value = 0;
};

struct Experiment;

// Off the lesson's way: playing freely, or watching a popular sentence.
enum class Detour : std::uint8_t { none, exploring, myth };

struct Experiment {
    physiology::Parameters parameters;
    std::uint64_t seed = 1;
    physiology::ReflexLoop body;
    std::int64_t step = 0;      // steps taken so far: the body's clock
    std::size_t next_entry = 0; // of the plan
    std::vector<Ramp> ramps;    // under way
    physiology::Inputs inputs;
    std::vector<Pinned> pinned;
    Plan plan;

    physiology::Observation before, now; // after the last but one step, and after the last
    recording::SignalHistory record;
    bool recording = true;                               // simulate needs no memory
    std::optional<Run> run;                              // since the last tap or shock
    std::shared_ptr<const recording::PreviousRun> ghost; // the run before that, if there was one
    History history;

    TimeMapping time_mapping;
    std::vector<TimeMapping> time_mappings; // the latest ones that were played, for the ear
    double viewer_ms = 0;
    double moment_ms = 0; // the body's moment that is shown; at most one step behind the body
    bool slower_than_asked = false;
    std::optional<std::int64_t> diverged_at; // the step at which the state left the numbers

    std::optional<lesson::Lesson> lesson;
    std::size_t lesson_step = 0;
    double step_viewer_ms = 0;   // viewer's time at which the lesson step began
    std::int64_t step_began = 0; // and the body's
    bool asking = false;         // by hand: the step's question stands open, and the body waits
    std::vector<OutcomeCheck> outcome_checks; // of what the step, or the myth, says will come out
    std::optional<std::int64_t> held_since;   // since when the challenge's conditions hold
    std::size_t pen = 0;                      // the column of a curve to draw that the keys are at
    lesson::Answers answers;                  // what the viewer did with the lesson
    Detour detour = Detour::none;
    std::shared_ptr<const Experiment> kept; // the step as it stood when it was left aside
    Advance advance = Advance::by_hand;
    bool finished = false; // a film's last step has been shown

    std::string station = "body";
    scene::Flight flight;
    Settings settings;
    Stage stage;
    std::shared_ptr<Session> session; // what hands do is kept there; none: it is not kept
};

// A body at rest, no lesson, slow motion 1/50.
[[nodiscard]] Experiment new_experiment(const physiology::Parameters& parameters,
                                        std::uint64_t seed);

// The vocabulary that lessons are checked against: all tables, as words.
[[nodiscard]] lesson::Vocabulary vocabulary();

// Start a lesson from its first step with a fresh body.
void start_lesson(Experiment& experiment, lesson::Lesson lesson, Advance advance);
void go_to_lesson_step(Experiment& experiment, std::size_t index);     // by hand: next, back
[[nodiscard]] double lesson_duration_ms(const lesson::Lesson& lesson); // of a film
// The viewer's moment of a film at which the body's clock shows `body_ms` for the first time.
[[nodiscard]] double viewer_moment_ms(const lesson::Lesson& lesson, double body_ms);
[[nodiscard]] const lesson::Step* current_step(const Experiment& experiment);

// Bring the experiment to a moment of the viewer's time (never backwards). `max_steps` limits the
// work so that a window stays responsive; what could not be kept is shown as slower, not skipped.
void play_to(Experiment& experiment, double viewer_ms,
             std::int64_t max_steps = std::numeric_limits<std::int64_t>::max());

// The body alone, to an exact step; for simulate.
void advance_to_step(Experiment& experiment, std::int64_t step);
// The body alone, to a moment of its clock (never backwards), while the viewer's time stands still.
void fast_forward(Experiment& experiment, double moment_ms);

// Live hands on the controls: all are entries of the plan at the next step.
void set_input(Experiment& experiment, std::string_view name, double value);
void fire(Experiment& experiment, const physiology::Event& event);
void set_slow(Experiment& experiment, double slow);
void set_playing(Experiment& experiment, bool playing);
void single_step(Experiment& experiment, double body_ms); // and a pause; below zero: back
void reset(Experiment& experiment);                       // fresh body, same lesson step
void look_at(Experiment& experiment, const scene::Camera& camera, double duration_ms);

// Cuts and calendar as a whole: what stands now (what is planned for this moment counts), and
// another in its place.
[[nodiscard]] physiology::Interventions interventions(const Experiment& experiment);
void restore_interventions(Experiment& experiment, const physiology::Interventions& interventions);
// Every input neutral, every wire whole, the calendar empty; the body goes on from here.
void set_all_back(Experiment& experiment);

// Onto the chart by hand, above what stands there; or off it, when it was put there.
void pin(Experiment& experiment, std::string_view plot);

// Planned from outside (--set, --event): at a step of the body's clock.
void pin_input(Experiment& experiment, std::string_view name,
               double value); // from the start, for good
void plan_input(Experiment& experiment, std::int64_t step, std::string_view name, double value);
void plan_event(Experiment& experiment, std::int64_t step, const physiology::Event& event);

// What is on screen now: the observation blended between two steps, and everything a picture of
// this layout depends on. It points into the experiment and into `shown`.
[[nodiscard]] physiology::Observation shown(const Experiment& experiment);
[[nodiscard]] scene::SceneInput scene_input(const Experiment& experiment,
                                            const physiology::Observation& shown,
                                            const scene::Layout& layout);

// The value an input has been given by hand or plan, for sliders.
[[nodiscard]] double input_value(const Experiment& experiment, std::string_view name);

} // namespace experiment
