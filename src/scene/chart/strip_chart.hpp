// The strip chart: spike rasters and traces on one axis of the body's time, with names, values and
// a scale bar.
#pragma once

#include "scene/scene.hpp"

namespace scene {

// Adds the chart to the overlay, inside input.layout.chart. Where there is no room for all rows the
// last are left out first, but never the one on which a curve is drawn.
void draw_strip_chart(Drawing& drawing, const SceneInput& input, const base::TextMetrics& metrics);

} // namespace scene
