// Icons, drawn as strokes and shapes: no icon font is needed, and they scale.
#pragma once

#include <imgui.h>

#include <cstdint>

namespace ui {

enum class Icon : std::uint8_t {
    play,
    pause,
    single_step,
    restart,
    theme,
    sliders,
    page,
    list,
    save,
    fold_left,
    fold_right,
    down,
    closed_section,
    close,
    tick,
    cross,
};
void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour);

} // namespace ui
