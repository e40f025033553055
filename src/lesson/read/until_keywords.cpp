#include "lesson/read/until_keywords.hpp"

#include "lesson/read/measure_keywords.hpp"
#include "lesson/read/moment_keywords.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

namespace lesson {

namespace {

constexpr double max_hold_s = 600;

// A bound beyond the range of an input is an error; beyond the axis of a signal it is a warning,
// because the signal may leave its usual range.
void check_reach(LessonReader& reader, const toml::table& table, const Condition& condition)
{
    const auto* row =
        find_row(condition.is_input ? reader.known.inputs : reader.known.signals, condition.name);
    if (!row) {
        return;
    }
    const auto unit = after_number(row->unit);
    const auto object_to = [&](std::string_view bound, double value) {
        const auto where = table.get(bound)->source().begin;
        if (condition.is_input) {
            error(reader, where,
                  fmt::format("{} {}{} cannot happen: \"{}\" stays in {} … {}{}", bound, value,
                              unit, row->name, row->min, row->max, unit));
        } else {
            warning(reader, where,
                    fmt::format("{} {}{} may never happen: \"{}\" usually stays in {} … {}{}",
                                bound, value, unit, row->name, row->min, row->max, unit));
        }
    };
    if (condition.above && *condition.above >= row->max) {
        object_to("above", *condition.above);
    }
    if (condition.below && *condition.below <= row->min) {
        object_to("below", *condition.below);
    }
}

void finish_condition(LessonReader& reader, const toml::table& table, const Condition& condition)
{
    check_bounds(reader, table, condition.above, condition.below, "the condition");
    if (!condition.above || !condition.below || *condition.above < *condition.below) {
        check_reach(reader, table, condition);
    }
}

void read_above(LessonReader& reader, const toml::node& node, Condition& condition)
{
    condition.above = read_number(reader, "above", node);
}

void read_below(LessonReader& reader, const toml::node& node, Condition& condition)
{
    condition.below = read_number(reader, "below", node);
}

void read_input(LessonReader& reader, const toml::node& node, Condition& condition)
{
    condition.is_input = true;
    const auto word = read_text(reader, "input", node);
    if (!word) {
        return;
    }
    if (find_row(reader.known.inputs, *word)) {
        condition.name = *word;
    } else if (find_row(reader.known.signals, *word)) {
        error(reader, node.source().begin,
              fmt::format("\"{}\" is a signal; write signal = \"{}\"", *word, *word));
    } else {
        unknown(reader, node.source().begin, *word, known_inputs(reader));
    }
}

constexpr std::array<Keyword<Condition>, 4> condition_keywords = {{
    {"signal", [](LessonReader& reader, const toml::node& node,
                  Condition& condition) { read_signal(reader, node, condition.name); }},
    {"input", read_input},
    {"above", read_above},
    {"below", read_below},
}};

void read_while(LessonReader& reader, const toml::node& node, Until& until)
{
    const auto* table = read_table(reader, "while", node, "{ input = \"swelling\", above = 0.6 }");
    if (!table) {
        return;
    }
    Condition condition;
    read_keywords<Condition>(reader, *table, "while", condition_keywords, condition);
    if (table->contains("signal") == table->contains("input")) {
        error(reader, table->source().begin,
              "the condition needs a name: input = \"…\" or signal = \"…\", one of the two");
    }
    finish_condition(reader, *table, condition);
    until.meanwhile.push_back(std::move(condition));
}

void read_hints(LessonReader& reader, const toml::node& node, Until& until)
{
    const auto* list = read_array(reader, "hints", node, "[\"Rub.\", \"Rub at 5 cm/s.\"]");
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        if (auto hint = read_filled_text(reader, "hints", *list->get(i))) {
            until.hints.push_back(std::move(*hint));
        }
    }
}

constexpr std::array<Keyword<Until>, 8> until_keywords = {{
    {"signal", [](LessonReader& reader, const toml::node& node,
                  Until& until) { read_signal(reader, node, until.goal.name); }},
    {"above", [](LessonReader& reader, const toml::node& node,
                 Until& until) { read_above(reader, node, until.goal); }},
    {"below", [](LessonReader& reader, const toml::node& node,
                 Until& until) { read_below(reader, node, until.goal); }},
    {"hold_s",
     [](LessonReader& reader, const toml::node& node, Until& until) {
         until.hold_s = read_number(reader, "hold_s", node, {0, max_hold_s, "s"}).value_or(0);
     }},
    {"while",
     [](LessonReader& reader, const toml::node& node, Until& until) {
         if (const auto* several = node.as_array()) {
             for (const auto& one : *several) {
                 read_while(reader, one, until);
             }
         } else {
             read_while(reader, node, until);
         }
     }},
    {"hint",
     [](LessonReader& reader, const toml::node& node, Until& until) {
         if (auto hint = read_filled_text(reader, "hint", node)) {
             until.hints.push_back(std::move(*hint));
         }
     }},
    {"hints", read_hints},
    {"solution", [](LessonReader& reader, const toml::node& node,
                    Until& until) { until.solution = read_moments(reader, "solution", node); }},
}};

} // namespace

void read_until(LessonReader& reader, const toml::node& node, Step& step)
{
    const auto* table = read_table(reader, "until", node, "{ signal = \"pain_nrs\", below = 3 }");
    if (!table) {
        return;
    }
    Until until;
    until.place = place_of(node);
    read_keywords<Until>(reader, *table, "until", until_keywords, until);
    if (!table->contains("signal")) {
        say_missing(reader, *table, "the condition", "signal");
    }
    if (table->contains("hint") && table->contains("hints")) {
        error(reader, table->get("hint")->source().begin,
              "\"hint\" and \"hints\" do not go together; put all hints into the list");
    }
    finish_condition(reader, *table, until.goal);
    step.until = std::move(until);
}

} // namespace lesson
