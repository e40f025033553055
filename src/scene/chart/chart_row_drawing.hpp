// One row of the strip chart: its title, its trace or its spikes, its value, and the run before.
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
    bool quiet = false; // the lesson speaks of something else
};

struct Chart {
    const SceneInput& input;
    const base::TextMetrics& metrics;
    const Palette& colours;
    physiology::Readout calm;
    float em = 16;
    Rect inside;
    ChartTime time;
    float title_x = 0, value_x = 0, unit_x = 0, range_x = 0;
    bool ranges = true; // is there room for the ends of the axes?
    std::vector<PlacedRow> rows;
};

[[nodiscard]] bool tells_range(const physiology::SignalRow& signal);
void draw_row(Drawing& drawing, const Chart& chart, const PlacedRow& placed);

// Lengths in em of the chart's text.
namespace chart_em {
inline constexpr float swatch = 0.26F, column_gap = 1.0F, min_lane = 0.42F, unit_gap = 0.3F;
inline constexpr float baseline_below_middle = 0.36F; // of small letters and digits
} // namespace chart_em

} // namespace scene
