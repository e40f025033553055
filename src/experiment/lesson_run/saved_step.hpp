// The moment that is shown, saved as a step of a lesson.
#pragma once

#include "lesson/lesson.hpp"

#include <cstddef>

namespace experiment {

struct Experiment;

// View, inputs, cuts and calendar entries, slow motion and plots as they are now: the step behind
// the running one that brings them about again. Title and prose are the author's to write.
[[nodiscard]] lesson::Step saved_step(const Experiment& experiment);

// Goes on in the lesson with a new step `index`, with the body and the view as they are; without a
// lesson, begins it there.
void continue_with(Experiment& experiment, lesson::Lesson lesson, std::size_t index);

// Goes on in the lesson without step `index`, which the author has taken back.
void continue_without(Experiment& experiment, lesson::Lesson lesson, std::size_t index);

} // namespace experiment
