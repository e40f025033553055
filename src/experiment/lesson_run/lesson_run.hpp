// How a lesson steers the running experiment: what each step sets, plans and shows, and where the
// viewer is in it.
#pragma once

#include "experiment/lesson_run/outcome_check.hpp"
#include "lesson/lesson.hpp"
#include "lesson/progress/answers.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace experiment {

struct Experiment;

enum class Advance : std::uint8_t {
    by_hand,  // a lecturer presses next
    by_clock, // a film: each step has its reading time
};

// Away from the lesson's steps: playing freely, or watching a popular sentence.
enum class Detour : std::uint8_t { none, exploring, myth };

struct LessonRun {
    std::optional<lesson::Lesson> lesson;
    std::size_t step_index = 0;  // of the lesson
    double step_viewer_ms = 0;   // the viewer's time at which the lesson's step began
    std::int64_t first_step = 0; // the body's step at which it began
    Advance advance = Advance::by_hand;
    bool finished = false; // a film's last step has been shown
    bool asking = false;   // by hand: the body waits until the question is answered
    std::vector<OutcomeCheck> outcome_checks; // of the step's prediction, or of the myth
    std::optional<std::int64_t> held_since;   // the body's step since which the challenge holds
    std::size_t pen = 0;                      // the column of a curve to draw that the keys move
    lesson::Answers answers;
    Detour detour = Detour::none;
    std::shared_ptr<const Experiment> before_detour; // what `end_detour` goes back to
};

// Starts a lesson from its first step with a fresh body.
void start_lesson(Experiment& experiment, lesson::Lesson lesson, Advance advance);
void go_to_lesson_step(Experiment& experiment, std::size_t index);            // by hand: next, back
[[nodiscard]] const lesson::Step* current_step(const Experiment& experiment); // null: no lesson

// Begins step `index` at this moment of the viewer's time, with the body as it is.
void begin_step(Experiment& experiment, std::size_t index, double viewer_ms);
void begin_next_step(Experiment& experiment, double viewer_ms); // or finishes
// Shows the prose and view of step `index` and plans nothing, for a look at the past.
void show_step(Experiment& experiment, std::size_t index);

// Before a step that continues others is begun by hand: fast-forwards through what a film would
// have played of those, as far as it was not played. The viewer's clock waits meanwhile.
void lead_in(Experiment& experiment, std::size_t index);

// For a myth: begins now with a fresh body, these inputs and these moments.
void play_afresh(Experiment& experiment, const std::vector<lesson::TimedChange>& set,
                 const std::vector<lesson::TimedChange>& at, double slow);

// Plans a lesson's moments; their seconds count from `first_step` on.
void plan_moments(Experiment& experiment, const std::vector<lesson::TimedChange>& moments,
                  std::int64_t first_step);

// Of a film: the viewer's moment at which it leaves the current step (nothing without a lesson);
// its duration; and the viewer's moment at which the body's clock first shows `body_ms`.
[[nodiscard]] std::optional<double> end_of_step_ms(const Experiment& experiment);
[[nodiscard]] double lesson_duration_ms(const lesson::Lesson& lesson);
[[nodiscard]] double viewer_moment_ms(const lesson::Lesson& lesson, double body_ms);

} // namespace experiment
