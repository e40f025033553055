// German is complete: no visible word of the program is without its row in assets/words/de.toml, no
// row is left over, and every shipped lesson has its German twin with the same experiment.
#include "base/diagnostic.hpp"
#include "base/translation.hpp"
#include "lesson/read/languages.hpp"
#include "lesson/read/lesson_translation.hpp"
#include "physiology/days/slow_clock.hpp"
#include "physiology/events.hpp"
#include "physiology/inputs.hpp"
#include "physiology/pathways.hpp"
#include "physiology/readout.hpp"
#include "scene/stations/stations.hpp"
#include "shipped/source_words.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using shipped_test::Literal;
using shipped_test::literals_of;
using shipped_test::sources;

const std::filesystem::path tree = REFLEXLOOP_SOURCE_DIR;

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

const std::map<std::string, std::string>& rows()
{
    static const auto all = [] {
        std::map<std::string, std::string> read;
        for (const auto& [english, german] :
             toml::parse_file((tree / "assets" / "words" / "de.toml").string())) {
            read.emplace(english.str(), german.value_or(std::string{}));
        }
        return read;
    }();
    return all;
}

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> pieces;
    std::string piece;
    for (const char c : text) {
        if (c != ' ') {
            piece += c;
        } else if (!piece.empty()) {
            pieces.push_back(std::move(piece));
            piece.clear();
        }
    }
    if (!piece.empty()) {
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

// "Crane 2012; Dupuy 2018" is the same in every language: names and years alone.
bool is_citation(std::string_view text)
{
    const auto pieces = split(text);
    const auto is_year = [](const std::string& piece) {
        return std::ranges::count_if(piece, [](char c) { return c >= '0' && c <= '9'; }) == 4;
    };
    return std::ranges::any_of(pieces, is_year) && std::ranges::all_of(pieces, [&](const auto& p) {
               return is_year(p) || is_capital(p[0]) || p == "&";
           });
}

// A unit or a sign that is written alike everywhere.
bool needs_no_words(std::string_view text)
{
    static const std::set<std::string_view> alike = {
        "L0", "N", "mV", "mmHg", "mm", "kPa", "cm/s", "N m", "/ 10", "µm",
        "µM", "h", "mM", "°C",   "mA", "%",   "°",    "ms",  "s"};
    return alike.contains(text) || is_citation(text) ||
           std::ranges::none_of(text, [](char c) { return is_letter(c); });
}

bool has_row(std::string_view english)
{
    return rows().contains(std::string(english));
}

// Roman numerals, and names of the vocabulary such as NGF and Renshaw: never shown as they stand.
bool is_a_name(std::string_view text)
{
    if (text.find_first_not_of("IVX") == std::string_view::npos) {
        return true;
    }
    const auto pathways = physiology::pathway_table();
    return physiology::find_signal(text) != nullptr || physiology::find_event(text) != nullptr ||
           std::ranges::any_of(pathways, [&](const auto& row) { return row.name == text; });
}

bool has_a_word(std::string_view text) // two letters side by side
{
    const auto both = [](char a, char b) { return is_letter(a) && is_letter(b); };
    return std::ranges::adjacent_find(text, both) != text.end();
}

// Does a literal look like something to read? Identifiers are one small word, or have underscores;
// patterns of fmt are no sentences.
bool looks_like_words(std::string_view text)
{
    if (text.find_first_of("_#/") != std::string_view::npos ||
        text.find("{}") != std::string_view::npos || text.find("{:") != std::string_view::npos ||
        text.starts_with(".") || !has_a_word(text)) {
        return false;
    }
    return split(text).size() > 1 || (is_capital(text[0]) && !is_a_name(text));
}

std::string place(const std::filesystem::path& file, const Literal& literal)
{
    return fmt::format("{}:{}: \"{}\"", file.lexically_relative(tree).string(), literal.line,
                       literal.text);
}

// In what is drawn and in the panels every literal that reads like words is one.
bool is_visible(const std::filesystem::path& file)
{
    const auto name = file.lexically_relative(tree / "src").string();
    const bool speaks_to_developers = name.starts_with("scene/picture/anatomy");
    const bool by_command = name.starts_with("app/text/"); // a session without a picture
    return !speaks_to_developers && (name.starts_with("scene/") || name.starts_with("ui/") ||
                                     by_command || name == "app/keys/keyboard_and_clicker.cpp" ||
                                     name == "lesson/progress/progress_report.cpp");
}

void expect_row(std::string_view english, std::string_view from)
{
    const bool translated = needs_no_words(english) || has_row(english);
    CAPTURE(from);
    CAPTURE(english);
    CHECK(translated);
}

std::string places_in(std::string_view text) // "{0}{1}", in order of number
{
    std::set<std::string> found;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == '{' && text[i + 2] == '}') {
            found.emplace(text.substr(i, 3));
        }
    }
    std::string all;
    for (const auto& one : found) {
        all += one;
    }
    return all;
}

} // namespace

