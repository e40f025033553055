#include "scene/stations/body/ghost_limb.hpp"

#include "scene/stations/body/limb.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

constexpr Material outline_material{.gloss = 0, .rim = 1, .edge_opacity = 0.93F};
constexpr int behind_all = layer_far - 1;
constexpr float strength = 1;
// Not drawn while both knees are at the same angle to within the first, in full beyond the second.
constexpr double same_deg = 0.2, apart_deg = 1.2;

} // namespace

void draw_ghost_limb(Canvas& canvas, const SceneInput& input, const Anatomy& anatomy)
{
    if (input.previous_run == nullptr) {
        return;
    }
    const double since_ms = input.body->now_ms - input.previous_run_event_ms;
    const auto [from_ms, to_ms] = span_of(*input.previous_run);
    if (since_ms < from_ms || since_ms > to_ms || to_ms <= from_ms) {
        return;
    }
    physiology::Observation then = *input.body;
    then.signals = previous_signals(*input.previous_run, since_ms);
    const double away_deg =
        std::abs(then.signals.knee_angle_deg - input.body->signals.knee_angle_deg);
    const double seen = std::clamp((away_deg - same_deg) / (apart_deg - same_deg), 0.0, 1.0);
    if (seen <= 0) {
        return;
    }
    const auto pose = pose_of(then, anatomy);
    const auto leg = leg_line(anatomy, pose);
    const auto shank = std::ranges::find_if(leg.points, [&](const CentreLinePoint& point) {
        return glm::distance(point.place_mm, pose.knee_mm) < point.radius_mm;
    });
    if (shank == leg.points.end()) {
        return;
    }
    const auto first = static_cast<std::size_t>(shank - leg.points.begin());
    add_tube(canvas, std::span(leg.points).subspan(first),
             {faded(canvas.colours.secondary, strength * static_cast<float>(seen)),
              outline_material, behind_all, "ghost"});
}

} // namespace scene
