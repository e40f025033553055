#include "physiology/inputs.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace physiology {

namespace {

constexpr InputRow inputs[] = {
    {"stretch_mm", "Stretch", "mm", -5, 10,
     "Pulls the fascicles of the quadriceps longer (or lets them shorten) while the leg stays "
     "free.",
     "ours, illustrative", &Inputs::stretch_mm},
    {"swelling", "Swelling", "", 0, 1,
     "Fluid collects in the quadriceps and presses on its nerve endings; 0.12 is a sore muscle, "
     "0.8 "
     "an injured one.",
     "scale ours, pressures from Crenshaw 1994", &Inputs::swelling},
    {"touch_kPa", "Touch", "kPa", 0, 700,
     "Presses on the skin of the thigh: up to 10 a stroke, 50 to 150 a massage, from 300 on it may "
     "hurt.",
     "ours, illustrative; pain threshold of the thigh 300–700 kPa", &Inputs::touch_kPa},
    {"rub_cm_per_s", "Rub", "cm/s", 0, 30, "Strokes the skin of the thigh at this speed.",
     "range as tested by Löken 2009", &Inputs::rub_cm_per_s},
    {"voluntary_drive", "Voluntary drive", "", -1, 1,
     "The brain's command: above zero to the quadriceps, below zero to the hamstrings.",
     "ours, illustrative", &Inputs::voluntary_drive},
    {"gamma_dynamic_pps", "γ dynamic", "imp/s", 0, 50,
     "Extra firing of the gamma fibres that make the spindle more sensitive to the speed of a "
     "stretch.",
     "ours, illustrative; the total is limited to 70", &Inputs::gamma_dynamic_pps},
    {"gamma_static_pps", "γ static", "imp/s", 0, 50,
     "Extra firing of the gamma fibres that make the spindle more sensitive to its length.",
     "ours, illustrative; the total is limited to 70", &Inputs::gamma_static_pps},
};

// In the order of Muscle.
constexpr std::array<std::string_view, 2> tendons = {"quadriceps", "hamstrings"};

constexpr EventRow events[] = {
    {"tap", EventKind::tap, tendons,
     "A reflex hammer hits the tendon and stretches the muscle for a moment.",
     "ours, illustrative: 3.3 mm within 13 ms at the fascicle"},
};

} // namespace

std::span<const InputRow> input_table()
{
    return inputs;
}

const InputRow* find_input(std::string_view name)
{
    const auto* found = std::ranges::find(inputs, name, &InputRow::name);
    return found == std::end(inputs) ? nullptr : found;
}

std::span<const EventRow> event_table()
{
    return events;
}

const EventRow* find_event(std::string_view name)
{
    const auto* found = std::ranges::find(events, name, &EventRow::name);
    return found == std::end(events) ? nullptr : found;
}

std::optional<Event> make_event(std::string_view name, std::string_view target)
{
    const EventRow* row = find_event(name);
    const auto place = std::ranges::find(tendons, target);
    if (row == nullptr || place == tendons.end()) {
        return std::nullopt;
    }
    return Event{.kind = row->kind,
                 .target = static_cast<Muscle>(std::distance(tendons.begin(), place))};
}

} // namespace physiology
