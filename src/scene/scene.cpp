#include "scene/scene.hpp"

#include "scene/body_parts.hpp"
#include "scene/body_station.hpp"
#include "scene/frame.hpp"
#include "scene/labels.hpp"
#include "scene/leg_room.hpp"
#include "scene/strip_chart.hpp"

#include <glm/geometric.hpp>

#include <algorithm>

namespace scene {

namespace {

constexpr std::size_t usual_tubes = 300, usual_tube_points = 8000;

Drawing blank(const Shot& shot, const Projection& projection)
{
    const auto& colours = palette(shot.theme);
    Drawing drawing;
    drawing.size = shot.layout.size;
    drawing.background = {colours.ground_centre, colours.ground_edge, shot.switches.transparent};
    drawing.light = light_of(shot.theme);
    drawing.view = projection.view;
    drawing.projection = projection.projection;
    drawing.tubes.reserve(usual_tubes);
    drawing.tube_points.reserve(usual_tube_points);
    return drawing;
}

Projection projection_of(const Shot& shot, const LegRoom& room)
{
    const auto& picture = shot.layout.picture;
    const auto camera = widened(camera_at(shot.flight, shot.viewer_ms), picture, room.now_mm);
    return project(camera, picture, shot.layout.size);
}

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

Drawing compose(const Shot& shot, const Anatomy& anatomy, const base::TextMetrics& metrics)
{
    const auto room = leg_room(shot, anatomy);
    const auto projection = projection_of(shot, room);
    Drawing drawing = blank(shot, projection);
    Canvas canvas{drawing, projection, palette(shot.theme), shot.emphasis};
    body_station(canvas, shot, anatomy);

    const auto occupied = frame_furniture(drawing, shot, projection, metrics);
    if (shot.switches.labels) {
        const auto requests = body_labels(shot, anatomy, pose_of(*shot.body, anatomy));
        const auto keep_clear = body_keep_clear(anatomy, resting_pose(anatomy));
        std::vector<std::vector<glm::dvec3>> stretched;
        if (room.stretched > 0) {
            stretched = body_keep_clear(anatomy, stretched_pose(anatomy));
        }
        draw_labels(drawing, shot, projection, requests, keep_clear, occupied, metrics, room,
                    stretched);
    }
    if (shot.switches.chart) {
        strip_chart(drawing, shot, metrics);
    }
    return drawing;
}

TouchZones touch_zones(const Shot& shot, const Anatomy& anatomy)
{
    const auto projection = projection_of(shot, leg_room(shot, anatomy));
    const auto pose = pose_of(*shot.body, anatomy);
    const auto leg = leg_line(anatomy, pose);
    // The line bends at the knee: what lies before is thigh, behind it shank.
    const auto knee = std::ranges::find_if(leg.points, [&](const CentreLinePoint& point) {
        return glm::distance(point.place_mm, pose.knee_mm) < point.radius_mm;
    });
    const auto bend = static_cast<std::size_t>(knee - leg.points.begin());
    const std::span all(leg.points);
    return {outline_px(projection, all.subspan(std::min(bend + 4, all.size()))),
            outline_px(projection, all.first(bend)), 1 / pixels_per_mm(projection)};
}

} // namespace scene
