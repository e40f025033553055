// What the world does to the body now, and the events that happen to it at a moment.
// The tables are the vocabulary of sliders, lesson files, --set and --event: one row, one thing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace physiology {

// An input is what is asked for; the signal of the same name (readout) is what reaches the body.
struct Inputs {
    double stretch_mm = 0;      // pulled into the quadriceps fascicle on top of the limb's geometry
    double swelling = 0;        // oedema of the quadriceps, 0 none … 1
    double touch_kPa = 0;       // pressure on the skin of the thigh
    double rub_cm_per_s = 0;    // speed of a hand stroking the thigh
    double voluntary_drive = 0; // −1 hamstrings … 1 quadriceps
    double gamma_dynamic_pps = 0; // added to the resting fusimotor rate
    double gamma_static_pps = 0;
};

struct InputRow {
    std::string_view name, title, unit; // name in files, title on the screen
    double smallest, largest;           // ends of the slider; limits for a lesson
    std::string_view meaning;           // one sentence a student understands
    std::string_view source;            // author and year, or "ours, illustrative"
    double Inputs::*field;
};

[[nodiscard]] std::span<const InputRow> input_table();
[[nodiscard]] const InputRow* find_input(std::string_view name); // nullptr: no such input

// Something that happens at a moment, to a target: a tap on a tendon.
enum class EventKind : std::uint8_t { tap };
enum class Muscle : std::uint8_t { quadriceps, hamstrings };

struct Event {
    EventKind kind = EventKind::tap;
    Muscle target = Muscle::quadriceps;
};

struct EventRow {
    std::string_view name; // "tap"
    EventKind kind;
    std::span<const std::string_view> targets; // what may stand behind the equals sign
    std::string_view meaning, source;
};

[[nodiscard]] std::span<const EventRow> event_table();
[[nodiscard]] const EventRow* find_event(std::string_view name);

// "tap", "quadriceps" → the event; nothing when either word is unknown.
[[nodiscard]] std::optional<Event> make_event(std::string_view name, std::string_view target);

} // namespace physiology
