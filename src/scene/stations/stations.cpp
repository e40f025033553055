#include "scene/stations/stations.hpp"

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

// Far from everything else: no zoom leads there.
constexpr glm::dvec3 beyond_mm{1e6, 0, 0};

constexpr std::array stations{
    // The middle of what is drawn, with room to the right for the leg to swing forward.
    Station{"body",
            "Body",
            "",
            1440,
            {-20, -26, 0},
            {},
            1,
            "One knee and its reflex loop: brain, spinal cord, nerves, thigh and shank.",
            {body_station, body_station_labels, body_station_keep_clear, body_parts}},
    Station{"cord",
            "Spinal cord",
            "body",
            15,
            {},
            {-446, -80, 0},
            40,
            "A slice of the spinal cord: the gate for pain, interneurons, motor cells by size.",
            {cord_station, cord_labels, cord_keep_clear, cord_parts}},
    Station{"muscle",
            "Muscle",
            "body",
            100,
            {},
            {190, 92, 60},
            3,
            "A part of the quadriceps: motor units, a spindle in parallel, a tendon organ in "
            "series.",
            {muscle_station, muscle_labels, muscle_keep_clear, muscle_parts}},
    Station{"spindle",
            "Spindle",
            "muscle",
            4,
            {},
            {-6, 7, 8},
            6,
            "The equator of a muscle spindle: three kinds of fibre, and the endings that feel them "
            "stretch.",
            {spindle_station, spindle_labels, spindle_keep_clear, spindle_parts}},
    Station{"ending",
            "Nerve ending",
            "spindle",
            0.020,
            {},
            {1.1, -0.75, 0.3},
            20,
            "One nerve ending in the tissue: pressure, mediators, channels, and the spike that "
            "starts here.",
            {ending_station, ending_labels, ending_keep_clear, ending_parts}},
    Station{"sarcomere",
            "Sarcomere",
            "muscle",
            0.0045, // room for a stretched one and a part of its neighbours
            {},
            {-26, -13, 8},
            2000,
            "One sarcomere: filaments that slide, calcium that leaves its store and returns.",
            {sarcomere_station, sarcomere_labels, sarcomere_keep_clear, sarcomere_parts}},
    Station{"recovery",
            "Recovery",
            "",
            168,
            {},
            beyond_mm,
            1,
            "The days after hard work or an injury: phases, mediators, soreness, treatments.",
            {recovery_station, recovery_labels, recovery_keep_clear, recovery_parts}},
};

// A child takes over between these widths of the field, in its own default widths.
constexpr double begins_at = 2.1, ends_at = 1.3;
// And within its reach: half a field from its middle, softly.
constexpr double near_share = 0.45, far_share = 0.75;

double smooth(double t)
{
    const double s = std::clamp(t, 0.0, 1.0);
    return s * s * (3 - 2 * s);
}

// How far a child has taken over from its parent, 0 … 1.
double taken_over(const Station& child, const Camera& camera)
{
    const Frame frame = frame_of(child);
    const double fields = camera.field_mm / (frame.scale * child.field_mm);
    const double by_size =
        (std::log(begins_at) - std::log(fields)) / (std::log(begins_at) - std::log(ends_at));
    const auto middle = to_root(frame, child.middle_mm);
    const double away =
        glm::length(glm::dvec2(camera.focus_mm - middle)) / (frame.scale * child.field_mm);
    const double by_place = (far_share - away) / (far_share - near_share);
    return smooth(by_size) * smooth(by_place);
}

const Station& root_of(const Camera& camera)
{
    const bool beyond = camera.focus_mm.x > beyond_mm.x / 2;
    return *find_station(beyond ? "recovery" : "body");
}

} // namespace

std::span<const Station> station_table()
{
    return stations;
}

const Station* find_station(std::string_view name)
{
    const auto* found = std::ranges::find(stations, name, &Station::name);
    return found == stations.end() ? nullptr : &*found;
}

Frame frame_of(const Station& station)
{
    if (station.parent.empty()) {
        return {station.place_mm, station.magnification};
    }
    const Frame parent = frame_of(*find_station(station.parent));
    return {to_root(parent, station.place_mm), parent.scale * station.magnification};
}

glm::dvec3 to_root(const Frame& frame, glm::dvec3 place_mm)
{
    return frame.origin_mm + frame.scale * place_mm;
}

Projection within(const Projection& projection, const Frame& frame)
{
    Projection local = projection;
    local.camera.focus_mm = (projection.camera.focus_mm - frame.origin_mm) / frame.scale;
    local.camera.field_mm = projection.camera.field_mm / frame.scale;
    return local;
}

Camera station_camera(const Station& station, const Rect& picture, double yaw_deg, double pitch_deg,
                      double zoom)
{
    // The field is fitted to the picture when it is projected: its shape changes nothing here.
    (void)picture;
    const Frame frame = frame_of(station);
    const Camera straight_on{to_root(frame, station.middle_mm),
                             frame.scale * station.field_mm / std::max(zoom, 0.01), 0, 0};
    return orbited(straight_on, yaw_deg, pitch_deg);
}

std::vector<Seen> seen_stations(const Camera& camera)
{
    std::vector<Seen> seen{{&root_of(camera), 1}};
    for (std::size_t i = 0; i < seen.size(); ++i) {
        // Children lie apart, so that at most one of them takes over.
        for (const auto& child : stations) {
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
