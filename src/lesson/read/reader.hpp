// Typed access to a lesson's TOML tree. Each problem is noted and reading goes on, so that one run
// reports them all.
#pragma once

#include "base/diagnostic.hpp"
#include "lesson/read/lesson_file.hpp"

#include <toml++/toml.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lesson {

struct LessonReader {
    std::string path;
    std::string_view text; // the whole file, to find places inside a string
    const Vocabulary& known;
    std::vector<base::Diagnostic> problems;
};

using Position = toml::source_position;

// A piece of the user's text for a message: in quotation marks, on one line, shortened.
[[nodiscard]] std::string in_quotes(std::string_view words);

// " mmHg", or nothing for a quantity without a unit.
[[nodiscard]] std::string after_number(std::string_view unit);

void error(LessonReader&, const Position&, std::string message, std::string_view suggestion = {});
void warning(LessonReader&, const Position&, std::string message, std::string_view suggestion = {});

// Reports a word that is not in the list and suggests the nearest known one; when none is near, the
// message shows a short list itself, else the command that shows it.
struct Choice {
    std::string kind; // "input"
    std::vector<std::string_view> names;
    std::string_view listed_by; // "reflexloop list inputs"; empty = always show the list
};
void unknown(LessonReader&, const Position&, std::string_view word, const Choice&);

template <class Row>
std::vector<std::string_view> names_of(const std::vector<Row>& rows)
{
    std::vector<std::string_view> names;
    for (const auto& row : rows) {
        names.push_back(row.name);
    }
    return names;
}

template <class Row>
const Row* find_row(const std::vector<Row>& rows, std::string_view name)
{
    for (const auto& row : rows) {
        if (row.name == name) {
            return &row;
        }
    }
    return nullptr;
}

// The value; or nothing, and a problem that says what was expected and what was found.
std::optional<bool> read_bool(LessonReader&, std::string_view name, const toml::node&);
std::optional<double> read_number(LessonReader&, std::string_view name, const toml::node&);
std::optional<std::string> read_text(LessonReader&, std::string_view name, const toml::node&);
std::optional<std::string> read_filled_text(LessonReader&, std::string_view name,
                                            const toml::node&);
const toml::table* read_table(LessonReader&, std::string_view name, const toml::node&,
                              std::string_view example);
const toml::array* read_array(LessonReader&, std::string_view name, const toml::node&,
                              std::string_view example);

struct NumberRange {
    double min, max;
    std::string_view unit;
};
std::optional<double> read_number(LessonReader&, std::string_view name, const toml::node&,
                                  const NumberRange&);

// Each element a string out of the list.
std::vector<std::string> read_names(LessonReader&, std::string_view name, const toml::node&,
                                    std::string_view example, const Choice&);

struct Entry {
    std::string_view key;
    Position key_position;
    const toml::node* value;
};
std::vector<Entry> in_file_order(const toml::table&); // toml++ sorts by name

// One row = one keyword of the format and the function that reads it.
template <class Into>
struct Keyword {
    std::string_view name;
    void (*read)(LessonReader&, const toml::node&, Into&);
};

template <class Into>
void read_keywords(LessonReader& reader, const toml::table& table, std::string_view of_what,
                   std::span<const Keyword<Into>> keywords, Into& into)
{
    for (const auto& entry : in_file_order(table)) {
        const Keyword<Into>* found = nullptr;
        std::vector<std::string_view> names;
        for (const auto& keyword : keywords) {
            names.push_back(keyword.name);
            if (keyword.name == entry.key) {
                found = &keyword;
            }
        }
        if (found) {
            found->read(reader, *entry.value, into);
        } else {
            warning(reader, entry.key_position,
                    "unknown key " + in_quotes(entry.key) + " in " + std::string(of_what) +
                        " is ignored",
                    base::nearest(entry.key, std::span<const std::string_view>(names)));
        }
    }
}

// A walk through a string value as it is written in the file, to place a problem inside it.
struct InsideString {
    std::string_view rest; // of the file's bytes, from `here` to the end of the string
    Position here, begin;
};
InsideString inside(const LessonReader&, const toml::node& string);

// The next place of `part`, and the walk goes on after it; the string's beginning when `part` is
// not there letter by letter (written with escapes).
Position find_next(InsideString&, std::string_view part);

} // namespace lesson
