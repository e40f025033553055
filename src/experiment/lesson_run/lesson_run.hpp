// How a lesson steers the running experiment: what each step sets, plans and shows.
#pragma once

#include "experiment/simulation/experiment.hpp"

#include <cstddef>
#include <optional>

namespace experiment {

// What the author wrote up to and with step `index`: inputs, view, pace and plots that stand then.
// So a step looks the same whether it is reached by next, by back or by a jump.
struct Authored {
    physiology::Inputs inputs;
    physiology::Interventions interventions; // what earlier steps entered into the calendar and cut
    lesson::View view;
    double slow = 1;
    std::vector<std::string> plots;
};
[[nodiscard]] Authored authored(const lesson::Lesson& lesson, std::size_t index);

// Begin step `index` at this moment of the viewer's time, with the body as it is.
void begin_step(Experiment& experiment, std::size_t index, double viewer_ms);
void begin_next_step(Experiment& experiment, double viewer_ms); // or finish
// Its prose and view, and nothing planned: the past is looked at.
void show_step(Experiment& experiment, std::size_t index);

// Before a step that continues is begun by hand: what a film would have played of the steps that it
// continues is played unseen, as far as it was not seen. Viewer's time stands still meanwhile.
void lead_in(Experiment& experiment, std::size_t index);

// Away from the step's own way (a myth): a fresh body with these inputs and moments, now.
void play_afresh(Experiment& experiment, const std::vector<lesson::TimedChange>& set,
                 const std::vector<lesson::TimedChange>& at, double slow);

// Plans what a lesson wrote, its seconds counted from `first_step` on.
void plan_moments(Experiment& experiment, const std::vector<lesson::TimedChange>& moments,
                  std::int64_t first_step);

// What is planned for this very moment happens, without a step of the body: a body that waits is
// seen as the step finds it.
void apply_pending(Experiment& experiment);

// The viewer's moment at which a film leaves the current step; nothing without a lesson.
[[nodiscard]] std::optional<double> end_of_step_ms(const Experiment& experiment);

} // namespace experiment
