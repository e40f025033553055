// Inter for ImGui and for the overlay: files, sizes, measured advances. What differs between
// versions of ImGui (1.86 … 1.92) stays in typeface.cpp.
#pragma once

#include "base/text_metrics.hpp"
#include "scene/picture/drawing.hpp"

#include <imgui.h>

#include <array>
#include <cstddef>

namespace render {

inline constexpr std::size_t type_sizes = 3;

// Fonts by size (small, middle, large) and weight, in the order that renderer.hpp promises.
struct Typeface {
    base::TextMetrics metrics;
    std::array<std::array<ImFont*, 2>, type_sizes> fonts{};
    std::array<float, type_sizes> em_px{};
    float imgui_per_em = 1.21F; // ImGui's size of a font is ascent − descent, not the em
};

// Puts the fonts into the current ImGui context's atlas (emptied first). Throws
// std::runtime_error naming the package when the font is not installed.
[[nodiscard]] Typeface load_typeface(float max_em_px);

// Text with its baseline's left end at this place.
void add_text(ImDrawList& list, const Typeface& typeface, const scene::OverlayText& text);

// A list that was emptied, ready for a target of this size; and drawing it, through ImGui's own
// OpenGL back end, into the bound framebuffer.
void begin_list(ImDrawList& list, scene::PixelSize size);
void draw_list(ImDrawList& list, scene::PixelSize size);

} // namespace render
