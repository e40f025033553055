// Zooming towards what lies under the cursor, and panning; both keep the stations in sight.
#pragma once

#include "scene/view/camera.hpp"

#include <glm/vec2.hpp>

namespace scene {

// Zooms by a factor (> 1: closer) with the point under the cursor fixed, into the branch of
// stations that lies there. The focus moves to that branch's depth, so that an orbit turns about
// it.
[[nodiscard]] Camera zoomed_to_station(const Camera& camera, double factor, glm::vec2 cursor_px,
                                       const Rect& picture);

// Moves the picture by this many pixels.
[[nodiscard]] Camera panned(const Camera& camera, glm::vec2 by_px, const Rect& picture);

// Duration of a flight: grows with its length, in fields of view.
[[nodiscard]] double flight_duration_ms(const Camera& from, const Camera& to);

} // namespace scene
