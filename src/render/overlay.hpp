// The overlay of a drawing (text, lines, boxes in pixels) as one ImGui draw list of our own.
#pragma once

#include "render/typeface.hpp"
#include "scene/picture/drawing.hpp"

#include <imgui.h>

#include <span>
#include <vector>

namespace render {

class Overlay {
public:
    Overlay(); // after ImGui's first frame: its shared tables must be filled

    // Into the bound framebuffer.
    void draw(std::span<const scene::OverlayItem> items, const Typeface& typeface,
              scene::PixelSize size);

private:
    ImDrawList list_;
    std::vector<ImVec2> points_; // reused
};

} // namespace render
