// Hands on the camera: zoom towards what lies under the cursor, and pan; neither loses sight of
// what there is to see.
#pragma once

#include "scene/view/camera.hpp"

#include <glm/vec2.hpp>

namespace scene {

// Zoom by a factor (> 1: closer) with the point under the cursor fixed, down the branch of
// stations that lies there. The focus goes to that branch's own depth, so that an orbit turns
// about it.
[[nodiscard]] Camera zoomed_to_station(const Camera& camera, double factor, glm::vec2 cursor_px,
                                       const Rect& picture);

// The picture drawn along by so many pixels.
[[nodiscard]] Camera panned(const Camera& camera, glm::vec2 by_px, const Rect& picture);

// How long a flight should take: longer the further it leads, in fields of view.
[[nodiscard]] double flight_duration_ms(const Camera& from, const Camera& to);

} // namespace scene
