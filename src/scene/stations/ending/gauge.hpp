// The gauge of excitation against threshold: a column beside the ending.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"
#include "scene/stations/ending/pose.hpp"

namespace scene {

// Micrometres.
struct GaugePlace {
    double x_um, foot_um, top_um, half_width_um;
};
inline constexpr GaugePlace gauge_place{-8.5, -3.1, 3.1, 0.34};
[[nodiscard]] double gauge_y_um(double mmHg);

void draw_gauge(Canvas& canvas, const EndingPose& pose, const SceneInput& input);

} // namespace scene
