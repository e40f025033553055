// The plan: every change of an input and every event, at an integer step. The body's whole history
// follows from parameters, seed and plan: hands append to the plan, a lesson fills it, a film
// replays it.
#pragma once

#include "physiology/inputs.hpp"
#include "physiology/reflex_loop.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <variant>
#include <vector>

namespace experiment {

struct InputChange {
    double physiology::Inputs::*field = nullptr;
    double to = 0;
    std::int64_t over_steps = 0; // spread evenly over so many steps: a ramp; 0 = at once
};

// An input that is changing from one value to another.
struct Ramp {
    InputChange change;
    double from = 0;
    std::int64_t first_step = 0;
};

struct Restart {}; // a fresh body at rest

// Cuts and calendar, set as a whole.
using SharedInterventions = std::shared_ptr<const physiology::Interventions>;

using PlannedChange = std::variant<InputChange, physiology::Event, SharedInterventions, Restart>;

struct PlanEntry {
    std::int64_t step = 0; // takes effect at the start of this step
    PlannedChange what;
    bool of_lesson = false;      // a lesson's step planned it; dropped when that step ends early
    std::int64_t planned_at = 0; // the body's step when it was planned; 0: at the start, or from
                                 // the command line
};

struct Plan {
    std::vector<PlanEntry> entries; // by step; those of one step in the order they were added
};

// The steps that so much of the body's time takes, rounded to whole ones.
[[nodiscard]] std::int64_t to_steps(double seconds);

// Inserts the entry by its step. A step that has passed is the caller's mistake.
void add(Plan& plan, PlanEntry entry);

// Drops a lesson's entries for `step` and later.
void forget_lesson_from(Plan& plan, std::int64_t step);

} // namespace experiment
