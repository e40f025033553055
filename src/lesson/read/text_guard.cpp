#include "lesson/read/text_guard.hpp"

#include "base/text_metrics.hpp"
#include "lesson/read/text_scan.hpp"

#include <fmt/format.h>

namespace lesson {

namespace {

constexpr std::size_t longest_line_bytes = 16U * 1024U; // outside a multi-line string
constexpr int most_dots = 32;                           // in one key; our format needs two
constexpr int deepest_brackets = 32;                    // our format needs three

std::optional<Refusal> objection(const Scan& scan)
{
    if (scan.line_bytes > longest_line_bytes)
        return Refusal{scan.line, 1,
                       "the line is longer than 16 KiB; break it, or write long text between "
                       "three quotation marks (\"\"\")"};
    if (scan.dots > most_dots)
        return Refusal{scan.line, scan.column,
                       fmt::format("a key has more than {} dots", most_dots)};
    if (scan.brackets > deepest_brackets)
        return Refusal{scan.line, scan.column,
                       fmt::format("brackets are nested more than {} deep", deepest_brackets)};
    return std::nullopt;
}

std::optional<Refusal> broken_utf8(std::string_view text)
{
    int line = 1, column = 1;
    while (!text.empty()) {
        const auto rest = text;
        const char32_t character = base::next_code_point(text);
        if (character == U'\uFFFD' && !rest.starts_with("\uFFFD"))
            return Refusal{line, column,
                           "this is not UTF-8 text from here on; save the file as UTF-8"};
        line += character == U'\n' ? 1 : 0;
        column = character == U'\n' ? 1 : column + 1;
    }
    return std::nullopt;
}

} // namespace

std::optional<Refusal> refuse(std::string_view text)
{
    if (text.size() > largest_file_bytes)
        return Refusal{0, 0, "the file is larger than 1 MiB, the most a lesson may have"};
    if (auto broken = broken_utf8(text))
        return broken;
    Scan scan{.text = text};
    while (scan.at < text.size()) {
        step(scan);
        if (auto found = objection(scan))
            return found;
    }
    if (is_long(scan.within)) // the parser would name the end of the file
        return Refusal{scan.string_line, scan.string_column,
                       "the text that begins here never ends; close it with three quotation marks "
                       "too"};
    return std::nullopt;
}

} // namespace lesson
