#include "scene/stations/stations.hpp"

#include "base/interpolation.hpp"
#include "scene/stations/body/body_station.hpp"
#include "scene/stations/cord/cord_station.hpp"
#include "scene/stations/ending/ending_station.hpp"
#include "scene/stations/muscle/muscle_station.hpp"
#include "scene/stations/recovery/recovery_station.hpp"
#include "scene/stations/sarcomere/sarcomere_station.hpp"
#include "scene/stations/spindle/spindle_station.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

// A child takes over between these widths of the field, in its own default widths.
constexpr double begins_at = 2.1, ends_at = 1.3;
// And within its reach: half a field from its middle, softly.
constexpr double near_share = 0.45, far_share = 0.75;

// How far a child has taken over from its parent, 0 … 1.
double taken_over(const Station& child, const Camera& camera)
{
    const StationFrame frame = frame_of(child);
    const double fields = camera.field_mm / (frame.scale * child.field_mm);
    const double by_size =
        (std::log(begins_at) - std::log(fields)) / (std::log(begins_at) - std::log(ends_at));
    const auto middle = to_root(frame, child.middle_mm);
    const double away =
        glm::length(glm::dvec2(camera.focus_mm - middle)) / (frame.scale * child.field_mm);
    const double by_place = (far_share - away) / (far_share - near_share);
    return base::smoothstep(by_size) * base::smoothstep(by_place);
}

// Roots lie far from one another: it is the nearest.
const Station& root_of(const Camera& camera)
{
    const Station* root = nullptr;
    const auto away_mm = [&](const Station& station) {
        return std::abs(camera.focus_mm.x - station.place_mm.x);
    };
    for (const Station& station : station_table()) {
        if (station.parent.empty() && (root == nullptr || away_mm(station) < away_mm(*root))) {
            root = &station;
        }
    }
    return *root;
}

} // namespace

std::span<const Station> station_table()
{
    // In this order the keys 1, 2, 3 … fly to them.
    static const std::array stations{body_station,    cord_station,   muscle_station,
                                     spindle_station, ending_station, sarcomere_station,
                                     recovery_station};
    return stations;
}

const Station* find_station(std::string_view name)
{
    const auto stations = station_table();
    const auto found = std::ranges::find(stations, name, &Station::name);
    return found == stations.end() ? nullptr : &*found;
}

std::vector<std::string_view> emphasis_names(const Station& station)
{
    std::vector<std::string_view> names;
    for (const PartRow& part : station.parts) {
        if (part.emphasis) {
            names.push_back(part.id);
        }
    }
    return names;
}

StationFrame frame_of(const Station& station)
{
    if (station.parent.empty()) {
        return {station.place_mm, station.magnification};
    }
    const StationFrame parent = frame_of(*find_station(station.parent));
    return {to_root(parent, station.place_mm), parent.scale * station.magnification};
}

glm::dvec3 to_root(const StationFrame& frame, glm::dvec3 place_mm)
{
    return frame.origin_mm + frame.scale * place_mm;
}

Projection within(const Projection& projection, const StationFrame& frame)
{
    Projection local = projection;
    local.camera.focus_mm = (projection.camera.focus_mm - frame.origin_mm) / frame.scale;
    local.camera.field_mm = projection.camera.field_mm / frame.scale;
    return local;
}

Camera station_camera(const Station& station, double yaw_deg, double pitch_deg, double zoom)
{
    // The field is fitted to the picture's shape when it is projected.
    const StationFrame frame = frame_of(station);
    const Camera straight_on{to_root(frame, station.middle_mm),
                             frame.scale * station.field_mm / std::max(zoom, 0.01), 0, 0};
    return orbited(straight_on, yaw_deg, pitch_deg);
}

std::vector<Seen> seen_stations(const Camera& camera)
{
    std::vector<Seen> seen{{&root_of(camera), 1}};
    for (std::size_t i = 0; i < seen.size(); ++i) {
        // Children lie apart, so that at most one of them takes over.
        for (const auto& child : station_table()) {
            if (child.parent != seen[i].station->name || child.parent.empty()) {
                continue;
            }
            const double share = seen[i].share * taken_over(child, camera);
            if (share > 0) {
                seen[i].share -= share;
                seen.push_back({&child, share});
            }
        }
    }
    std::erase_if(seen, [](const Seen& one) { return one.share < 1e-3; });
    return seen;
}

const Station& station_at(const Camera& camera)
{
    const auto seen = seen_stations(camera);
    return *std::ranges::max_element(seen, {}, &Seen::share)->station;
}

bool apart(const Camera& a, const Camera& b)
{
    return &root_of(a) != &root_of(b);
}

} // namespace scene
