// Checks the bytes of a file from outside before the TOML parser reads them: toml++ 3.3 overflows
// its stack on very long dotted keys and deep nesting, and its message on broken UTF-8 names no
// remedy.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lesson {

inline constexpr std::size_t max_file_bytes = 1024U * 1024U;

struct LimitViolation {
    int line = 0, column = 0; // as in base::Diagnostic
    std::string message;
};

[[nodiscard]] std::optional<LimitViolation> check_limits(std::string_view text,
                                                         std::size_t max_bytes = max_file_bytes);

} // namespace lesson
