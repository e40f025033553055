#include "scene/view/camera_controls.hpp"

#include "scene/stations/stations.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

// Limits of the zoom, in default widths of a station.
constexpr double closest = 0.25, furthest = 1.3;
// A cursor within this distance of a child's middle, in its field widths, leads into the child.
constexpr double reach = 0.6;
// At its default width a root may be off the middle by this share of it.
constexpr double off_middle = 0.1;

// A station's middle and width in the root's millimetres.
struct StationView {
    glm::dvec3 middle_mm;
    double field_mm;
};

StationView view_of(const Station& station)
{
    const StationFrame frame = frame_of(station);
    return {to_root(frame, station.middle_mm), frame.scale * station.field_mm};
}

glm::dvec3 on_plane(const Ray& ray, double z_mm)
{
    return ray.from_mm + ray.along * ((z_mm - ray.from_mm.z) / ray.along.z);
}

struct Target {
    const Station* station;
    glm::dvec3 place_mm; // under the cursor, in the station's plane
};

const Station* child_under(const Station& parent, const Ray& ray)
{
    for (const Station& child : station_table()) {
        if (child.parent != parent.name || child.parent.empty()) {
            continue;
        }
        const auto [middle_mm, field_mm] = view_of(child);
        const auto away_mm = glm::dvec2(on_plane(ray, middle_mm.z) - middle_mm);
        if (glm::length(away_mm) < reach * field_mm) {
            return &child;
        }
    }
    return nullptr;
}

// From what is seen now down to the deepest station under the cursor.
Target target_under(const Camera& camera, const Ray& ray)
{
    const Station* station = &station_at(camera);
    while (const Station* child = child_under(*station, ray)) {
        station = child;
    }
    return {station, on_plane(ray, view_of(*station).middle_mm.z)};
}

const Station& root_of(const Station& station)
{
    return station.parent.empty() ? station : root_of(*find_station(station.parent));
}

double limited_field_mm(const Camera& camera, double field_mm, const Target& target)
{
    if (field_mm < camera.field_mm) {
        return std::max(field_mm,
                        std::min(camera.field_mm, closest * view_of(*target.station).field_mm));
    }
    const double max_mm = furthest * view_of(root_of(*target.station)).field_mm;
    return std::min(field_mm, std::max(camera.field_mm, max_mm));
}

// Keeps the focus the closer to the root's middle, the wider the field.
Camera kept_in_sight(Camera camera)
{
    const auto [middle_mm, field_mm] = view_of(root_of(station_at(camera)));
    const double room_mm = 0.5 * std::max(field_mm - camera.field_mm, 0.0) + off_middle * field_mm;
    const glm::dvec3 max_offset{room_mm, room_mm / composed_aspect, field_mm};
    camera.focus_mm = glm::clamp(camera.focus_mm, middle_mm - max_offset, middle_mm + max_offset);
    return camera;
}

} // namespace

Camera zoomed_to_station(const Camera& camera, double factor, glm::vec2 cursor_px,
                         const Rect& picture)
{
    const Ray ray = ray_under(camera, cursor_px, picture);
    const Target target = target_under(camera, ray);
    const double field_mm = limited_field_mm(camera, camera.field_mm / factor, target);
    const double share = field_mm / camera.field_mm;
    const double depth_mm = depth_of(camera, target.place_mm);
    if (share <= 1) { // the point under the cursor stays
        return with_place_under(camera, field_mm, target.place_mm, share * depth_mm, cursor_px,
                                picture);
    }
    // Back to the plane of the station that comes into sight.
    Camera wider = camera;
    wider.field_mm = field_mm;
    const double home_mm = target.place_mm.z - view_of(station_at(wider)).middle_mm.z;
    return kept_in_sight(with_place_under(camera, field_mm, target.place_mm,
                                          std::lerp(home_mm, depth_mm, 1 / share), cursor_px,
                                          picture));
}

Camera panned(const Camera& camera, glm::vec2 by_px, const Rect& picture)
{
    const glm::vec2 middle{picture.x + picture.width / 2, picture.y + picture.height / 2};
    return kept_in_sight(
        with_place_under(camera, camera.field_mm, camera.focus_mm, 0, middle + by_px, picture));
}

double flight_duration_ms(const Camera& from, const Camera& to)
{
    constexpr double min_ms = 700, max_ms = 2400, each_ms = 200;
    const double way = glm::length(to.focus_mm - from.focus_mm);
    const double fields = std::log1p(way / std::min(from.field_mm, to.field_mm)) +
                          std::abs(std::log(to.field_mm / from.field_mm));
    return std::clamp(min_ms + each_ms * fields, min_ms, max_ms);
}

} // namespace scene
