// The style of the panels: the palette's colours as ImGui wants them, and sizes in pixels.
#pragma once

#include "scene/picture/palette.hpp"
#include "scene/scene.hpp"

#include <imgui.h>

#include <cstdint>

namespace ui {

struct Focus;
struct TooltipTimer;

struct PanelStyle {
    const scene::Palette* palette = nullptr;
    float text = 13, small = 13, title = 16; // em in pixels
    float gap = 10, padding = 12, rounding = 8;
    ImU32 ink = 0, secondary = 0, line = 0, panel = 0;
    ImU32 control = 0, control_hovered = 0, control_pressed = 0; // buttons and tracks
    ImU32 primary = 0, primary_hovered = 0, on_primary = 0;      // the one thing to do next
    TooltipTimer* tooltip_timer = nullptr;
    Focus* focus = nullptr; // of the keyboard
};

// `em_px`: of ordinary text. Without a timer and a focus, which the caller adds.
[[nodiscard]] PanelStyle panel_style(float em_px, scene::Theme theme);

// Colours, roundings and spacings of ImGui's own widgets, for this frame.
void apply_style(const PanelStyle& style);

[[nodiscard]] ImU32 to_imgui(const scene::Colour& colour, float alpha = 1);

// What a panel is drawn as: a card with an outline; a bar along the window's edge, without one; or
// a card over all other panels.
enum class PanelFrame : std::uint8_t { card, edge, in_front };

// Between the two a panel is built, at this place.
void begin_panel(const char* id, const scene::Rect& place, const PanelStyle& style,
                 PanelFrame frame);
void end_panel();

} // namespace ui
