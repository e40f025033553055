#include "base/text.hpp"

#include <algorithm>

namespace base {

namespace {

constexpr char32_t replacement = U'\uFFFD';

// What a lead byte announces: how many bytes follow, its own bits, and the lowest code point that
// needs so many bytes (a lower one would be an overlong encoding, which UTF-8 forbids).
struct Lead {
    int following;
    char32_t bits;
    char32_t min;
};

Lead lead(unsigned char byte)
{
    if (byte >= 0xC2 && byte <= 0xDF) {
        return {1, byte & 0x1FU, 0x80};
    }
    if (byte >= 0xE0 && byte <= 0xEF) {
        return {2, byte & 0x0FU, 0x800};
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        return {3, byte & 0x07U, 0x10000};
    }
    return {0, replacement, 0}; // a continuation byte alone, or a byte UTF-8 never has
}

bool is_scalar(char32_t code_point)
{
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    return !surrogate && code_point <= 0x10FFFF;
}

} // namespace

std::size_t utf8_length(std::string_view utf8)
{
    return static_cast<std::size_t>(std::ranges::count_if(utf8, begins_character));
}

char32_t next_code_point(std::string_view& utf8)
{
    if (utf8.empty()) {
        return replacement;
    }
    const auto first = static_cast<unsigned char>(utf8.front());
    utf8.remove_prefix(1);
    if (first < 0x80) {
        return first;
    }

    const Lead announced = lead(first);
    char32_t code_point = announced.bits;
    std::string_view rest = utf8;
    for (int i = 0; i < announced.following; ++i) {
        if (rest.empty() || begins_character(rest.front())) {
            return replacement; // broken off: the bytes after the lead are read again by themselves
        }
        code_point = (code_point << 6U) | (static_cast<unsigned char>(rest.front()) & 0x3FU);
        rest.remove_prefix(1);
    }
    if (code_point < announced.min || !is_scalar(code_point)) {
        return replacement;
    }
    utf8 = rest;
    return code_point;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\n\v\f\r";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace base
