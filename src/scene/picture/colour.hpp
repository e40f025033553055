// A colour, and the two operations that every picture needs.
#pragma once

#include <cmath>

namespace scene {

struct Colour { // sRGB, not premultiplied, 0 … 1
    float r = 0, g = 0, b = 0, a = 1;
    bool operator==(const Colour&) const = default;
};

// Each channel between the two, alpha included.
[[nodiscard]] inline Colour mixed(const Colour& a, const Colour& b, float share_of_b)
{
    return {std::lerp(a.r, b.r, share_of_b), std::lerp(a.g, b.g, share_of_b),
            std::lerp(a.b, b.b, share_of_b), std::lerp(a.a, b.a, share_of_b)};
}

// The same colour with `share` of its opacity.
[[nodiscard]] inline Colour faded(const Colour& colour, float share)
{
    return {colour.r, colour.g, colour.b, colour.a * share};
}

} // namespace scene
