#include "base/text_metrics.hpp"

#include <cstddef>

namespace base {

namespace {

constexpr char32_t replacement = U'\uFFFD';
constexpr float usual_advance_em = 0.56F; // of a lower-case letter in most text faces

float advance(const std::unordered_map<char32_t, float>& advances, char32_t glyph)
{
    if (const auto found = advances.find(glyph); found != advances.end()) {
        return found->second;
    }
    const auto n = advances.find(U'n');
    return n != advances.end() ? n->second : usual_advance_em;
}

// What a lead byte announces: how many bytes follow, its own bits, the smallest code point that
// needs so many bytes (a smaller one is an overlong spelling, which is not allowed).
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
        const auto byte = rest.empty() ? 0U : static_cast<unsigned char>(rest.front());
        if ((byte & 0xC0U) != 0x80U) {
            return replacement; // broken off: the bytes after the lead are read again by themselves
        }
        code_point = (code_point << 6U) | (byte & 0x3FU);
        rest.remove_prefix(1);
    }
    if (code_point < announced.min || !is_scalar(code_point)) {
        return replacement;
    }
    utf8 = rest;
    return code_point;
}

float TextMetrics::width_px(std::string_view utf8, float em_px, Weight weight) const
{
    const auto& advances = advance_em[static_cast<std::size_t>(weight)];
    float width_em = 0;
    while (!utf8.empty()) {
        width_em += advance(advances, next_code_point(utf8));
    }
    return width_em * em_px;
}

TextMetrics typewriter_metrics()
{
    return {}; // no table: every glyph takes the usual advance
}

} // namespace base
