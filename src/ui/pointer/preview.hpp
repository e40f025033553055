// While presenting, the audience's picture is shown smaller in the lecturer's window.
#pragma once

#include "scene/scene.hpp"

#include <imgui.h>

namespace ui {

// A position in the window as a position in the picture, which is `picture_width` pixels wide.
// An empty `preview`: the picture is shown at its own size, and the two are the same.
[[nodiscard]] inline ImVec2 in_picture(ImVec2 at, const scene::Rect& preview, int picture_width)
{
    if (preview.width <= 0 || !ImGui::IsMousePosValid(&at)) {
        return at;
    }
    const float scale = static_cast<float>(picture_width) / preview.width;
    return {scale * (at.x - preview.x), scale * (at.y - preview.y)};
}

} // namespace ui
