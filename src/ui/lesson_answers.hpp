// The answers of the running lesson as they stand in the window, and back into it.
#pragma once

#include "ui/panels.hpp"

namespace ui {

[[nodiscard]] lesson::Answers answers_now(const experiment::Experiment& experiment,
                                          const State& state);
void take_answers(experiment::Experiment& experiment, State& state, const lesson::Answers& answers);

} // namespace ui
