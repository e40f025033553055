#include "lesson/read/moment_keywords.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

namespace lesson {

namespace {

// The second half of a sentence about a signal's or an event's name in the wrong place; or nothing.
std::string_view misplaced(const LessonReader& reader, std::string_view word)
{
    if (find_row(reader.known.signals, word)) {
        return "is a signal: it can be plotted and waited for, not set";
    }
    if (find_row(reader.known.events, word)) {
        return "is an event: it happens at a moment, so it stands under \"at\"";
    }
    return {};
}

void read_event(LessonReader& reader, const Vocabulary::EventName& event, const toml::node& node,
                double at_s, std::vector<TimedChange>& changes)
{
    // The value is a number, or a text that holds an amount and a target or an hour.
    std::optional<std::string> value;
    if (const auto amount = node.value<double>(); amount && node.is_number()) {
        value = fmt::format("{}", *amount);
    } else {
        value = read_text(reader, event.name, node);
    }
    if (!value) {
        return;
    }
    const auto first_word = value->substr(0, value->find(' '));
    const bool known_target = std::ranges::find(event.targets, first_word) != event.targets.end();
    if (!event.targets.empty() && !known_target) {
        unknown(reader, node.source().begin, first_word,
                {fmt::format("target of \"{}\"", event.name),
                 {event.targets.begin(), event.targets.end()},
                 {}});
        return;
    }
    if (const auto problem = event.problem ? event.problem(*value) : std::string();
        !problem.empty()) {
        error(reader, node.source().begin, problem);
    } else {
        changes.push_back({.at_s = at_s, .name = event.name, .is_event = true, .target = *value});
    }
}

void read_ramp(LessonReader& reader, const Vocabulary::Quantity& input, const toml::node& node,
               double at_s, double over_s, std::vector<TimedChange>& changes)
{
    const NumberRange range{input.min, input.max, input.unit};
    if (const auto number = read_number(reader, input.name, node, range)) {
        changes.push_back({.at_s = at_s, .name = input.name, .value = *number, .over_s = over_s});
    }
}

void unknown_happening(LessonReader& reader, const Entry& entry)
{
    if (find_row(reader.known.signals, entry.key)) {
        error(reader, entry.key_position,
              fmt::format("\"{}\" {}", entry.key, misplaced(reader, entry.key)));
        return;
    }
    auto names = names_of(reader.known.inputs);
    for (const auto& event : reader.known.events) {
        names.emplace_back(event.name);
    }
    names.emplace_back("over_s");
    unknown(reader, entry.key_position, entry.key,
            {"input or event", std::move(names), "reflexloop list inputs"});
}

// { s = 0.5, tap = "quadriceps" } or { s = 1, swelling = 0.8, over_s = 0.5 }
void read_moment(LessonReader& reader, const toml::table& table, std::vector<TimedChange>& changes)
{
    constexpr NumberRange seconds{0, max_s, "s"};
    const auto here = table.source().begin;
    const auto* when = table.get("s");
    const auto* spread = table.get("over_s");
    const double at_s = when ? read_number(reader, "s", *when, seconds).value_or(0) : 0;
    const double over_s = spread ? read_number(reader, "over_s", *spread, seconds).value_or(0) : 0;
    if (!when) {
        error(reader, here, "the moment is missing: s = seconds from the start of the step");
    }

    bool happens = false, ramps = false;
    for (const auto& entry : in_file_order(table)) {
        if (entry.key == "s" || entry.key == "over_s") {
            continue;
        }
        happens = true;
        if (const auto* event = find_row(reader.known.events, entry.key)) {
            read_event(reader, *event, *entry.value, at_s, changes);
        } else if (const auto* input = find_row(reader.known.inputs, entry.key)) {
            ramps = true;
            read_ramp(reader, *input, *entry.value, at_s, over_s, changes);
        } else {
            unknown_happening(reader, entry);
        }
    }
    if (!happens) {
        error(reader, here, "nothing happens at this moment; name an event or an input");
    } else if (spread && !ramps) {
        warning(reader, spread->source().begin,
                "\"over_s\" is ignored: it spreads the change of an input, and none changes here");
    }
}

} // namespace

Choice known_inputs(const LessonReader& reader)
{
    return {"input", names_of(reader.known.inputs), "reflexloop list inputs"};
}

std::vector<TimedChange> read_settings(LessonReader& reader, const toml::node& node)
{
    std::vector<TimedChange> settings;
    const auto* table = read_table(reader, "set", node, "{ swelling = 0.8 }");
    if (!table) {
        return settings;
    }
    for (const auto& [key, position, value] : in_file_order(*table)) {
        if (const auto* input = find_row(reader.known.inputs, key)) {
            const NumberRange range{input->min, input->max, input->unit};
            if (const auto number = read_number(reader, key, *value, range)) {
                settings.push_back({.name = input->name, .value = *number});
            }
        } else if (const auto sentence = misplaced(reader, key); !sentence.empty()) {
            error(reader, position, fmt::format("\"{}\" {}", key, sentence));
        } else {
            unknown(reader, position, key, known_inputs(reader));
        }
    }
    return settings;
}

std::vector<TimedChange> read_moments(LessonReader& reader, std::string_view name,
                                      const toml::node& node)
{
    constexpr auto one = "{ s = 0.5, tap = \"quadriceps\" }";
    std::vector<TimedChange> changes;
    const auto* moments = read_array(reader, name, node, fmt::format("[ {} ]", one));
    if (!moments) {
        return changes;
    }
    for (const auto& moment : *moments) {
        if (const auto* table = read_table(reader, name, moment, one)) {
            read_moment(reader, *table, changes);
        }
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const auto& a, const auto& b) { return a.at_s < b.at_s; });
    return changes;
}

void warn_of_late_moments(LessonReader& reader, const toml::array* moments, double shown_s)
{
    for (std::size_t i = 0; moments && i < moments->size(); ++i) {
        const auto* moment = moments->get(i)->as_table();
        const auto* when = moment ? moment->get("s") : nullptr;
        const double at_s = when ? when->value<double>().value_or(0) : 0;
        const double over_s = moment ? (*moment)["over_s"].value<double>().value_or(0) : 0;
        if (at_s + over_s > shown_s) {
            warning(reader, when ? when->source().begin : moment->source().begin,
                    fmt::format("a film leaves this step after {:.3g} s of the body's time, before "
                                "this is over; make slow smaller, read_s longer, or s earlier",
                                shown_s));
        }
    }
}

} // namespace lesson
