// The size that a renderer's fonts are made for.
#pragma once

#include "scene/scene.hpp"

#include <algorithm>

namespace app {

// In pixels: the em of the title, the largest text of this layout, so that no text is enlarged; but
// no more than the font atlas can hold.
[[nodiscard]] inline float max_em_px(const scene::Layout& layout)
{
    constexpr float title_percent = 2.4F;
    constexpr float max = 80; // beyond it the font atlas outgrows its texture
    return std::min(scene::em_px(layout, title_percent), max);
}

} // namespace app
