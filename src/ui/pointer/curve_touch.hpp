// The viewer draws the expected curve on the strip chart, with the pointer.
#pragma once

#include "experiment/experiment.hpp"
#include "scene/picture/drawing.hpp"
#include "scene/view/camera.hpp"

#include <optional>

namespace ui {

// True while the pointer draws, or could: then it touches nothing else. `preview`: where a picture
// of this width is shown smaller in the window; empty: it is not.
bool draw_curve(experiment::Experiment& experiment, const std::optional<scene::CurveField>& field,
                const scene::Rect& preview, int picture_width);

} // namespace ui
