// A hand draws the curve that it expects, on the strip chart.
#pragma once

#include "experiment/experiment.hpp"
#include "scene/drawing.hpp"

#include <optional>

namespace ui {

// True while the pointer draws, or could: then it touches nothing else.
bool draw_curve(experiment::Experiment& experiment, const std::optional<scene::CurveField>& field);

} // namespace ui
