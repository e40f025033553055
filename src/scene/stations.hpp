// The tree of stations as a table: where each hangs in its parent, at which widths of the field it
// shows, and which function draws it.
#pragma once

#include "scene/camera.hpp"

#include <span>
#include <string_view>

namespace scene {

struct Shot;
struct Anatomy;
struct LabelRequest;

struct Station {
    std::string_view name, title, parent;
    double field_mm;                // the default view's width
    double fade_in_mm, fade_out_mm; // shown between these widths
    std::string_view meaning;
};

[[nodiscard]] std::span<const Station> station_table();
[[nodiscard]] const Station* find_station(std::string_view name);

// The default view of a station for a picture of this shape, with a lesson's orbit and zoom.
[[nodiscard]] Camera station_camera(const Station& station, const Rect& picture, double yaw_deg,
                                    double pitch_deg, double zoom);

} // namespace scene
