#include "scene/view/camera.hpp"

#include <glm/geometric.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

// A long lens, as for a plate: 20° across the field, so that near and far differ a little in size.
constexpr double half_field_rad = 0.174532925;
const double eye_distance = 0.5 / std::tan(half_field_rad); // in widths of the field
constexpr double nearest = 0.02, furthest = 60;             // in widths of the field

double radians(double deg)
{
    return deg * 0.01745329251994329577;
}

// The viewer goes round the focus: to the right with growing yaw, up with growing pitch.
glm::dmat4 orbit(const Camera& camera)
{
    const auto pitched = glm::rotate(glm::dmat4(1), radians(camera.pitch_deg), {1, 0, 0});
    return glm::rotate(pitched, -radians(camera.yaw_deg), {0, 1, 0});
}

double fitted_px_per_mm(const Camera& camera, const Rect& picture)
{
    const double fitted_width =
        std::min<double>(picture.width, composed_aspect * static_cast<double>(picture.height));
    return std::max(fitted_width, 1.0) / camera.field_mm;
}

glm::dvec2 centre(const Rect& picture)
{
    return {picture.x + picture.width / 2, picture.y + picture.height / 2};
}

// A cursor's offset from the focus in the focal plane, in widths of the field.
glm::dvec2 off_focus(const Camera& camera, glm::vec2 cursor_px, const Rect& picture)
{
    const auto away_px = glm::dvec2(cursor_px) - centre(picture);
    const double field_px = fitted_px_per_mm(camera, picture) * camera.field_mm;
    return glm::dvec2(away_px.x, -away_px.y) / field_px;
}

// Up, over and down again (van Wijk & Nuij 2003, "Smooth and efficient zooming and panning").
// Share of the distance to the target, and the field.
struct Arc {
    double way, field_mm;
};
Arc arc_at(const Flight& flight, double eased)
{
    constexpr double steepness = 1.4, squared = steepness * steepness;
    const double way = glm::length(flight.to.focus_mm - flight.from.focus_mm);
    const double w0 = flight.from.field_mm, w1 = flight.to.field_mm;
    const double climb = squared * squared * way * way;
    const double r0 = -std::asinh((w1 * w1 - w0 * w0 + climb) / (2 * w0 * squared * way));
    const double r1 = -std::asinh((w1 * w1 - w0 * w0 - climb) / (2 * w1 * squared * way));
    const double r = std::lerp(r0, r1, eased);
    const double gone = w0 / squared * (std::cosh(r0) * std::tanh(r) - std::sinh(r0));
    return {gone / way, w0 * std::cosh(r0) / std::cosh(r)};
}

bool leads_out_of_sight(const Flight& flight)
{
    return glm::length(flight.to.focus_mm - flight.from.focus_mm) >
           std::max(flight.from.field_mm, flight.to.field_mm);
}

} // namespace

Camera camera_at(const Flight& flight, double viewer_ms)
{
    if (flight.duration_ms <= 0 || viewer_ms >= flight.start_ms + flight.duration_ms) {
        return flight.to;
    }
    if (viewer_ms <= flight.start_ms) {
        return flight.from;
    }
    const double share = std::clamp((viewer_ms - flight.start_ms) / flight.duration_ms, 0.0, 1.0);
    const double eased = share * share * share * (share * (share * 6 - 15) + 10);
    const auto& [from, to, start, duration] = flight;
    Camera now;
    now.field_mm = from.field_mm * std::pow(to.field_mm / from.field_mm, eased);
    // While the field changes, one point of the screen stays where it is: no sideways swing.
    const double change_mm = from.field_mm - to.field_mm;
    const bool zooms = std::abs(change_mm) > 0.01 * from.field_mm;
    double moved = zooms ? (from.field_mm - now.field_mm) / change_mm : eased;
    if (leads_out_of_sight(flight)) {
        const Arc arc = arc_at(flight, eased);
        now.field_mm = arc.field_mm;
        moved = arc.way;
    }
    now.focus_mm = from.focus_mm + (to.focus_mm - from.focus_mm) * moved;
    now.yaw_deg = std::lerp(from.yaw_deg, to.yaw_deg, eased);
    now.pitch_deg = std::lerp(from.pitch_deg, to.pitch_deg, eased);
    return now;
}

