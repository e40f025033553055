// Typed looks into a lesson's TOML tree. Whatever is wrong is noted and reading goes on, so that
// one run tells everything.
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

struct Reader {
    std::string path;
    std::string_view text; // the whole file, to find places inside a string
    const Vocabulary& known;
    std::vector<base::Diagnostic> problems;
};

using Position = toml::source_position;

// The user's own words for a message: in quotation marks, on one line, shortened.
[[nodiscard]] std::string in_quotes(std::string_view words);

// " mmHg", or nothing for a quantity without a unit.
[[nodiscard]] std::string after_number(std::string_view unit);

void error(Reader&, const Position&, std::string message, std::string_view suggestion = {});
void warning(Reader&, const Position&, std::string message, std::string_view suggestion = {});

// A word that is not in the list: the nearest known one is suggested; when none is near, the list
// is shown if it is short, else the command that shows it.
struct Choice {
    std::string kind; // "input"
    std::vector<std::string_view> names;
    std::string_view listed_by; // "reflexloop list inputs"; empty = always show the list
};
void unknown(Reader&, const Position&, std::string_view word, const Choice&);

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

// The value, or nothing after having said what was expected and what was found.
std::optional<bool> read_bool(Reader&, std::string_view name, const toml::node&);
std::optional<double> read_number(Reader&, std::string_view name, const toml::node&);
std::optional<std::string> read_text(Reader&, std::string_view name, const toml::node&);
std::optional<std::string> read_filled_text(Reader&, std::string_view name, const toml::node&);
const toml::table* read_table(Reader&, std::string_view name, const toml::node&,
                              std::string_view example);
const toml::array* read_array(Reader&, std::string_view name, const toml::node&,
                              std::string_view example);

struct Range {
    double min, max;
    std::string_view unit;
};
std::optional<double> read_number(Reader&, std::string_view name, const toml::node&, const Range&);

// Each element a string out of the list.
std::vector<std::string> read_names(Reader&, std::string_view name, const toml::node&,
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
    void (*read)(Reader&, const toml::node&, Into&);
};

template <class Into>
void read_keywords(Reader& reader, const toml::table& table, std::string_view of_what,
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

// Walks through a string value as it stands in the file, to say where in it something is wrong.
struct InsideString {
    std::string_view rest; // of the file's bytes, from `here` to the end of the string
    Position here, begin;
};
InsideString inside(const Reader&, const toml::node& string);

// Where `part` stands next; the string's beginning when it is not there letter by letter (written
// with escapes). Goes on behind it.
Position find_next(InsideString&, std::string_view part);

} // namespace lesson
