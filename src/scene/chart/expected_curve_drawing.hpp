// Draws the expected curve on the strip chart: the field for drawing it, and its trace over the
// signal's.
#pragma once

#include "scene/chart/chart_row_drawing.hpp"
#include "scene/chart/expected_curve.hpp"
#include "scene/text/typesetting.hpp"

namespace scene {

// True for the row on which a curve is expected.
[[nodiscard]] bool expects_curve(const SceneInput& input, const ChartRow& row);

// The row's axis, widened to hold the drawn curve and the signal's own range.
[[nodiscard]] Axis widened_axis(const Axis& axis, const ExpectedCurve& curve, const Axis& signal);

void draw_expected_curve(Drawing& drawing, const Chart& chart, const PlacedRow& placed,
                         const Axis& axis);

// The legend "- - expected   — came out", from `left` on the line at `y`. Returns its right end.
float draw_curve_legend(Drawing& drawing, const Chart& chart, const Type& type, float left,
                        float y);

} // namespace scene
