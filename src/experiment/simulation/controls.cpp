#include "experiment/simulation/controls.hpp"

#include "experiment/experiment.hpp"
#include "experiment/playback/history.hpp"
#include "experiment/session/session.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <variant>
#include <vector>

namespace experiment {

namespace {

// A value outside the input's range becomes the nearest one inside.
void plan_value(BodySimulation& s, std::int64_t step, std::string_view name, double value)
{
    if (const auto* row = physiology::find_input(name)) {
        plan_change(s, step,
                    InputChange{.field = row->field, .to = std::clamp(value, row->min, row->max)});
    }
}

} // namespace

void set_input(Experiment& e, std::string_view name, double value)
{
    BodySimulation& s = e.simulation;
    const ActionRecorder recorder(e, "set input", {value}, name);
    leave_the_past(e);
    // Dragging a slider in a pause would pile up entries for one step: the last one counts.
    const auto* row = physiology::find_input(name);
    std::erase_if(s.plan.entries, [&](const PlanEntry& entry) {
        const auto* change = std::get_if<InputChange>(&entry.what);
        return change && row && change->field == row->field && entry.step == s.step &&
               &entry - s.plan.entries.data() >= static_cast<std::ptrdiff_t>(s.next_entry);
    });
    plan_value(s, s.step, name, value);
}

void fire(Experiment& e, const physiology::Event& event)
{
    const ActionRecorder recorder(e, "fire", numbers_of(event));
    leave_the_past(e);
    plan_change(e.simulation, e.simulation.step, event);
}

void restore_interventions(Experiment& e, const physiology::Interventions& interventions)
{
    const ActionRecorder recorder(e, "stand", numbers_of(interventions));
    leave_the_past(e);
    plan_change(e.simulation, e.simulation.step,
                std::make_shared<const physiology::Interventions>(interventions));
}

void set_all_back(Experiment& e)
{
    const ActionRecorder recorder(e, "set all back");
    const physiology::Inputs neutral;
    for (const auto& row : physiology::input_table()) {
        set_input(e, row.name, neutral.*row.field);
    }
    restore_interventions(e, {});
}

physiology::Interventions interventions(const Experiment& e)
{
    const BodySimulation& s = e.simulation;
    physiology::Interventions now{.cut = s.body.cut, .calendar = s.body.calendar.events};
    for (std::size_t i = s.next_entry; i < s.plan.entries.size(); ++i) {
        const auto& entry = s.plan.entries[i];
        if (entry.step > s.step) {
            break;
        }
        if (const auto* planned = std::get_if<SharedInterventions>(&entry.what)) {
            now = **planned;
        } else if (const auto* event = std::get_if<physiology::Event>(&entry.what)) {
            physiology::record_intervention(now, *event, s.inputs.recovery_h);
        }
    }
    return now;
}

double input_value(const Experiment& e, std::string_view name)
{
    const BodySimulation& s = e.simulation;
    const auto* row = physiology::find_input(name);
    if (row == nullptr) {
        return 0;
    }
    double value = s.inputs.*row->field;
    for (std::size_t i = s.next_entry; i < s.plan.entries.size(); ++i) {
        const auto& entry = s.plan.entries[i];
        const auto* change = std::get_if<InputChange>(&entry.what);
        if (entry.step <= s.step && change && change->field == row->field) {
            value = change->to;
        }
    }
    return value;
}

void pin_input(Experiment& e, std::string_view name, double value)
{
    if (const auto* row = physiology::find_input(name)) {
        e.simulation.pinned.push_back(
            {.field = row->field, .value = std::clamp(value, row->min, row->max)});
    }
}

void plan_input(Experiment& e, std::int64_t step, std::string_view name, double value)
{
    plan_value(e.simulation, step, name, value);
}

void plan_event(Experiment& e, std::int64_t step, const physiology::Event& event)
{
    plan_change(e.simulation, step, event);
}

} // namespace experiment
