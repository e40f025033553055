// What stands now, what is planned for this moment included: for panels, and for whoever changes
// it.
#include "experiment/session/session.hpp"
#include "experiment/simulation/experiment.hpp"

#include <memory>
#include <vector>

namespace experiment {

physiology::Interventions interventions(const Experiment& e)
{
    physiology::Interventions now{.cut = e.body.cut, .calendar = e.body.calendar.events};
    for (std::size_t i = e.next_entry; i < e.plan.entries.size(); ++i) {
        const auto& entry = e.plan.entries[i];
        if (entry.step > e.step) {
            break;
        }
        if (const auto* stood = std::get_if<SharedInterventions>(&entry.what)) {
            now = **stood;
        } else if (const auto* event = std::get_if<physiology::Event>(&entry.what)) {
            physiology::record_intervention(now, *event, e.inputs.recovery_h);
        }
    }
    return now;
}

void restore_interventions(Experiment& e, const physiology::Interventions& interventions)
{
    const ActionRecorder doing(e, "stand", numbers_of(interventions));
    leave_the_past(e);
    add(e.plan, {.step = e.step,
                 .what = std::make_shared<const physiology::Interventions>(interventions),
                 .planned_at = e.step});
}

void set_all_back(Experiment& e)
{
    const ActionRecorder doing(e, "set all back");
    const physiology::Inputs neutral;
    for (const auto& row : physiology::input_table()) {
        set_input(e, row.name, neutral.*row.field);
    }
    restore_interventions(e, {});
}

void pin(Experiment& e, std::string_view plot)
{
    const ActionRecorder doing(e, "pin", {}, plot);
    auto& pins = e.settings.pins;
    if (std::erase(pins, plot) == 0) {
        pins.emplace(pins.begin(), plot);
        e.settings.switches.chart = true;
    }
}

double input_value(const Experiment& e, std::string_view name)
{
    const auto* row = physiology::find_input(name);
    if (row == nullptr) {
        return 0;
    }
    double value = e.inputs.*row->field;
    for (std::size_t i = e.next_entry; i < e.plan.entries.size(); ++i) {
        const auto& entry = e.plan.entries[i];
        const auto* change = std::get_if<InputChange>(&entry.what);
        if (entry.step <= e.step && change && change->field == row->field) {
            value = change->to;
        }
    }
    return value;
}

} // namespace experiment
