#include "scene/stations.hpp"

#include <algorithm>
#include <array>

namespace scene {

namespace {

constexpr std::array stations{
    Station{"body", "Body", "", 1500, 150, 4000,
            "One knee and its reflex loop: brain, spinal cord, nerves, thigh and shank."},
};

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
    const Camera straight_on{{0, 0, 0}, station.field_mm / std::max(zoom, 0.01), 0, 0};
    return orbited(straight_on, yaw_deg, pitch_deg);
}

} // namespace scene
