// One problem in one file, as a value: where, what, and what to do about it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

struct Diagnostic {
    enum class Severity { error, warning };

    std::string path = {};       // as the user wrote it
    int line = 0;                // from 1; 0 = the file as a whole
    int column = 0;              // from 1, in characters
    std::string message = {};    // one sentence
    std::string suggestion = {}; // a known word close to a misspelt one; may be empty
    Severity severity = Severity::error;
};

// "lessons/a.toml:14:9: unknown input "sweling"; did you mean "swelling"?"
[[nodiscard]] std::string to_text(const Diagnostic& problem);

[[nodiscard]] bool has_errors(std::span<const Diagnostic> problems);

// The known word nearest to a misspelt one (edit distance with swaps, at most a third of its
// length), or an empty view.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::span<const std::string_view> known);
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string> known);

} // namespace base
