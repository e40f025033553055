#include "lesson/read/reader.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace lesson {

namespace {

using Severity = base::Diagnostic::Severity;

constexpr std::size_t short_list = 8;
constexpr std::size_t max_quotation = 60; // of the user's words, in bytes

void note(LessonReader& reader, const Position& where, std::string message,
          std::string_view suggestion, Severity severity)
{
    reader.problems.push_back({reader.path, static_cast<int>(where.line),
                               static_cast<int>(where.column), std::move(message),
                               std::string(suggestion), severity});
}

std::string what_it_is(const toml::node& node)
{
    switch (node.type()) {
    case toml::node_type::string:
        return "the string " + in_quotes(**node.as_string());
    case toml::node_type::integer:
        return fmt::format("the number {}", **node.as_integer());
    case toml::node_type::floating_point:
        return fmt::format("the number {}", **node.as_floating_point());
    case toml::node_type::boolean:
        return **node.as_boolean() ? "true" : "false";
    case toml::node_type::array:
        return "a list";
    case toml::node_type::table:
        return "a table";
    default:
        return "a date or a time";
    }
}

void wrong_type(LessonReader& reader, std::string_view name, const toml::node& node,
                std::string_view expected)
{
    error(reader, node.source().begin,
          fmt::format("\"{}\" must be {}, but here stands {}", name, expected, what_it_is(node)));
}

std::size_t offset_of(std::string_view text, const Position& position)
{
    std::size_t at = 0;
    for (toml::source_index line = 1; line < position.line && at < text.size(); ++line) {
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    for (toml::source_index column = 1; column < position.column && at < text.size(); ++column) {
        ++at;
        while (at < text.size() && !base::begins_character(text[at])) {
            ++at;
        }
    }
    return at;
}

Position moved(Position from, std::string_view over)
{
    for (const char c : over) {
        if (c == '\n') {
            ++from.line;
            from.column = 1;
        } else if (base::begins_character(c)) {
            ++from.column;
        }
    }
    return from;
}

} // namespace

std::string in_quotes(std::string_view words)
{
    auto shown = words.substr(0, max_quotation);
    while (shown.size() < words.size() && !shown.empty() &&
           !base::begins_character(words[shown.size()])) {
        shown.remove_suffix(1);
    }
    std::string line(shown);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return fmt::format("\"{}{}\"", line, shown.size() < words.size() ? "…" : "");
}

std::string after_number(std::string_view unit)
{
    return unit.empty() ? std::string() : fmt::format(" {}", unit);
}

void error(LessonReader& reader, const Position& where, std::string message,
           std::string_view suggestion)
{
    note(reader, where, std::move(message), suggestion, Severity::error);
}

void warning(LessonReader& reader, const Position& where, std::string message,
             std::string_view suggestion)
{
    note(reader, where, std::move(message), suggestion, Severity::warning);
}

void unknown(LessonReader& reader, const Position& where, std::string_view word,
             const Choice& choice)
{
    auto message = fmt::format("unknown {} {}", choice.kind, in_quotes(word));
    const auto near = base::nearest(word, std::span<const std::string_view>(choice.names));
    if (near.empty() && (choice.names.size() <= short_list || choice.listed_by.empty())) {
        message += fmt::format("; known: {}", fmt::join(choice.names, ", "));
    } else if (near.empty()) {
        message += fmt::format("; \"{}\" shows those there are", choice.listed_by);
    }
    error(reader, where, std::move(message), near);
}

std::optional<bool> read_bool(LessonReader& reader, std::string_view name, const toml::node& node)
{
    if (const auto* value = node.as_boolean()) {
        return value->get();
    }
    wrong_type(reader, name, node, "true or false");
    return std::nullopt;
}

std::optional<double> read_number(LessonReader& reader, std::string_view name,
                                  const toml::node& node)
{
    if (!node.is_number()) {
        wrong_type(reader, name, node, "a number");
        return std::nullopt;
    }
    const double value = node.value<double>().value_or(std::nan(""));
    if (std::isfinite(value)) {
        return value;
    }
    wrong_type(reader, name, node, "a finite number");
    return std::nullopt;
}

std::optional<double> read_number(LessonReader& reader, std::string_view name,
                                  const toml::node& node, const NumberRange& range)
{
    const auto value = read_number(reader, name, node);
    if (!value || (*value >= range.min && *value <= range.max)) {
        return value;
    }
    const auto unit = after_number(range.unit);
    error(reader, node.source().begin,
          fmt::format("{}{} is outside {} … {}{} for \"{}\"", *value, unit, range.min, range.max,
                      unit, name));
    return std::nullopt;
}

std::optional<std::string> read_text(LessonReader& reader, std::string_view name,
                                     const toml::node& node)
{
    if (const auto* value = node.as_string()) {
        return value->get();
    }
    wrong_type(reader, name, node, "a string in quotation marks");
    return std::nullopt;
}

std::optional<std::string> read_filled_text(LessonReader& reader, std::string_view name,
                                            const toml::node& node)
{
    auto text = read_text(reader, name, node);
    if (!text || text->find_first_not_of(" \t\r\n") != std::string::npos) {
        return text;
    }
    error(reader, node.source().begin, fmt::format("\"{}\" must not be empty", name));
    return std::nullopt;
}

const toml::table* read_table(LessonReader& reader, std::string_view name, const toml::node& node,
                              std::string_view example)
{
    if (const auto* table = node.as_table()) {
        return table;
    }
    wrong_type(reader, name, node, fmt::format("a table such as {}", example));
    return nullptr;
}

const toml::array* read_array(LessonReader& reader, std::string_view name, const toml::node& node,
                              std::string_view example)
{
    if (const auto* array = node.as_array()) {
        return array;
    }
    wrong_type(reader, name, node, fmt::format("a list such as {}", example));
    return nullptr;
}

std::vector<std::string> read_names(LessonReader& reader, std::string_view name,
                                    const toml::node& node, std::string_view example,
                                    const Choice& choice)
{
    std::vector<std::string> words;
    const auto* array = read_array(reader, name, node, example);
    if (!array) {
        return words;
    }
    for (const auto& element : *array) {
        const auto word = read_text(reader, name, element);
        if (!word) {
            continue;
        }
        if (std::find(choice.names.begin(), choice.names.end(), *word) == choice.names.end()) {
            unknown(reader, element.source().begin, *word, choice);
        } else {
            words.push_back(*word);
        }
    }
    return words;
}

std::vector<Entry> in_file_order(const toml::table& table)
{
    std::vector<Entry> entries;
    for (const auto& [key, value] : table) {
        entries.push_back({key.str(), key.source().begin, &value});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return std::pair(a.key_position.line, a.key_position.column) <
               std::pair(b.key_position.line, b.key_position.column);
    });
    return entries;
}

InsideString inside(const LessonReader& reader, const toml::node& string)
{
    const auto& source = string.source();
    const auto begin = offset_of(reader.text, source.begin);
    const auto end = offset_of(reader.text, source.end);
    return {reader.text.substr(begin, end - begin), source.begin, source.begin};
}

Position find_next(InsideString& string, std::string_view part)
{
    const auto found = part.empty() ? std::string_view::npos : string.rest.find(part);
    if (found == std::string_view::npos) {
        return string.begin;
    }
    const auto where = moved(string.here, string.rest.substr(0, found));
    string.here = moved(where, part);
    string.rest.remove_prefix(found + part.size());
    return where;
}

} // namespace lesson
