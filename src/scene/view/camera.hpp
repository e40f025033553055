// The viewer's camera: a focus in millimetres, the width of the field, an orbit; eased flights.
#pragma once

#include "scene/picture/drawing.hpp"

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

namespace scene {

struct Rect { // pixels, y down
    float x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Rect&) const = default;
};

struct Camera {
    glm::dvec3 focus_mm{0, 0, 0};
    double field_mm = 1500; // width of the field of view that must fit into the picture's rectangle
    double yaw_deg = 0;     // orbit, −40 … 40
    double pitch_deg = 0;
    bool operator==(const Camera&) const = default;
};

inline constexpr double max_orbit_deg = 40;
inline constexpr double composed_aspect = 1.5; // width to height for which stations are laid out

// An eased flight: focus and orbit on a smooth step, the field on a logarithmic scale. A flight to
// a place beyond the field of view rises first, so that the viewer sees where it leads.
struct Flight {
    Camera from, to;
    double start_ms = 0;       // viewer's time
    double duration_ms = 1200; // 0: a cut
};
[[nodiscard]] Camera camera_at(const Flight& flight, double viewer_ms);

// Zoom by a factor (> 1: closer) keeping the point under the cursor fixed; orbit by a drag.
[[nodiscard]] Camera zoomed(const Camera& camera, double factor, glm::vec2 cursor_px,
                            const Rect& picture);
[[nodiscard]] Camera orbited(const Camera& camera, double yaw_deg, double pitch_deg);

// From the eye through a pixel.
struct Ray {
    glm::dvec3 from_mm, along;
};
[[nodiscard]] Ray ray_under(const Camera& camera, glm::vec2 cursor_px, const Rect& picture);
// Distance of a place in front of the focal plane; and the camera of another field width that sees
// the place under the cursor at this distance in front of its focal plane.
[[nodiscard]] double depth_of(const Camera& camera, glm::dvec3 place_mm);
[[nodiscard]] Camera with_place_under(const Camera& camera, double field_mm, glm::dvec3 place_mm,
                                      double depth_mm, glm::vec2 cursor_px, const Rect& picture);

// The matrices for a target of this size whose picture occupies `picture`; and where a place in
// millimetres falls.
struct Projection {
    Camera camera;
    Rect picture;
    PixelSize size;
    glm::mat4 view{1}, projection{1};
};
[[nodiscard]] Projection project(const Camera& camera, const Rect& picture, PixelSize size);
[[nodiscard]] glm::vec3 to_drawing(const Projection& projection, glm::dvec3 place_mm);
[[nodiscard]] glm::vec2 to_pixels(const Projection& projection, glm::dvec3 place_mm);
[[nodiscard]] float pixels_per_mm(const Projection& projection); // at the focus

} // namespace scene
