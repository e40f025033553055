#include "scene/stations/ending/gauge.hpp"

#include "scene/stations/ending/micrometres.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace scene {

namespace {

constexpr double full_mmHg = 50;

// In pixels: corners of a box of the station.
std::vector<glm::vec2> box_px(const Canvas& canvas, double left, double right, double foot,
                              double top)
{
    const auto at = [&](double x, double y) { return to_pixels(canvas.projection, um(x, y)); };
    return {at(left, foot), at(right, foot), at(right, top), at(left, top)};
}

} // namespace

double gauge_y_um(double mmHg)
{
    return std::lerp(gauge_place.foot_um, gauge_place.top_um,
                     std::clamp(mmHg / full_mmHg, 0.0, 1.0));
}

void draw_gauge(Canvas& canvas, const EndingPose& pose, const SceneInput& input)
{
    const auto& colours = canvas.colours;
    auto& overlay = canvas.drawing.overlay;
    const auto& g = gauge_place;
    const double left = g.x_um - g.half_width_um, right = g.x_um + g.half_width_um;
    const double level = gauge_y_um(pose.excitation_mmHg);
    const double threshold = gauge_y_um(pose.threshold_mmHg);
    const double healthy = gauge_y_um(pose.healthy_threshold_mmHg);
    overlay.emplace_back(OverlayPolygon{box_px(canvas, left, right, g.foot_um, g.top_um),
                                        faded(colours.secondary, 0.22F)});
    overlay.emplace_back(
        OverlayPolygon{box_px(canvas, left, right, g.foot_um, std::min(level, threshold)),
                       mixed(colours.secondary, colours.skin, 0.4F)});
    if (level > threshold) { // what is beyond it makes spikes
        overlay.emplace_back(
            OverlayPolygon{box_px(canvas, left, right, threshold, level), colours.nociceptor});
    }
    const float em = em_px(input.layout, 1.6F);
    const auto tick = [&](double y, double beyond, float width, const Colour& colour) {
        overlay.emplace_back(OverlayLine{{to_pixels(canvas.projection, um(left - beyond, y)),
                                          to_pixels(canvas.projection, um(right + beyond, y))},
                                         width,
                                         colour,
                                         false});
    };
    if (pose.healthy_threshold_mmHg > pose.threshold_mmHg + 0.05) {
        tick(healthy, 0.1, 0.08F * em, faded(colours.ink, 0.55F));
    }
    tick(threshold, 0.32, 0.2F * em, colours.ink);
}

} // namespace scene
