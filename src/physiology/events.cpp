#include "physiology/events.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <vector>

namespace physiology {

namespace {

// In the order of Muscle.
constexpr std::array<std::string_view, 2> tendons = {"quadriceps", "hamstrings"};

constexpr EventRow fast_events[] = {
    {"tap",
     EventKind::tap,
     {},
     tendons,
     false,
     "",
     0,
     1,
     1,
     "A reflex hammer hits the tendon and stretches the muscle for a moment.",
     "ours, illustrative: 3.3 mm within 13 ms at the fascicle"},
    {"shock",
     EventKind::shock,
     {},
     {},
     true,
     "mA",
     0,
     60,
     12,
     "An electric shock of 1 ms to the nerve of the quadriceps: Ia fibres answer first, motor "
     "axons at more; H reflex and M wave.",
     "thresholds ours, illustrative; order of the fibres textbook"},
    {"cut",
     EventKind::cut,
     {},
     lesion_site_names,
     true,
     "share",
     0,
     1,
     1,
     "Cuts or blocks this share of the fibres; 0 joins them again.",
     "a thought experiment; roots of the knee L2–L4"},
};

std::vector<EventRow> all_events()
{
    std::vector<EventRow> all(std::begin(fast_events), std::end(fast_events));
    for (const auto& row : slow_event_table()) {
        all.push_back({row.name,
                       EventKind::slow,
                       row.event,
                       {},
                       true,
                       row.unit,
                       row.min,
                       row.max,
                       row.usual,
                       row.meaning,
                       row.source});
    }
    return all;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos
               ? ""
               : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = problem == std::errc{} && end == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

// std::to_string would print 0.500000.
std::string written(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

std::string joined(std::initializer_list<std::string_view> pieces)
{
    std::string all;
    for (const auto piece : pieces) {
        all += piece;
    }
    return all;
}

std::string listed(std::span<const std::string_view> words)
{
    std::string all;
    for (const auto word : words) {
        all += all.empty() ? "" : ", ";
        all += word;
    }
    return all;
}

// "12h": the hour of a slow event; nothing when it is none.
std::optional<double> hour(std::string_view text)
{
    if (text.ends_with('h')) {
        text.remove_suffix(1);
    }
    const auto value = number(trimmed(text));
    return value && *value >= 0 ? value : std::nullopt;
}

// Takes "@ 12h" off a slow event's value; a sentence when that is no hour.
std::string take_hour(std::string_view& value, Event& event)
{
    const auto at = value.find('@');
    if (at == std::string_view::npos) {
        return {};
    }
    const auto text = trimmed(value.substr(at + 1));
    const auto named = hour(text);
    if (!named) {
        return joined({"\"", text, "\" is no hour; write for example 10 @ 12h"});
    }
    event.hour = *named;
    value = trimmed(value.substr(0, at));
    return {};
}

// Takes the target off the value; a sentence when there is no such target.
std::string take_target(std::string_view& value, const EventRow& row, Event& event)
{
    const auto space = value.find(' ');
    const auto name = value.substr(0, space);
    const auto target = std::ranges::find(row.targets, name);
    if (target == row.targets.end()) {
        return joined({row.name, " knows no \"", name, "\"; it may be ", listed(row.targets)});
    }
    event.target = static_cast<std::uint8_t>(std::distance(row.targets.begin(), target));
    value = space == std::string_view::npos ? "" : trimmed(value.substr(space));
    return {};
}

std::string take_amount(std::string_view value, const EventRow& row, Event& event)
{
    if (!row.has_amount) {
        return joined({"\"", value, "\" is too much: ", row.name, " takes no amount"});
    }
    const auto amount = number(value);
    if (!amount) {
        return joined(
            {"\"", value, "\" is no amount of ", row.name, "; write a number ", row.unit});
    }
    if (*amount < row.min || *amount > row.max) {
        return joined({row.name, " of ", written(*amount), " lies outside ", written(row.min),
                       " … ", written(row.max), " ", row.unit});
    }
    event.amount = *amount;
    return {};
}

} // namespace

std::span<const EventRow> event_table()
{
    static const auto table = all_events();
    return table;
}

const EventRow* find_event(std::string_view name)
{
    const auto table = event_table();
    const auto found = std::ranges::find(table, name, &EventRow::name);
    return found == table.end() ? nullptr : &*found;
}

const EventRow& row(const Event& event)
{
    const auto table = event_table();
    return *std::ranges::find_if(table, [&event](const EventRow& row) {
        return row.kind == event.kind &&
               (row.kind != EventKind::slow || static_cast<std::uint8_t>(row.slow) == event.target);
    });
}

std::variant<Event, std::string> read_event(const EventRow& row, std::string_view value)
{
    Event event{.kind = row.kind, .amount = row.usual};
    std::string_view rest = trimmed(value);
    if (row.kind == EventKind::slow) {
        event.target = static_cast<std::uint8_t>(row.slow);
        if (auto problem = take_hour(rest, event); !problem.empty()) {
            return problem;
        }
    }
    if (!row.targets.empty()) {
        if (auto problem = take_target(rest, row, event); !problem.empty()) {
            return problem;
        }
        if (rest.empty()) {
            return event;
        }
    }
    if (auto problem = take_amount(rest, row, event); !problem.empty()) {
        return problem;
    }
    return event;
}

} // namespace physiology
