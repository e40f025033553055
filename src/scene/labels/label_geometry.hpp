// The measures of a label, shared by placing and drawing: a bar in the pathway's colour, beside it
// the name and under that one line of detail.
#pragma once

#include "scene/labels/label_placement.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace scene {

// In em of the line they belong to.
inline constexpr float swatch_em = 0.24F, swatch_gap_em = 0.42F;
inline constexpr float name_line_em = 1.24F, detail_line_em = 1.26F, baseline_em = 0.93F;

struct LabelSize {
    float width = 0, height = 0;
};

[[nodiscard]] inline float detail_width(const LabelRequest& request, const LabelRules& rules,
                                        const base::TextMetrics& metrics)
{
    return std::max(
        metrics.width_px(request.detail, rules.detail_em_px, base::Weight::regular),
        metrics.width_px(request.widest_detail, rules.detail_em_px, base::Weight::regular));
}

[[nodiscard]] inline LabelSize label_size(const LabelRequest& request, bool name_only,
                                          const LabelRules& rules, const base::TextMetrics& metrics)
{
    const float name = metrics.width_px(request.name, rules.name_em_px, base::Weight::semibold);
    const float detail = name_only ? 0 : detail_width(request, rules, metrics);
    const float text_height =
        name_line_em * rules.name_em_px + (detail > 0 ? detail_line_em * rules.detail_em_px : 0);
    return {(swatch_em + swatch_gap_em) * rules.name_em_px + std::max(name, detail), text_height};
}

// Where the leader leaves the bar: near its middle towards an anchor beside the label, at its end
// towards one above or below, so that it never runs across the text.
[[nodiscard]] inline glm::vec2 leader_start(const Rect& box, bool right, glm::vec2 anchor)
{
    const float x = right ? box.x + box.width : box.x;
    const float outward = right ? anchor.x - x : x - anchor.x;
    const float inset = std::clamp(outward, 0.0F, 0.35F * box.height);
    return {x, std::clamp(anchor.y, box.y + inset, box.y + box.height - inset)};
}

// The bar is on the side of the anchor.
[[nodiscard]] inline PlacedLabel label_at(std::size_t request, const Rect& box, glm::vec2 anchor)
{
    const bool right = anchor.x > box.x + box.width / 2;
    return {.request = request,
            .box = box,
            .leader_start = leader_start(box, right, anchor),
            .leader_end = anchor,
            .leader_right = right};
}

// Do two segments cross? Touching at a common end does not count.
[[nodiscard]] inline bool cross(glm::vec2 a, glm::vec2 b, glm::vec2 c, glm::vec2 d)
{
    const auto side = [](glm::vec2 from, glm::vec2 to, glm::vec2 place) {
        return (to.x - from.x) * (place.y - from.y) - (to.y - from.y) * (place.x - from.x);
    };
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

// Does a segment pass through a box? (The slab method: where is it inside in x, and in y?)
[[nodiscard]] inline bool crosses(glm::vec2 from, glm::vec2 to, const Rect& box)
{
    float enter = 0;
    float leave = 1;
    const auto narrow = [&](float start, float end, float low, float high) {
        const float way = end - start;
        if (std::abs(way) < 1e-6F) {
            return start >= low && start <= high;
        }
        const float first = (low - start) / way;
        const float second = (high - start) / way;
        enter = std::max(enter, std::min(first, second));
        leave = std::min(leave, std::max(first, second));
        return enter <= leave;
    };
    return narrow(from.x, to.x, box.x, box.x + box.width) &&
           narrow(from.y, to.y, box.y, box.y + box.height);
}

} // namespace scene
