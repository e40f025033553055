// The plan: every change of an input and every event, at an integer step. The body's whole history
// follows from parameters, seed and plan; live use appends to it, a lesson fills it, a film replays
// it.
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

// An input on its way from one value to another.
struct Ramp {
    InputChange change;
    double from = 0;
    std::int64_t first_step = 0;
};

// What runs are told apart by, and laid upon one another.
struct Run {
    physiology::Event begun_by;
    std::int64_t step = 0;
};

struct Restart {}; // a fresh body at rest

// The body's cuts and calendar as a lesson's earlier steps have left them.
using SharedInterventions = std::shared_ptr<const physiology::Interventions>;

struct PlanEntry {
    std::int64_t step = 0; // takes effect at the start of this step
    std::variant<InputChange, physiology::Event, SharedInterventions, Restart> what;
    bool of_lesson = false; // planned by a lesson's step, and dropped when that step is left early
    std::int64_t planned_at = 0; // the body's step when it was planned; 0 also: from outside
};

struct Plan {
    std::vector<PlanEntry> entries; // by step; those of one step in the order they were added
};

// The step nearest to a moment; also a duration, counted in steps.
[[nodiscard]] std::int64_t to_steps(double seconds);

// Keeps the order; a change planned for a step that has passed is the caller's mistake.
void add(Plan& plan, PlanEntry entry);

// Drops what a lesson planned for `step` and later.
void forget_lesson_from(Plan& plan, std::int64_t step);

} // namespace experiment
