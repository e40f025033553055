// How the panels look: the palette's colours as ImGui wants them, and the sizes of this window.
#pragma once

#include "scene/picture/palette.hpp"
#include "scene/scene.hpp"
#include "ui/panels/panels.hpp"
#include "ui/widgets/text_style.hpp"

#include <imgui.h>

namespace ui {

struct PanelStyle {
    const scene::Palette* palette = nullptr;
    float text = 13, small = 13, title = 16; // em in pixels
    float gap = 10, padding = 12, rounding = 8;
    ImU32 ink = 0, secondary = 0, line = 0, panel = 0;
    ImU32 control = 0, control_hovered = 0, control_pressed = 0; // buttons and tracks
    ImU32 primary = 0, primary_hovered = 0, on_primary = 0;      // the one thing to do next
    TooltipTimer* patience = nullptr;                            // of tooltips
    Focus* focus = nullptr;                                      // of the keys
};

[[nodiscard]] PanelStyle look_of(const PanelLayout& places, scene::Theme theme);

// Colours, roundings and spacings of ImGui's own widgets, for this frame.
void apply(const PanelStyle& look);

[[nodiscard]] ImU32 to_imgui(const scene::Colour& colour, float alpha = 1);

// A card with the panel's ground and outline at this place; end with end_panel. One that is in
// front covers the others.
void begin_panel(const char* id, const scene::Rect& place, const PanelStyle& look,
                 bool in_front = false);
void end_panel();

} // namespace ui
