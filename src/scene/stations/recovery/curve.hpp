// Curves of a value over the days: their points, strokes and what lies below them. Pixels.
#pragma once

#include "scene/picture/drawing.hpp"
#include "scene/stations/recovery/card.hpp"
#include "scene/stations/recovery/days.hpp"

#include <glm/vec2.hpp>

#include <cstdint>
#include <vector>

namespace scene {

using Value = double (*)(const DaySample& sample);
enum class Stroke : std::uint8_t { solid, long_dash, dash, dots };

// Largest value at its hour.
struct Peak {
    double hour = 0, value = 0;
};
[[nodiscard]] Peak peak_of(const RecoveryDays& days, Value value);

// As high as the box at `full`.
[[nodiscard]] std::vector<glm::vec2> curve_px(const RecoveryCard& card, const Rect& box,
                                              double full, Value value);
void stroke(Drawing& drawing, const std::vector<glm::vec2>& points, Stroke how, float width_px,
            const Colour& colour);
void fill_below(Drawing& drawing, const std::vector<glm::vec2>& points, float bottom,
                const Colour& colour);

} // namespace scene
