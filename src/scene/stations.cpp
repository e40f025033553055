#include "scene/stations.hpp"

#include <algorithm>
#include <array>

namespace scene {

namespace {

constexpr std::array stations{
    Station{"body", "Body", "", 1440, 150, 4000,
            "One knee and its reflex loop: brain, spinal cord, nerves, thigh and shank."},
};

// The middle of what is drawn, with room to the right for the leg to swing forward.
constexpr glm::dvec3 middle_mm{-20, -26, 0};

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

Camera station_camera(const Station& station, const Rect& picture, double yaw_deg, double pitch_deg,
                      double zoom)
{
    // The field is fitted to the picture when it is projected: its shape changes nothing here.
    (void)picture;
    const Camera straight_on{middle_mm, station.field_mm / std::max(zoom, 0.01), 0, 0};
    return orbited(straight_on, yaw_deg, pitch_deg);
}

} // namespace scene
