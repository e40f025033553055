#include "scene/stations/body/touch_zones.hpp"

#include "scene/scene.hpp"
#include "scene/stations/body/body_station.hpp"
#include "scene/stations/body/limb.hpp"
#include "scene/stations/body/view_widening.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <span>

namespace scene {

namespace {

// Both edges of a tube as one outline in pixels.
std::vector<glm::vec2> outline_px(const Projection& projection,
                                  std::span<const CentreLinePoint> points)
{
    std::vector<glm::vec2> left, right;
    const float px_per_mm = pixels_per_mm(projection);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto before = to_pixels(projection, points[i > 0 ? i - 1 : 0].place_mm);
        const auto after =
            to_pixels(projection, points[std::min(i + 1, points.size() - 1)].place_mm);
        const auto along = after - before;
        const float length = std::max(glm::length(along), 1e-3F);
        const glm::vec2 out = glm::vec2(-along.y, along.x) / length *
                              static_cast<float>(points[i].radius_mm) * px_per_mm;
        const auto middle = to_pixels(projection, points[i].place_mm);
        left.push_back(middle + out);
        right.push_back(middle - out);
    }
    left.insert(left.end(), right.rbegin(), right.rend());
    return left;
}

} // namespace

TouchZones touch_zones(const SceneInput& input, const Anatomy& anatomy)
{
    const auto projection = projection_of(input, view_widening(input, anatomy));
    const auto pose = pose_of(*input.body, anatomy);
    const auto leg = leg_line(anatomy, pose);
    // The line bends at the knee: the thigh lies before it, the shank behind it.
    const auto knee = std::ranges::find_if(leg.points, [&](const CentreLinePoint& point) {
        return glm::distance(point.place_mm, pose.knee_mm) < point.radius_mm;
    });
    const auto bend = static_cast<std::size_t>(knee - leg.points.begin());
    const std::span all(leg.points);
    return {outline_px(projection, all.subspan(std::min(bend + 4, all.size()))),
            outline_px(projection, all.first(bend)), 1 / pixels_per_mm(projection)};
}

} // namespace scene
