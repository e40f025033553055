#include "scene/stations/recovery/curve.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace scene {

Peak peak_of(const RecoveryDays& days, Value value)
{
    Peak peak;
    for (const auto& sample : days.samples) {
        if (value(sample) > peak.value) {
            peak = {sample.hour, value(sample)};
        }
    }
    return peak;
}

std::vector<glm::vec2> curve_px(const RecoveryCard& card, const Rect& box, double full, Value value)
{
    std::vector<glm::vec2> points;
    points.reserve(card.days->samples.size());
    for (const auto& sample : card.days->samples) {
        const auto share = static_cast<float>(std::clamp(value(sample) / full, 0.0, 1.0));
        points.emplace_back(x_at(card.layout.axis, sample.hour), box.y + box.height * (1 - share));
    }
    return points;
}

// A broken line keeps its rhythm along the curve.
void stroke(Drawing& drawing, const std::vector<glm::vec2>& points, Stroke how, float width_px,
            const Colour& colour)
{
    if (how == Stroke::solid) {
        drawing.overlay.emplace_back(OverlayLine{points, width_px, colour, false});
        return;
    }
    const float on = width_px * (how == Stroke::dots ? 1.2F : how == Stroke::dash ? 3.5F : 8.0F);
    const float off = width_px * (how == Stroke::dots ? 2.4F : 2.6F);
    float along = 0;
    std::vector<glm::vec2> piece;
    const auto end_piece = [&] {
        if (piece.size() > 1) {
            drawing.overlay.emplace_back(OverlayLine{piece, width_px, colour, false});
        }
        piece.clear();
    };
    for (std::size_t i = 1; i < points.size(); ++i) {
        const auto from = points[i - 1], to = points[i];
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        for (float gone = 0; gone < length;) {
            const bool drawn = along < on;
            const float left = std::min((drawn ? on : on + off) - along, length - gone);
            const auto at = [&](float way) { return from + (to - from) * (way / length); };
            if (drawn) {
                if (piece.empty()) {
                    piece.push_back(at(gone));
                }
                piece.push_back(at(gone + left));
            }
            gone += left;
            along += left;
            if (drawn && along >= on - 1e-3F) {
                end_piece();
            }
            if (along >= on + off - 1e-3F) {
                along = 0;
            }
        }
    }
    end_piece();
}

// Columns beside one another; the line above covers their stepped tops.
void fill_below(Drawing& drawing, const std::vector<glm::vec2>& points, float bottom,
                const Colour& colour)
{
    constexpr float pitch_px = 2;
    OverlayTicks ticks;
    ticks.width_px = pitch_px;
    ticks.colour = colour;
    if (points.size() < 2) {
        return;
    }
    std::size_t after = 1;
    for (float x = std::ceil(points.front().x) + 1; x < points.back().x; x += pitch_px) {
        while (after + 1 < points.size() && points[after].x < x) {
            ++after;
        }
        const auto a = points[after - 1], b = points[after];
        const float share = b.x > a.x ? std::clamp((x - a.x) / (b.x - a.x), 0.0F, 1.0F) : 1;
        const float y = std::lerp(a.y, b.y, share);
        if (bottom - y > 0.5F) {
            ticks.ticks.push_back({x, y, bottom});
        }
    }
    drawing.overlay.emplace_back(std::move(ticks));
}

} // namespace scene
