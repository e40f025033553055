// What stands now, what is planned for this moment included: for panels, and for whoever changes
// it.
#include "experiment/experiment.hpp"

namespace experiment {

physiology::Standing standing(const Experiment& e)
{
    physiology::Standing now{.cut = e.body.cut, .calendar = e.body.calendar.events};
    for (std::size_t i = e.next_entry; i < e.plan.entries.size(); ++i) {
        const auto& entry = e.plan.entries[i];
        if (entry.step > e.step) {
            break;
        }
        if (const auto* stood = std::get_if<Stood>(&entry.what)) {
            now = **stood;
        } else if (const auto* event = std::get_if<physiology::Event>(&entry.what)) {
            physiology::leave_behind(now, *event, e.inputs.recovery_h);
        }
    }
    return now;
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
