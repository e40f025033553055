// Numbers in text, read the same whatever the locale: the decimal sign is a point.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace base {

// The number that the whole text spells; nothing for anything before, after or instead of it, and
// for a number out of the type's range. "inf" and "nan" are read; a leading "+" is not.
[[nodiscard]] std::optional<double> parse_double(std::string_view text);
[[nodiscard]] std::optional<std::int64_t> parse_integer(std::string_view text);

} // namespace base
