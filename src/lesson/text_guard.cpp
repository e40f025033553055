#include "lesson/text_guard.hpp"

#include "base/text_metrics.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lesson {

namespace {

constexpr std::size_t longest_line_bytes = 16U * 1024U; // outside a multi-line string
constexpr int most_dots = 32;                           // in one key; our format needs two
constexpr int deepest_brackets = 32;                    // our format needs three

enum class Within { nothing, comment, string, literal, long_string, long_literal };

struct Scan {
    std::string_view text;
    std::size_t at = 0;
    int line = 1, column = 1;
    std::size_t line_bytes = 0;
    Within within = Within::nothing;
    int brackets = 0, dots = 0;
    int string_line = 1, string_column = 1; // where the last string was opened
};

bool is_long(Within within)
{
    return within == Within::long_string || within == Within::long_literal;
}

void advance(Scan& scan, std::size_t bytes = 1)
{
    for (; bytes > 0 && scan.at < scan.text.size(); --bytes, ++scan.at) {
        const auto byte = static_cast<unsigned char>(scan.text[scan.at]);
        scan.line_bytes += is_long(scan.within) ? 0 : 1;
        if (byte == '\n') {
            ++scan.line;
            scan.column = 1;
            scan.line_bytes = 0;
        } else if ((byte & 0xC0U) != 0x80U) {
            ++scan.column; // continuation bytes belong to the character before
        }
    }
}

bool three_follow(const Scan& scan, char quote)
{
    return scan.text.substr(scan.at, 3) == std::string(3, quote);
}

void open_string(Scan& scan, char quote)
{
    const bool three = three_follow(scan, quote);
    if (quote == '"')
        scan.within = three ? Within::long_string : Within::string;
    else
        scan.within = three ? Within::long_literal : Within::literal;
    scan.string_line = scan.line;
    scan.string_column = scan.column;
    advance(scan, three ? 3 : 1);
}

// Up to two more quotation marks may stand before the closing three.
void close_long_string(Scan& scan, char quote)
{
    advance(scan, 3);
    for (int more = 0; more < 2 && scan.at < scan.text.size() && scan.text[scan.at] == quote;
         ++more)
        advance(scan);
    scan.within = Within::nothing;
}

void step_outside_strings(Scan& scan, char c)
{
    if (c == '"' || c == '\'')
        return open_string(scan, c);
    if (c == '#')
        scan.within = Within::comment;
    else if (c == '[' || c == '{')
        ++scan.brackets;
    else if (c == ']' || c == '}')
        scan.brackets = std::max(0, scan.brackets - 1);
    if (c == '.')
        ++scan.dots;
    else if (std::string_view("=,[]{}\n").find(c) != std::string_view::npos)
        scan.dots = 0;
    advance(scan);
}

void step_inside_string(Scan& scan, char c)
{
    const char quote =
        scan.within == Within::string || scan.within == Within::long_string ? '"' : '\'';
    if (quote == '"' && c == '\\')
        return advance(scan, 2);
    if (is_long(scan.within)) {
        if (three_follow(scan, quote))
            return close_long_string(scan, quote);
    } else if (c == quote ||
               c == '\n') { // a string that does not end on its line: the parser stops
        scan.within = Within::nothing;
    }
    advance(scan);
}

void step(Scan& scan)
{
    const char c = scan.text[scan.at];
    if (scan.within == Within::nothing)
        return step_outside_strings(scan, c);
    if (scan.within != Within::comment)
        return step_inside_string(scan, c);
    if (c == '\n' || c == '\v' || c == '\f' || c == '\r')
        scan.within = Within::nothing; // be it a line's end to the parser or not
    advance(scan);
}

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
