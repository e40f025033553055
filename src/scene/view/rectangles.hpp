// Operations on rectangles in pixels: overlap, containment, growth, intersection, union.
#pragma once

#include "scene/view/camera.hpp"

#include <algorithm>

namespace scene {

[[nodiscard]] inline bool is_empty(const Rect& rect)
{
    return rect.width <= 0 || rect.height <= 0;
}

[[nodiscard]] inline bool overlap(const Rect& a, const Rect& b)
{
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

[[nodiscard]] inline bool contains(const Rect& outer, const Rect& inner)
{
    return inner.x >= outer.x && inner.y >= outer.y &&
           inner.x + inner.width <= outer.x + outer.width &&
           inner.y + inner.height <= outer.y + outer.height;
}

[[nodiscard]] inline Rect grown(const Rect& rect, float by_px)
{
    return {rect.x - by_px, rect.y - by_px, rect.width + 2 * by_px, rect.height + 2 * by_px};
}

[[nodiscard]] inline Rect between(float left, float top, float right, float bottom)
{
    return {left, top, std::max(0.0F, right - left), std::max(0.0F, bottom - top)};
}

// The intersection of two rectangles (empty when they do not overlap), and the smallest that
// contains both.
[[nodiscard]] inline Rect common(const Rect& a, const Rect& b)
{
    return between(std::max(a.x, b.x), std::max(a.y, b.y), std::min(a.x + a.width, b.x + b.width),
                   std::min(a.y + a.height, b.y + b.height));
}

[[nodiscard]] inline Rect around(const Rect& a, const Rect& b)
{
    return between(std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x + a.width, b.x + b.width),
                   std::max(a.y + a.height, b.y + b.height));
}

} // namespace scene
