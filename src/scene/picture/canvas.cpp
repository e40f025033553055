#include "scene/picture/canvas.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

constexpr float dimmed = 0.58F;  // contrast of what the step does not emphasise
constexpr float kept_hue = 1.3F; // saturation that it keeps: paler, but not grey

// Towards the background, still opaque, when the step does not emphasise it.
Colour dimmed_colour(const Canvas& canvas, const Colour& colour, std::string_view id)
{
    const float share = emphasis_of(canvas, id);
    auto result = mixed(canvas.colours.ground_centre, colour, share);
    result.a = colour.a;
    if (share < 1) {
        const float grey = 0.3F * result.r + 0.6F * result.g + 0.1F * result.b;
        for (float Colour::*channel : {&Colour::r, &Colour::g, &Colour::b}) {
            result.*channel = std::clamp(std::lerp(grey, result.*channel, kept_hue), 0.0F, 1.0F);
        }
    }
    return result;
}

float drawing_length(const Canvas& canvas, double mm)
{
    return static_cast<float>(mm / canvas.projection.camera.field_mm);
}

template <class Shape>
void apply(Canvas& canvas, Shape& shape, const Style& style)
{
    shape.colour = dimmed_colour(canvas, style.colour, style.id);
    shape.material = style.material;
    shape.glow_colour = style.glow_colour;
    shape.glow = style.glow * emphasis_of(canvas, style.id);
    shape.layer = style.layer;
    shape.id = style.id;
}

} // namespace

float emphasis_of(const Canvas& canvas, std::string_view id)
{
    const bool emphasised =
        canvas.emphasis.empty() ||
        std::find(canvas.emphasis.begin(), canvas.emphasis.end(), id) != canvas.emphasis.end();
    return emphasised ? 1 : dimmed;
}

Tube& add_tube(Canvas& canvas, std::span<const CentreLinePoint> points, const Style& style)
{
    auto& drawing = canvas.drawing;
    Tube tube;
    tube.first_point = static_cast<std::uint32_t>(drawing.tube_points.size());
    tube.point_count = static_cast<std::uint32_t>(points.size());
    float along = 0;
    for (const auto& point : points) {
        const auto centre = to_drawing(canvas.projection, point.place_mm);
        if (drawing.tube_points.size() > tube.first_point) {
            along += glm::distance(drawing.tube_points.back().centre, centre);
        }
        drawing.tube_points.push_back({centre, drawing_length(canvas, point.radius_mm), along});
    }
    for (auto i = tube.first_point; i < drawing.tube_points.size(); ++i) {
        drawing.tube_points[i].along /= std::max(along, 1e-9F);
    }
    apply(canvas, tube, style);
    drawing.tubes.push_back(tube);
    return drawing.tubes.back();
}

Ellipsoid& add_ellipsoid(Canvas& canvas, glm::dvec3 centre_mm, glm::dvec3 radii_mm,
                         const Style& style)
{
    Ellipsoid ellipsoid;
    ellipsoid.centre = to_drawing(canvas.projection, centre_mm);
    ellipsoid.radii = glm::vec3(radii_mm / canvas.projection.camera.field_mm);
    apply(canvas, ellipsoid, style);
    canvas.drawing.ellipsoids.push_back(ellipsoid);
    return canvas.drawing.ellipsoids.back();
}

ExtrudedPolygon& add_extruded_polygon(Canvas& canvas, const Outline& outline, const Plane& plane,
                                      double thickness_mm, double bevel_mm, const Colour& edge,
                                      const Style& style)
{
    auto& drawing = canvas.drawing;
    ExtrudedPolygon polygon;
    polygon.first_point = static_cast<std::uint32_t>(drawing.polygon_points.size());
    polygon.point_count = static_cast<std::uint32_t>(outline.points_mm.size());
    for (const auto& point : outline.points_mm) {
        drawing.polygon_points.push_back(glm::vec2(point / canvas.projection.camera.field_mm));
    }
    polygon.origin = to_drawing(canvas.projection, plane.origin);
    polygon.right = glm::vec3(plane.right);
    polygon.up = glm::vec3(plane.up);
    polygon.thickness = drawing_length(canvas, thickness_mm);
    polygon.bevel = drawing_length(canvas, bevel_mm);
    apply(canvas, polygon, style);
    polygon.edge_colour = dimmed_colour(canvas, edge, style.id);
    drawing.extruded_polygons.push_back(polygon);
    return drawing.extruded_polygons.back();
}

Plane facing(glm::dvec3 origin, glm::dvec3 normal)
{
    const auto toward = glm::normalize(normal);
    const auto right = glm::normalize(glm::cross(glm::dvec3(0, 1, 0), toward));
    return {origin, right, glm::cross(toward, right)};
}

} // namespace scene
