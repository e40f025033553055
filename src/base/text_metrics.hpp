// Widths of glyphs as plain data, so that a scene can lay out text without a font library.
// Filled once by render/typeface; all lengths are shares of the em.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace base {

enum class Weight { regular, semibold };

struct TextMetrics {
    std::array<std::unordered_map<char32_t, float>, 2> advance_em; // by weight, then code point
    float ascent_em = 0.97F;                                       // baseline below the line's top
    float descent_em = 0.24F;
    float line_em = 1.30F; // from one baseline to the next

    // Width of one line of UTF-8 text at the given em size, in pixels.
    [[nodiscard]] float width_px(std::string_view utf8, float em_px, Weight weight) const;
};

// A rough table (0.56 em for every glyph), for tests that have no font.
[[nodiscard]] TextMetrics typewriter_metrics();

} // namespace base
