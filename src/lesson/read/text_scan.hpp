// Scans TOML character by character, without a stack, and distinguishes strings, comments and
// structure: for texts that a parser has not accepted yet, and for places that a parser does not
// report.
#pragma once

#include <cstddef>
#include <string_view>

namespace lesson {

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

[[nodiscard]] bool is_long(Within within); // may go on over several lines

void step(Scan& scan); // over the next character, or the next few that belong together

} // namespace lesson
