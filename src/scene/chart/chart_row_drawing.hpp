// Draws one row of the strip chart: title, trace or spikes, value, and the previous run.
#pragma once

#include "base/text_metrics.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/chart/chart_time.hpp"
#include "scene/picture/palette.hpp"
#include "scene/scene.hpp"

#include <vector>

namespace scene {

struct PlacedRow {
    ChartRow row;
    Rect plot;
    bool pinned = false;
    bool quiet = false; // the step emphasises something else
};

struct Chart {
    const SceneInput& input;
    const base::TextMetrics& metrics;
    const Palette& colours;
    physiology::Readout display_signals; // low-passed, for numbers
    float em = 16;
    Rect inside;
    ChartTime time;
    float title_x = 0, value_x = 0, unit_x = 0, range_x = 0;
    bool ranges = true; // there is room for the ends of the axes
    std::vector<PlacedRow> rows;
};

// False beside a value "of 10", which needs no range, and for voltages, whose range is their value.
[[nodiscard]] bool shows_range(const physiology::SignalRow& signal);
void draw_chart_row(Drawing& drawing, const Chart& chart, const PlacedRow& placed);

// Lengths in em of the chart's text.
namespace chart_em {
inline constexpr float swatch = 0.26F, column_gap = 1.0F, min_lane = 0.42F, unit_gap = 0.3F;
inline constexpr float baseline_below_middle = 0.36F; // of small letters and digits
} // namespace chart_em

} // namespace scene
