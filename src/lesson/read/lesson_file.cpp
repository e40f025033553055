#include "lesson/read/lesson_file.hpp"

#include "lesson/read/reader.hpp"
#include "lesson/read/step_keywords.hpp"
#include "lesson/read/text_guard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <tuple>
#include <utility>

namespace lesson {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void read_format(LessonReader& reader, const toml::node& node, Lesson&)
{
    const auto format = read_number(reader, "format", node);
    if (format && *format != 1) {
        error(reader, node.source().begin,
              fmt::format("this program reads format 1, not format {}", *format));
    }
}

void read_title(LessonReader& reader, const toml::node& node, Lesson& lesson)
{
    lesson.title = read_filled_text(reader, "title", node).value_or("");
}

void read_about(LessonReader& reader, const toml::node& node, Lesson& lesson)
{
    lesson.about = read_text(reader, "about", node).value_or("");
}

void read_steps(LessonReader& reader, const toml::node& node, Lesson& lesson)
{
    const auto* steps = node.as_array();
    if (!steps || steps->empty()) {
        error(reader, node.source().begin,
              "a step begins with a line of its own: [[step]], in double brackets");
        return;
    }
    double slow = 1; // of the step before, unless the step sets it
    for (const auto& element : *steps) {
        const auto* table = read_table(reader, "step", element, "[[step]] on a line of its own");
        if (!table) {
            continue;
        }
        lesson.steps.push_back(read_step(reader, *table));
        if (lesson.steps.size() == 1 && lesson.steps[0].continues) {
            error(reader, (*table)["continues"].node()->source().begin,
                  "the first step has none before it to continue");
        }
        slow = lesson.steps.back().slow.value_or(slow);
        warn_of_late_parts(reader, *table, lesson.steps.back(), slow);
    }
}

constexpr std::array<Keyword<Lesson>, 4> lesson_keywords = {{
    {"format", read_format},
    {"title", read_title},
    {"about", read_about},
    {"step", read_steps},
}};

void say_what_is_missing(LessonReader& reader, const toml::table& table)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> needed = {{
        {"format", "the lesson does not say its format; begin the file with format = 1"},
        {"title", "the lesson has no title; write title = \"…\" before the first step"},
        {"step", "the lesson has no steps; each begins with a line [[step]]"},
    }};
    for (const auto& [name, sentence] : needed) {
        if (!table.contains(name)) {
            error(reader, {1, 1}, std::string(sentence));
        }
    }
}

// What the parser says, and for the slips that teachers make most, what to do.
std::string syntax_sentence(std::string_view description)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> advice = {{
        {"parsing boolean", "text stands in \"quotation marks\"; else write true or false"},
        {"could not determine value type", "text stands in \"quotation marks\""},
        {"unescaped control characters", "text over several lines stands between three \"\"\""},
        {"unknown escape sequence", "write \\\\ for a backslash, or use 'single' quotation marks"},
        {"inline table: expected key", "a table in { braces } stands on one line"},
        {"cannot redefine existing array", "every step begins with [[step]], in double brackets"},
        {"cannot redefine", "a key may stand only once"},
    }};
    std::string sentence = "this is not valid TOML: ";
    sentence += description.starts_with("Error while ") ? description.substr(12) : description;
    for (const auto& [pattern, tip] : advice) {
        if (description.find(pattern) != std::string_view::npos) {
            return fmt::format("{} ({})", sentence, tip);
        }
    }
    return sentence;
}

// Checks across keys add their problems late; the list follows the file.
void sort_by_place(std::vector<base::Diagnostic>& problems)
{
    std::stable_sort(problems.begin(), problems.end(), [](const auto& a, const auto& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
}

LoadedLesson only(base::Diagnostic problem)
{
    return {std::nullopt, {std::move(problem)}};
}

LoadedLesson read_lesson(const toml::table& table, std::string_view text,
                         const std::filesystem::path& path, const Vocabulary& known)
{
    LessonReader reader{.path = path.string(), .text = text, .known = known, .problems = {}};
    Lesson lesson;
    lesson.file = path;
    say_what_is_missing(reader, table);
    read_keywords<Lesson>(reader, table, "a lesson", lesson_keywords, lesson);
    sort_by_place(reader.problems);
    if (base::has_errors(reader.problems)) {
        return {std::nullopt, std::move(reader.problems)};
    }
    return {std::move(lesson), std::move(reader.problems)};
}

// Why the file cannot be a lesson before it is even opened; empty when it may be one.
std::string objection_to_file(const std::filesystem::path& file)
{
    std::error_code trouble;
    const auto status = std::filesystem::status(file, trouble);
    if (status.type() == std::filesystem::file_type::not_found) {
        return "there is no such file";
    }
    if (trouble) {
        return "the file cannot be read: " + trouble.message();
    }
    if (std::filesystem::is_directory(status)) {
        return "this is a folder; name a lesson file in it";
    }
    if (!std::filesystem::is_regular_file(status)) {
        return "this is not a file that can be read";
    }
    return {};
}

} // namespace

LoadedLesson parse_lesson(std::string_view text, const std::filesystem::path& path,
                          const Vocabulary& known)
{
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    if (auto refusal = check_limits(text)) {
        return only({path.string(), refusal->line, refusal->column, std::move(refusal->message)});
    }
    try {
        return read_lesson(toml::parse(text, path.string()), text, path, known);
    } catch (const toml::parse_error& trouble) {
        const auto where = trouble.source().begin;
        return only({path.string(), static_cast<int>(where.line), static_cast<int>(where.column),
                     syntax_sentence(trouble.description())});
    }
}

LoadedLesson load_lesson(const std::filesystem::path& file, const Vocabulary& known)
{
    if (auto objection = objection_to_file(file); !objection.empty()) {
        return only({.path = file.string(), .message = std::move(objection)});
    }
    std::ifstream stream(file, std::ios::binary);
    std::string text(max_file_bytes + 1, '\0'); // one byte more shows that it is too large
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!stream.is_open() || stream.bad()) {
        return only({.path = file.string(),
                     .message = std::string("the file cannot be read: ") + std::strerror(errno)});
    }
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return parse_lesson(text, file, known);
}

} // namespace lesson
