// The tree of stations as a table: where each hangs in its parent, how large it is, and which
// functions draw it. One continuous zoom leads down the branch under the cursor.
//
// Each station has its own frame in millimetres (x right, y up, z to the viewer). Cameras live in
// the frame of the root, the body; doubles carry a micrometre there. A station that its parent
// shows enlarged (the cord beside the leg) hangs in it by its magnification.
#pragma once

#include "scene/labels/label_request.hpp"
#include "scene/stations/part_row.hpp"
#include "scene/view/camera.hpp"

#include <glm/vec3.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace scene {

struct SceneInput;
struct Anatomy;
struct Canvas;

// How a station is drawn, all in its own millimetres. Labels and what they may not cover are
// asked for while the station is what is mainly seen.
struct StationArt {
    void (*draw)(Canvas& canvas, const SceneInput& input, const Anatomy& anatomy) = nullptr;
    std::vector<LabelRequest> (*labels)(const SceneInput& input, const Anatomy& anatomy) = nullptr;
    std::vector<std::vector<glm::dvec3>> (*keep_clear)(const SceneInput& input,
                                                       const Anatomy& anatomy) = nullptr;
};

// A row of the table; it is beside the station's drawing (`cord/cord_station.cpp`).
struct Station {
    std::string_view name, title, parent{}; // no parent: a root, reached by a jump
    double field_mm = 1;                    // the default view's width
    glm::dvec3 middle_mm{};                 // and its middle
    glm::dvec3 place_mm{};                  // of its own origin, in the parent
    double magnification = 1;               // the parent's millimetres for one of its own
    std::string_view meaning;
    StationArt art{};
    std::span<const PartRow> parts{}; // what it draws, beside pathways
    bool own_time_axis = false;       // it draws hours, not millimetres
    bool touchable = false;           // the leg can be pulled there, and the skin rubbed
};

[[nodiscard]] std::span<const Station> station_table();
[[nodiscard]] const Station* find_station(std::string_view name);

// What a step's `emphasis` may name there, beside the pathways.
[[nodiscard]] std::vector<std::string_view> emphasis_names(const Station& station);

// From a station's own millimetres to the root's.
struct StationFrame {
    glm::dvec3 origin_mm{};
    double scale = 1;
};
[[nodiscard]] StationFrame frame_of(const Station& station);
[[nodiscard]] glm::dvec3 to_root(const StationFrame& frame, glm::dvec3 place_mm);
// The same view, seen from within a station: its camera counts in the station's millimetres.
[[nodiscard]] Projection within(const Projection& projection, const StationFrame& frame);

// The default view of a station, with a lesson's orbit and zoom.
[[nodiscard]] Camera station_camera(const Station& station, double yaw_deg, double pitch_deg,
                                    double zoom);

// Which stations a camera sees, parents first, and how much of each (together 1).
struct Seen {
    const Station* station;
    double share;
};
[[nodiscard]] std::vector<Seen> seen_stations(const Camera& camera);
[[nodiscard]] const Station& station_at(const Camera& camera); // what it mainly sees

// True where the two views have different roots: the camera cuts, it cannot fly.
[[nodiscard]] bool apart(const Camera& a, const Camera& b);

} // namespace scene
