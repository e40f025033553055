#include "experiment/lesson_run/authored.hpp"

#include <variant>

namespace experiment {

namespace {

// What an earlier step did for good: cuts and calendar entries.
void record_interventions(physiology::Interventions& interventions,
                          const physiology::Inputs& inputs,
                          const std::vector<lesson::TimedChange>& changes)
{
    for (const auto& change : changes) {
        const auto event = change.is_event ? event_of(change) : std::nullopt;
        if (event) {
            physiology::record_intervention(interventions, *event, inputs.recovery_h);
        }
    }
}

} // namespace

Authored authored(const lesson::Lesson& lesson, std::size_t index)
{
    Authored result;
    for (std::size_t i = 0; i <= index && i < lesson.steps.size(); ++i) {
        const lesson::Step& step = lesson.steps[i];
        if (step.reset) {
            result.inputs = {};
            result.interventions = {};
        }
        set_inputs(result.inputs, step.set);
        if (i < index) { // an earlier step has run to its end
            record_interventions(result.interventions, result.inputs, step.at);
            set_inputs(result.inputs, step.at);
        }
        result.view = step.view.value_or(result.view);
        result.slow = step.slow.value_or(result.slow);
        if (!step.plot.empty()) {
            result.plots = step.plot;
        }
    }
    return result;
}

void set_inputs(physiology::Inputs& inputs, const std::vector<lesson::TimedChange>& changes)
{
    for (const auto& change : changes) {
        if (const auto* row = physiology::find_input(change.name); row && !change.is_event) {
            inputs.*row->field = change.value;
        }
    }
}

std::optional<physiology::Event> event_of(const lesson::TimedChange& change)
{
    const auto* row = physiology::find_event(change.name);
    if (row == nullptr) {
        return std::nullopt;
    }
    const auto read = physiology::read_event(*row, change.target);
    const auto* event = std::get_if<physiology::Event>(&read);
    return event ? std::optional(*event) : std::nullopt;
}

} // namespace experiment
