// What a lesson's step asks of the viewer: to predict before the body moves, or to meet a
// challenge. All answers go to `experiment.lesson_run.answers`.
#pragma once

#include "lesson/progress/answers.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace experiment {

struct Experiment;

// The answer to the current step; null without a lesson.
[[nodiscard]] const lesson::StepAnswer* current_answer(const Experiment& experiment);
[[nodiscard]] lesson::StepAnswer* current_answer(Experiment& experiment);

// Takes over the answers of another day; those of another lesson change nothing.
void recall_answers(Experiment& experiment, const lesson::Answers& answers);

// False while the viewer looks back at an earlier step: then the outcome checks do not belong to
// the step on the screen.
[[nodiscard]] bool at_its_step(const Experiment& experiment);

// All windows of the outcomes have passed.
[[nodiscard]] bool are_outcomes_checked(const Experiment& experiment);

// The state of the current prediction.
enum class Phase : std::uint8_t {
    none,     // the step asks nothing
    asked,    // the body waits
    runs,     // the body shows what comes
    answered, // the answer is shown
};
[[nodiscard]] Phase phase(const Experiment& experiment);

void choose(Experiment& experiment, std::size_t choice); // only while it is asked; reveals
void reveal(Experiment& experiment);                     // lets the body go, with or without answer

// Next, for a lecturer and a clicker: first lets the body go, then goes to the next step.
void go_on(Experiment& experiment);
void go_back(Experiment& experiment);

// Takes the challenge's next hint; after the last one plays the author's solution, if there is one.
[[nodiscard]] bool more_hints(const Experiment& experiment);
void take_hint(Experiment& experiment);

// The prediction's result in words, for panels, captions and the text twin.
[[nodiscard]] std::string verdict(const Experiment& experiment);

// Whether the step needs the signals; and what is to be called with every sample of the record.
[[nodiscard]] bool watches(const Experiment& experiment);
void watch(Experiment& experiment, std::span<const float> signals);

} // namespace experiment
