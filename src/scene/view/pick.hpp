// What lies under the cursor: the uppermost tube, ellipsoid or polygon of a drawing that has a
// name.
#pragma once

#include "scene/picture/drawing.hpp"

#include <glm/vec2.hpp>

#include <string_view>

namespace scene {

// The id of what is seen at this pixel; thin things are caught a few pixels beside them. What is
// seen through (skin, capsules) only where nothing lies behind it. Empty: nothing there.
[[nodiscard]] std::string_view pick(const Drawing& drawing, glm::vec2 cursor_px);

} // namespace scene
