#include "scene/view/pick.hpp"

#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>

namespace scene {

namespace {

constexpr float grip_px = 5;             // a thin fibre is hit up to this far from its middle
constexpr float min_alpha = 0.3F;        // a fainter shape is fading in or out
constexpr float transparent_from = 0.5F; // edge opacity of a shape that is seen through

struct Hit {
    bool solid = false;
    int layer = 0;
    float off = 1; // 0 in the middle of the shape … 1 at its edge
    std::string_view id;
};

bool above(const Hit& a, const Hit& b)
{
    return std::tuple(a.solid, a.layer, -a.off) > std::tuple(b.solid, b.layer, -b.off);
}

struct Picker {
    const Drawing& drawing;
    glm::vec2 cursor;
    glm::mat4 to_clip;
    float px_per_unit; // at the depth of the focus
    Hit best;
};

struct ScreenPoint { // and the size of a drawing unit there
    glm::vec2 px;
    float px_per_unit;
};

ScreenPoint on_screen(const Picker& p, glm::vec3 place)
{
    const glm::vec4 clip = p.to_clip * glm::vec4(place, 1);
    const float depth = std::max(clip.w, 0.02F);
    const auto width = static_cast<float>(p.drawing.size.width);
    const auto height = static_cast<float>(p.drawing.size.height);
    return {{(clip.x / depth + 1) / 2 * width, (1 - clip.y / depth) / 2 * height},
            p.px_per_unit / depth};
}

template <class Shape>
bool can_be_picked(const Shape& shape)
{
    return !shape.id.empty() && shape.colour.a >= min_alpha;
}

template <class Shape>
void hit(Picker& p, const Shape& shape, float off)
{
    const Hit found{.solid = shape.material.edge_opacity < transparent_from,
                    .layer = shape.layer,
                    .off = off,
                    .id = shape.id};
    if (p.best.id.empty() || above(found, p.best)) {
        p.best = found;
    }
}

// Distance from the cursor to a ribbon's middle, in half widths of the ribbon there.
float off_segment(const Picker& p, const ScreenPoint& a, float radius_a, const ScreenPoint& b,
                  float radius_b)
{
    const glm::vec2 along = b.px - a.px;
    const float length = glm::dot(along, along);
    const float t =
        length > 0 ? std::clamp(glm::dot(p.cursor - a.px, along) / length, 0.0F, 1.0F) : 0;
    const float half_px = std::lerp(radius_a * a.px_per_unit, radius_b * b.px_per_unit, t);
    return glm::distance(p.cursor, a.px + along * t) / std::max(half_px, grip_px);
}

void try_tube(Picker& p, const Tube& tube)
{
    const auto points =
        std::span(p.drawing.tube_points).subspan(tube.first_point, tube.point_count);
    float nearest = 2;
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (points[i].opacity * tube.colour.a >= min_alpha) {
            nearest = std::min(
                nearest, off_segment(p, on_screen(p, points[i - 1].centre), points[i - 1].radius,
                                     on_screen(p, points[i].centre), points[i].radius));
        }
    }
    if (nearest <= 1) {
        hit(p, tube, nearest);
    }
}

void try_ellipsoid(Picker& p, const Ellipsoid& ellipsoid)
{
    const ScreenPoint centre = on_screen(p, ellipsoid.centre);
    const glm::vec2 half =
        glm::max(glm::vec2(ellipsoid.radii) * centre.px_per_unit, glm::vec2(grip_px));
    const float off = glm::length((p.cursor - centre.px) / half);
    if (off <= 1) {
        hit(p, ellipsoid, off);
    }
}

bool in_outline(const Picker& p, const ExtrudedPolygon& polygon)
{
    const auto outline =
        std::span(p.drawing.polygon_points).subspan(polygon.first_point, polygon.point_count);
    if (outline.empty()) {
        return false;
    }
    const auto corner = [&](glm::vec2 point) {
        return on_screen(p, polygon.origin + polygon.right * point.x + polygon.up * point.y).px;
    };
    bool in = false;
    glm::vec2 before = corner(outline.back());
    for (const auto& point : outline) {
        const glm::vec2 now = corner(point);
        if ((now.y > p.cursor.y) != (before.y > p.cursor.y) &&
            p.cursor.x < (before.x - now.x) * (p.cursor.y - now.y) / (before.y - now.y) + now.x) {
            in = !in;
        }
        before = now;
    }
    return in;
}

} // namespace

std::string_view pick(const Drawing& drawing, glm::vec2 cursor_px)
{
    // One drawing unit at depth 1, in pixels.
    const float unit_px = drawing.projection[1][1] * static_cast<float>(drawing.size.height) / 2;
    Picker p{drawing, cursor_px, drawing.projection * drawing.view, unit_px, {}};
    for (const Tube& tube : drawing.tubes) {
        if (can_be_picked(tube)) {
            try_tube(p, tube);
        }
    }
    for (const Ellipsoid& ellipsoid : drawing.ellipsoids) {
        if (can_be_picked(ellipsoid)) {
            try_ellipsoid(p, ellipsoid);
        }
    }
    for (const ExtrudedPolygon& polygon : drawing.extruded_polygons) {
        if (can_be_picked(polygon) && in_outline(p, polygon)) {
            hit(p, polygon, 1);
        }
    }
    return p.best.id;
}

} // namespace scene
