// Spike rasters and traces on one axis of body's time, with names, values and scale bars.
#pragma once

#include "scene/scene.hpp"

namespace scene {

// Adds the chart to the overlay, inside input.layout.chart. Rows for which there is no room are
// left out, the last first, but never the one on which a curve is drawn.
void strip_chart(Drawing& drawing, const SceneInput& input, const base::TextMetrics& metrics);

} // namespace scene
