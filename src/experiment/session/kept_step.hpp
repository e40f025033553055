// Authoring by doing: the moment that is shown, as a step of a lesson.
#pragma once

#include "experiment/simulation/experiment.hpp"

#include <cstddef>

namespace experiment {

// View, inputs, cuts and entries of the calendar, slow motion and plots as they are now: what a
// step behind the running one has to say so that they stand again. Its words are the author's.
[[nodiscard]] lesson::Step kept_step(const Experiment& experiment);

// Goes on in the lesson with one step more, at this one, which is new, with the body and the view
// as they are; without a lesson, in this one.
void continue_in(Experiment& experiment, lesson::Lesson lesson, std::size_t index);

// Goes on in the lesson as it was without step `index`, which is taken back.
void continue_without(Experiment& experiment, lesson::Lesson lesson, std::size_t index);

} // namespace experiment
