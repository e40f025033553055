// The curve that a viewer expects, on the strip chart: where it is drawn, and how it lies over what
// comes.
#pragma once

#include "scene/chart/chart_row_drawing.hpp"
#include "scene/text/typesetting.hpp"

namespace scene {

// Is this the row on which a curve is expected?
[[nodiscard]] bool expects_curve(const SceneInput& input, const ChartRow& row);

// The row's axis, wide enough for what came and for what was drawn.
[[nodiscard]] Axis wide_enough(const Axis& axis, const ExpectedCurve& curve, const Axis& came);

void draw_expected_curve(Drawing& drawing, const Chart& chart, const PlacedRow& placed,
                         const Axis& axis);

// "- - expected   — came out", from `left` on the line at `y`; returns where it ends.
float tell_of_curve(Drawing& drawing, const Chart& chart, const Type& type, float left, float y);

} // namespace scene