TEST_CASE("every literal that is looked up, or reads like words on the screen, is German too")
{
    std::size_t looked_up = 0;
    for (const auto& file : sources(tree / "src")) {
        for (const auto& literal : literals_of(file)) {
            looked_up += literal.looked_up ? 1 : 0;
            const bool shown =
                literal.looked_up || (is_visible(file) && looks_like_words(literal.text));
            if (shown && !needs_no_words(literal.text) && !has_row(literal.text)) {
                FAIL_CHECK("no German for " << place(file, literal));
            }
        }
    }
    CHECK(looked_up > 200); // else the reader of sources is blind
}

TEST_CASE("every title, meaning, unit, source and evidence label of the tables is German too")
{
    for (const auto& row : physiology::signal_table()) {
        for (const auto text : {row.title, row.unit, row.meaning, row.source}) {
            expect_row(text, row.name);
        }
    }
    for (const auto& row : physiology::input_table()) {
        for (const auto text : {row.title, row.unit, row.group, row.meaning, row.source}) {
            expect_row(text, row.name);
        }
    }
    for (const auto& row : physiology::pathway_table()) {
        for (const auto text : {row.title, row.meaning, row.source}) {
            expect_row(text, row.name);
        }
    }
    for (const auto& row : physiology::event_table()) {
        if (row.kind != physiology::EventKind::slow) { // others have a title
            expect_row(row.name, "a mark on the chart");
        }
    }
    for (const auto& row : physiology::event_table()) {
        for (const auto text : {row.unit, row.meaning, row.source}) {
            expect_row(text, row.name);
        }
    }
    for (const auto& row : physiology::slow_event_table()) {
        for (const auto text : {row.title, row.unit, row.evidence, row.meaning, row.source}) {
            expect_row(text, row.name);
        }
    }
    for (const auto& station : scene::station_table()) {
        for (const auto text : {station.title, station.meaning}) {
            expect_row(text, station.name);
        }
        for (const auto& part : station.parts) {
            if (physiology::find_signal(part.id) == nullptr) {
                for (const auto text : {part.title, part.meaning, part.source, part.evidence}) {
                    expect_row(text, part.id);
                }
            }
        }
    }
}

TEST_CASE("a translation keeps the places for values, and is not empty")
{
    for (const auto& row : rows()) {
        const auto& english = row.first;
        const auto& german = row.second;
        CAPTURE(english);
        CAPTURE(german);
        CHECK(places_in(english) == places_in(german));
        CHECK_FALSE(german.empty());
    }
}

TEST_CASE("no German row is left over from words the program no longer has")
{
    std::set<std::string> known;
    for (const auto& file : sources(tree / "src")) {
        for (const auto& literal : literals_of(file)) {
            known.insert(literal.text);
        }
    }
    for (const auto& [english, german] : rows()) {
        if (!known.contains(english)) {
            FAIL_CHECK("nobody says any more: \"" << english << "\"");
        }
    }
}

TEST_CASE("every shipped lesson has its German twin: other words, the same experiment")
{
    const auto folder = tree / "lessons";
    for (const auto& file : lesson::lessons_in(folder, "en")) {
        const auto german = lesson::in_language(file, "de");
        if (german == file) {
            FAIL_CHECK(file.filename().string() << " has no German twin beside it");
        } else {
            for (const auto& difference : lesson::differences_from(file, german)) {
                FAIL_CHECK(base::to_text(difference));
            }
        }
    }
    for (const auto& file : lesson::lessons_in(folder, "de")) {
        CHECK(std::filesystem::exists(folder / (lesson::name_of(file) + ".toml")));
    }
}
