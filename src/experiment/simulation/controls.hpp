// Changes to a body's inputs, events, cuts and calendar. Each is an entry of the plan, and takes
// effect at the start of its step.
#pragma once

#include "physiology/events.hpp"
#include "physiology/reflex_loop.hpp"

#include <cstdint>
#include <string_view>

namespace experiment {

struct Experiment;

// By hand, now. Each gives up the future of a moment in the past, and is recorded in the session.
void set_input(Experiment& experiment, std::string_view name, double value);
void fire(Experiment& experiment, const physiology::Event& event);
// Sets cuts and calendar to exactly `interventions`; undoes all others.
void restore_interventions(Experiment& experiment, const physiology::Interventions& interventions);
// Sets every input to neutral, undoes every cut and empties the calendar; the body goes on.
void set_all_back(Experiment& experiment);

// Inputs, cuts and calendar as they will be when the entries due at this step have been applied.
[[nodiscard]] double input_value(const Experiment& experiment, std::string_view name);
[[nodiscard]] physiology::Interventions interventions(const Experiment& experiment);

// From the command line (--set, --event), at a step of the body's clock. Names that are no input's
// change nothing.
void pin_input(Experiment& experiment, std::string_view name, double value); // for good
void plan_input(Experiment& experiment, std::int64_t step, std::string_view name, double value);
void plan_event(Experiment& experiment, std::int64_t step, const physiology::Event& event);

} // namespace experiment
