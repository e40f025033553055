#include "base/text_metrics.hpp"

#include "base/text.hpp"

#include <cstddef>

namespace base {

namespace {

constexpr float usual_advance_em = 0.56F; // of a lower-case letter in most text faces

float advance(const std::unordered_map<char32_t, float>& advances, char32_t glyph)
{
    if (const auto found = advances.find(glyph); found != advances.end()) {
        return found->second;
    }
    const auto n = advances.find(U'n');
    return n != advances.end() ? n->second : usual_advance_em;
}

} // namespace

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
