// Text in the panels: weight and size in em. The one place in ui that knows how the generations of
// ImGui (1.86 to 1.92) choose fonts.
#pragma once

#include "base/text_metrics.hpp"

#include <imgui.h>

#include <cstdint>

namespace ui {

// While it lives, text is set in this weight and size.
class TextStyle {
public:
    TextStyle(base::Weight weight, float em_px);
    ~TextStyle();
    TextStyle(const TextStyle&) = delete;
    TextStyle& operator=(const TextStyle&) = delete;

private:
    ImFont* font_;
    float scale_before_ = 1;
};

// A texture of the renderer's, by its number, as ImGui wants to be told of it.
[[nodiscard]] ImTextureID texture_of(std::uintptr_t id);

// Width of a piece of text in the style that is on, not rounded.
[[nodiscard]] float text_width(const char* begin, const char* end);

} // namespace ui
