// What a lesson's author wrote, in the body's terms: the state that each step starts from.
#pragma once

#include "lesson/lesson.hpp"
#include "physiology/events.hpp"
#include "physiology/inputs.hpp"
#include "physiology/reflex_loop.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace experiment {

// All that the steps up to and with step `index` set: a step looks the same whether the viewer
// reaches it by next, by back or by a jump.
struct Authored {
    physiology::Inputs inputs;
    physiology::Interventions interventions; // cuts and calendar entries of earlier steps
    lesson::View view;
    double slow = 1;
    std::vector<std::string> plots;
};
[[nodiscard]] Authored authored(const lesson::Lesson& lesson, std::size_t index);

// Sets the inputs that the changes name; events change none.
void set_inputs(physiology::Inputs& inputs, const std::vector<lesson::TimedChange>& changes);

// Nothing for an event that the body does not know.
[[nodiscard]] std::optional<physiology::Event> event_of(const lesson::TimedChange& change);

} // namespace experiment
