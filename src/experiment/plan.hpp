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

struct Restart {}; // a fresh body at rest

// The body's cuts and calendar as a lesson's earlier steps have left them.
using Stood = std::shared_ptr<const physiology::Standing>;

struct PlanEntry {
    std::int64_t step = 0; // takes effect at the start of this step
    std::variant<InputChange, physiology::Event, Stood, Restart> what;
    bool of_lesson = false; // planned by a lesson's step, and dropped when that step is left early
};

struct Plan {
    std::vector<PlanEntry> entries; // by step; those of one step in the order they were added
};

// Keeps the order; a change planned for a step that has passed is the caller's mistake.
void add(Plan& plan, PlanEntry entry);

// Drops what a lesson planned for `step` and later.
void forget_lesson_from(Plan& plan, std::int64_t step);

} // namespace experiment
