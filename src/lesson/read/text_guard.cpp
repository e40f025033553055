#include "lesson/read/text_guard.hpp"

#include "base/text.hpp"
#include "lesson/read/text_scan.hpp"

#include <fmt/format.h>

namespace lesson {

namespace {

constexpr std::size_t max_line_bytes = 16U * 1024U; // outside a multi-line string
constexpr int max_dots = 32;                        // in one key; our format needs two
constexpr int max_brackets = 32;                    // our format needs three

std::optional<LimitViolation> objection(const Scan& scan)
{
    if (scan.line_bytes > max_line_bytes) {
        return LimitViolation{
            scan.line, 1,
            "the line is longer than 16 KiB; break it, or write long text between "
            "three quotation marks (\"\"\")"};
    }
    if (scan.dots > max_dots) {
        return LimitViolation{scan.line, scan.column,
                              fmt::format("a key has more than {} dots", max_dots)};
    }
    if (scan.brackets > max_brackets) {
        return LimitViolation{scan.line, scan.column,
                              fmt::format("brackets are nested more than {} deep", max_brackets)};
    }
    return std::nullopt;
}

std::optional<LimitViolation> broken_utf8(std::string_view text)
{
    int line = 1, column = 1;
    while (!text.empty()) {
        const auto rest = text;
        const char32_t character = base::next_code_point(text);
        if (character == U'\uFFFD' && !rest.starts_with("\uFFFD")) {
            return LimitViolation{line, column,
                                  "this is not UTF-8 text from here on; save the file as UTF-8"};
        }
        line += character == U'\n' ? 1 : 0;
        column = character == U'\n' ? 1 : column + 1;
    }
    return std::nullopt;
}

} // namespace

std::optional<LimitViolation> check_limits(std::string_view text, std::size_t max_bytes)
{
    if (text.size() > max_bytes) {
        return LimitViolation{0, 0,
                              fmt::format("the file is larger than {} MiB, the most a {} may have",
                                          max_bytes >> 20U,
                                          max_bytes == max_file_bytes ? "lesson" : "session")};
    }
    if (auto broken = broken_utf8(text)) {
        return broken;
    }
    Scan scan{.text = text};
    while (scan.at < text.size()) {
        step(scan);
        if (auto found = objection(scan)) {
            return found;
        }
    }
    if (is_long(scan.within)) { // the parser would name the end of the file
        return LimitViolation{
            scan.string_line, scan.string_column,
            "the text that begins here never ends; close it with three quotation marks "
            "too"};
    }
    return std::nullopt;
}

} // namespace lesson
