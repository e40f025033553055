// What happens to the body at a moment. The table is the vocabulary of lesson files and --event:
// one row, one thing. Fast events act on the running body (a tap, a cut, a shock); slow ones are
// entered into its calendar at the hour of the slow clock, or at an hour that they name.
#pragma once

#include "physiology/days/slow_clock.hpp"
#include "physiology/pathways.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace physiology {

enum class EventKind : std::uint8_t { tap, shock, cut, slow };
enum class Muscle : std::uint8_t { quadriceps, hamstrings };

inline constexpr double at_the_hour_of_the_clock = std::numeric_limits<double>::quiet_NaN();

struct Event {
    EventKind kind = EventKind::tap;
    std::uint8_t target = 0; // Muscle, LesionSite or SlowEvent
    double amount = 1;       // share that is cut, mA of a shock, minutes of massage …
    double hour = at_the_hour_of_the_clock; // of a slow event
};

[[nodiscard]] inline Event tap_on(Muscle muscle)
{
    return {.kind = EventKind::tap, .target = static_cast<std::uint8_t>(muscle)};
}

struct EventRow {
    std::string_view name; // "tap"
    EventKind kind;
    SlowEvent slow;                            // of a slow one
    std::span<const std::string_view> targets; // what the value must name; empty: it is an amount
    bool has_amount;                           // an amount stands alone or after the target
    std::string_view unit;                     // of the amount
    double min, max, usual;
    std::string_view meaning, source;
};

[[nodiscard]] std::span<const EventRow> event_table();
[[nodiscard]] const EventRow* find_event(std::string_view name);
[[nodiscard]] const EventRow& row(const Event& event);

// The value of an event as a lesson or a command line writes it: a target ("quadriceps"), a target
// and an amount ("dorsal_root 0.5"), an amount ("12"), and of a slow event an amount and an hour
// ("10 @ 12h"). The event, or a sentence that says what is wrong.
[[nodiscard]] std::variant<Event, std::string> read_event(const EventRow& row,
                                                          std::string_view value);

} // namespace physiology
