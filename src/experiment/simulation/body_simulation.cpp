#include "experiment/simulation/body_simulation.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>
#include <variant>

namespace experiment {

namespace {

void begin_change(BodySimulation& s, const InputChange& change)
{
    std::erase_if(s.ramps, [&](const Ramp& r) { return r.change.field == change.field; });
    if (change.over_steps == 0) {
        s.inputs.*change.field = change.to;
    } else {
        s.ramps.push_back({.change = change, .from = s.inputs.*change.field, .first_step = s.step});
    }
}

void follow_ramps(BodySimulation& s)
{
    for (const Ramp& ramp : s.ramps) {
        const double share = std::min(1.0, static_cast<double>(s.step - ramp.first_step + 1) /
                                               static_cast<double>(ramp.change.over_steps));
        s.inputs.*ramp.change.field = std::lerp(ramp.from, ramp.change.to, share);
    }
    std::erase_if(s.ramps,
                  [&](const Ramp& r) { return s.step - r.first_step + 1 >= r.change.over_steps; });
}

physiology::Observation observed(const BodySimulation& s)
{
    auto observation = physiology::observe(s.body, s.parameters);
    // The simulation's clock, which goes on when the body begins again.
    observation.now_ms = static_cast<double>(s.step) * physiology::step_ms;
    return observation;
}

} // namespace

BodySimulation resting_simulation(const physiology::Parameters& parameters, std::uint64_t seed)
{
    BodySimulation s;
    s.parameters = parameters;
    s.seed = seed;
    restart_body(s);
    return s;
}

void restart_body(BodySimulation& s)
{
    s.body = physiology::resting_body(s.parameters, s.seed);
    s.inputs = {};
    s.ramps.clear();
    s.diverged_at.reset();
    observe_alone(s);
}

const PlanEntry* due_entry(const BodySimulation& s)
{
    const auto& entries = s.plan.entries;
    return s.next_entry < entries.size() && entries[s.next_entry].step <= s.step
               ? &entries[s.next_entry]
               : nullptr;
}

void take_entry(BodySimulation& s)
{
    const auto& what = s.plan.entries[s.next_entry++].what;
    if (const auto* change = std::get_if<InputChange>(&what)) {
        begin_change(s, *change);
    } else if (const auto* event = std::get_if<physiology::Event>(&what)) {
        physiology::apply_event(s.body, s.parameters, *event);
    } else if (const auto* interventions = std::get_if<SharedInterventions>(&what)) {
        physiology::restore_interventions(s.body, s.parameters, **interventions);
    } else {
        restart_body(s);
    }
}

void find_next_entry(BodySimulation& s)
{
    const auto& entries = s.plan.entries;
    s.next_entry = static_cast<std::size_t>(
        std::ranges::lower_bound(entries, s.step, std::less<>{}, &PlanEntry::step) -
        entries.begin());
}

void plan_change(BodySimulation& s, std::int64_t step, PlannedChange what, bool of_lesson)
{
    add(s.plan,
        {.step = step, .what = std::move(what), .of_lesson = of_lesson, .planned_at = s.step});
}

void hold_pinned_inputs(BodySimulation& s)
{
    for (const Pinned& pinned : s.pinned) {
        s.inputs.*pinned.field = pinned.value;
    }
}

void take_step(BodySimulation& s)
{
    follow_ramps(s);
    hold_pinned_inputs(s);
    physiology::step(s.body, s.parameters, s.inputs);
    ++s.step;
}

void observe_step(BodySimulation& s)
{
    s.before = std::exchange(s.now, observed(s));
}

void observe_alone(BodySimulation& s)
{
    s.now = observed(s);
    s.before = s.now;
}

} // namespace experiment