Camera zoomed(const Camera& camera, double factor, glm::vec2 cursor_px, const Rect& picture)
{
    Camera closer = camera;
    closer.field_mm = camera.field_mm / factor;
    const auto away_px = glm::dvec2(cursor_px) - centre(picture);
    const auto away_mm = away_px / fitted_px_per_mm(camera, picture);
    const auto to_world = glm::transpose(glm::dmat3(orbit(camera)));
    const double share = 1 - closer.field_mm / camera.field_mm;
    closer.focus_mm += to_world * glm::dvec3(away_mm.x, -away_mm.y, 0) * share;
    return closer;
}

Camera orbited(const Camera& camera, double yaw_deg, double pitch_deg)
{
    Camera turned = camera;
    turned.yaw_deg = std::clamp(camera.yaw_deg + yaw_deg, -max_orbit_deg, max_orbit_deg);
    turned.pitch_deg = std::clamp(camera.pitch_deg + pitch_deg, -max_orbit_deg, max_orbit_deg);
    return turned;
}

Ray ray_under(const Camera& camera, glm::vec2 cursor_px, const Rect& picture)
{
    const auto to_world = glm::transpose(glm::dmat3(orbit(camera)));
    const auto off = off_focus(camera, cursor_px, picture);
    const glm::dvec3 eye{0, 0, eye_distance};
    return {camera.focus_mm + to_world * eye * camera.field_mm,
            glm::normalize(to_world * (glm::dvec3(off, 0) - eye))};
}

double depth_of(const Camera& camera, glm::dvec3 place_mm)
{
    return (glm::dmat3(orbit(camera)) * (place_mm - camera.focus_mm)).z;
}

Camera with_place_under(const Camera& camera, double field_mm, glm::dvec3 place_mm, double depth_mm,
                        glm::vec2 cursor_px, const Rect& picture)
{
    Camera moved = camera;
    moved.field_mm = field_mm;
    const double depth = depth_mm / field_mm;
    const auto off = off_focus(moved, cursor_px, picture) * (1 - depth / eye_distance);
    const auto to_world = glm::transpose(glm::dmat3(orbit(camera)));
    moved.focus_mm = place_mm - to_world * glm::dvec3(off, depth) * field_mm;
    return moved;
}

Projection project(const Camera& camera, const Rect& picture, PixelSize size)
{
    Projection result{camera, picture, size, glm::mat4(1), glm::mat4(1)};
    const auto away = glm::translate(glm::dmat4(1), {0, 0, -eye_distance});
    result.view = glm::mat4(away * orbit(camera));

    // Off-centre: the focus lies in the middle of the picture, and the picture continues under
    // the panels.
    const double unit_px = fitted_px_per_mm(camera, picture) * camera.field_mm;
    const double width = std::max(size.width, 1), height = std::max(size.height, 1);
    const auto middle = centre(picture);
    glm::dmat4 lens(0);
    lens[0][0] = 2 * unit_px * eye_distance / width;
    lens[1][1] = 2 * unit_px * eye_distance / height;
    lens[2][0] = 1 - 2 * middle.x / width;
    lens[2][1] = 2 * middle.y / height - 1;
    lens[2][2] = -(furthest + nearest) / (furthest - nearest);
    lens[2][3] = -1;
    lens[3][2] = -2 * furthest * nearest / (furthest - nearest);
    result.projection = glm::mat4(lens);
    return result;
}

glm::vec3 to_drawing(const Projection& projection, glm::dvec3 place_mm)
{
    return {(place_mm - projection.camera.focus_mm) / projection.camera.field_mm};
}

glm::vec2 to_pixels(const Projection& projection, glm::dvec3 place_mm)
{
    const auto clip =
        projection.projection * projection.view * glm::vec4(to_drawing(projection, place_mm), 1);
    const float depth = std::max(clip.w, static_cast<float>(nearest));
    return {(clip.x / depth + 1) / 2 * static_cast<float>(projection.size.width),
            (1 - clip.y / depth) / 2 * static_cast<float>(projection.size.height)};
}

float pixels_per_mm(const Projection& projection)
{
    return static_cast<float>(fitted_px_per_mm(projection.camera, projection.picture));
}

} // namespace scene
