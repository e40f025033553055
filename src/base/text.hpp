// Small questions about UTF-8 text: where its characters begin, how many there are, its blanks.
#pragma once

#include <cstddef>
#include <string_view>

namespace base {

// Whether a byte begins a character; the bytes that continue one are 10xxxxxx.
[[nodiscard]] constexpr bool begins_character(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

// How many characters (code points, not bytes) the text has.
[[nodiscard]] std::size_t utf8_length(std::string_view utf8);

// Reads one code point and advances past it; U+FFFD for malformed input.
[[nodiscard]] char32_t next_code_point(std::string_view& utf8);

// The text without spaces, tabs and line ends on either side.
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace base
