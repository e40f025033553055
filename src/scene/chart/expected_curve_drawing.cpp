#include "scene/chart/expected_curve_drawing.hpp"

#include "base/translation.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

using namespace chart_em;

constexpr float dash_em = 0.55F, space_em = 0.4F; // the previous run is faint and solid

float line_width(const Chart& chart)
{
    return std::max(2.0F, 0.15F * chart.em);
}

// The polyline in dashes that continue around its corners.
void draw_dashed(Drawing& drawing, const std::vector<glm::vec2>& points, float em, float width,
                 Colour colour)
{
    float phase = 0; // within dash and space
    const float period = (dash_em + space_em) * em;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const glm::vec2 a = points[i - 1], b = points[i];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        for (float at = 0; at < length;) {
            const bool dash = phase < dash_em * em;
            const float left = dash ? dash_em * em - phase : period - phase;
            const float end = std::min(length, at + std::max(left, 0.5F));
            if (dash) {
                draw_line(drawing, a + (b - a) * (at / length), a + (b - a) * (end / length), width,
                          colour);
            }
            phase = std::fmod(phase + (end - at), period);
            at = end;
        }
    }
}

glm::vec2 point_px(const Chart& chart, const Rect& plot, const Axis& axis,
                   const ExpectedCurve::Point& point)
{
    const double share = std::clamp((point.value - axis.low) / (axis.high - axis.low), 0.0, 1.0);
    return {x_at(chart.time, point.at_ms), plot.y + plot.height * static_cast<float>(1 - share)};
}

void draw_field(Drawing& drawing, const Chart& chart, const Rect& plot, const ExpectedCurve& curve,
                const Axis& axis)
{
    const float left = x_at(chart.time, curve.from_ms), right = x_at(chart.time, curve.to_ms);
    drawing.overlay.emplace_back(OverlayBox{{left, plot.y},
                                            {right, plot.y + plot.height},
                                            0,
                                            faded(chart.colours.ink, 0.05F),
                                            faded(chart.colours.ink, 0.35F),
                                            1});
    drawing.curve_field = CurveField{{left, plot.y}, {right, plot.y + plot.height},
                                     curve.from_ms,  curve.to_ms,
                                     axis.low,       axis.high};
    if (curve.points.empty()) {
        const Type type{chart.em, base::Weight::regular, chart.colours.secondary};
        const std::string text(base::tr("draw here what you expect"));
        write(drawing,
              {(left + right - width_of(text, type, chart.metrics)) / 2,
               plot.y + plot.height / 2 + baseline_below_middle * chart.em},
              type, text);
    }
    if (curve.pen) {
        const glm::vec2 pen = point_px(chart, plot, axis, *curve.pen);
        draw_line(drawing, {pen.x, plot.y}, {pen.x, plot.y + plot.height}, 1,
                  faded(chart.colours.ink, 0.5F));
        const float radius = 0.28F * chart.em;
        draw_box(drawing, {pen.x - radius, pen.y - radius, 2 * radius, 2 * radius}, radius,
                 chart.colours.ink);
    }
}

} // namespace

bool expects_curve(const SceneInput& input, const ChartRow& row)
{
    return input.curve && row.signal != nullptr && row.signal->name == input.curve->signal;
}

Axis widened_axis(const Axis& axis, const ExpectedCurve& curve, const Axis& signal)
{
    Axis wide{std::min(axis.low, signal.low), std::max(axis.high, signal.high)};
    for (const auto& point : curve.points) {
        wide = {std::min(wide.low, point.value), std::max(wide.high, point.value)};
    }
    return wide;
}

void draw_expected_curve(Drawing& drawing, const Chart& chart, const PlacedRow& placed,
                         const Axis& axis)
{
    const ExpectedCurve& curve = *chart.input.curve;
    if (curve.open) {
        draw_field(drawing, chart, placed.plot, curve, axis);
    }
    std::vector<glm::vec2> points;
    for (const auto& point : curve.points) {
        const auto at = point_px(chart, placed.plot, axis, point);
        if (at.x >= chart.time.left && at.x <= chart.time.right) {
            points.push_back(at);
        }
    }
    draw_dashed(drawing, points, chart.em, line_width(chart), chart.colours.ink);
}

float draw_curve_legend(Drawing& drawing, const Chart& chart, const Type& type, float left, float y)
{
    const float dash = 2.3F * chart.em, gap = 0.5F * chart.em;
    const auto sample = [&](std::string_view words, auto draw) {
        draw(std::vector<glm::vec2>{{left, y}, {left + dash, y}});
        const std::string text(base::tr(words));
        write(drawing, {left + dash + gap, y + baseline_below_middle * chart.em}, type, text);
        left += dash + 3 * gap + width_of(text, type, chart.metrics);
    };
    const auto row = std::ranges::find_if(
        chart.rows, [&](const auto& placed) { return expects_curve(chart.input, placed.row); });
    if (row == chart.rows.end() || chart.input.curve->points.empty()) {
        return left;
    }
    sample("expected", [&](const auto& points) {
        draw_dashed(drawing, points, chart.em, line_width(chart), chart.colours.ink);
    });
    if (!chart.input.curve->open) {
        sample("came out", [&](const auto& points) {
            draw_line(drawing, points[0], points[1], line_width(chart), row->row.colour);
        });
    }
    return left;
}

} // namespace scene
