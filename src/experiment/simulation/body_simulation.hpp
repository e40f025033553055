// A simulated body with the plan of its inputs and events: all that `simulate` needs. The state at
// any step follows from parameters, seed and plan.
#pragma once

#include "experiment/simulation/plan.hpp"
#include "physiology/inputs.hpp"
#include "physiology/observation.hpp"
#include "physiology/parameters.hpp"
#include "physiology/readout.hpp"
#include "physiology/reflex_loop.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace experiment {

// An input that the command line holds at one value, whatever the plan sets.
struct Pinned {
    double physiology::Inputs::*field = nullptr;
    double value = 0;
};

struct BodySimulation {
    physiology::Parameters parameters;
    std::uint64_t seed = 1; // of the body's noise
    physiology::ReflexLoop body;
    std::int64_t step = 0; // steps taken so far: the body's clock
    physiology::Inputs inputs;
    Plan plan;
    std::size_t next_entry = 0; // the first entry of the plan that has not taken effect
    std::vector<Ramp> ramps;    // inputs that are changing
    std::vector<Pinned> pinned;
    physiology::Observation before, now;     // after the last step but one, and after the last
    std::optional<std::int64_t> diverged_at; // the step at which the state was no longer finite
};

[[nodiscard]] BodySimulation resting_simulation(const physiology::Parameters& parameters,
                                                std::uint64_t seed);

// A fresh body at rest; the clock and the plan go on.
void restart_body(BodySimulation& simulation);

// The next entry of the plan, when it takes effect at this step or before; else null.
[[nodiscard]] const PlanEntry* due_entry(const BodySimulation& simulation);
// Applies the next entry of the plan to body and inputs, and goes on to the one after it.
void take_entry(BodySimulation& simulation);
// Where the plan goes on at this step, after the clock or the plan was changed.
void find_next_entry(BodySimulation& simulation);

// Adds a change for `step`, planned now, by a hand or by a lesson's step.
void plan_change(BodySimulation& simulation, std::int64_t step, PlannedChange what,
                 bool of_lesson = false);

void hold_pinned_inputs(BodySimulation& simulation);
// One step of the body with its inputs, ramps and pinned inputs; the plan's due entries have been
// taken.
void take_step(BodySimulation& simulation);

// `now` becomes `before`, and the body is observed.
void observe_step(BodySimulation& simulation);
// The body is observed, and `before` is the same: there is nothing to blend with.
void observe_alone(BodySimulation& simulation);

} // namespace experiment
