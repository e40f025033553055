// What lies under the cursor: the uppermost tube, ellipsoid or polygon of a drawing that has a
// name.
#pragma once

#include "scene/picture/drawing.hpp"

#include <glm/vec2.hpp>

#include <string_view>

namespace scene {

// The id of the shape at this pixel; thin ones are hit up to a few pixels beside them. A
// transparent one (skin, capsule) only where nothing lies behind it. Empty where there is none.
[[nodiscard]] std::string_view pick(const Drawing& drawing, glm::vec2 cursor_px);

} // namespace scene
