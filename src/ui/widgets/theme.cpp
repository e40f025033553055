#include "ui/widgets/theme.hpp"

#include "scene/picture/colour.hpp"
#include "ui/widgets/focus.hpp"

#include <algorithm>

namespace ui {

namespace {

ImVec4 as_vector(ImU32 colour)
{
    return ImGui::ColorConvertU32ToFloat4(colour);
}

void apply_colours(ImGuiStyle& style, const PanelStyle& look)
{
    auto* c = style.Colors;
    const ImVec4 none{0, 0, 0, 0};
    const ImVec4 panel = as_vector(look.panel);
    const ImVec4 control = as_vector(look.control);
    const ImVec4 hovered = as_vector(look.control_hovered);
    c[ImGuiCol_Text] = as_vector(look.ink);
    c[ImGuiCol_TextDisabled] = as_vector(look.secondary);
    c[ImGuiCol_WindowBg] = panel;
    c[ImGuiCol_PopupBg] = panel;
    c[ImGuiCol_ChildBg] = none;
    c[ImGuiCol_Border] = as_vector(look.line);
    c[ImGuiCol_FrameBg] = control;
    c[ImGuiCol_FrameBgHovered] = hovered;
    c[ImGuiCol_FrameBgActive] = hovered;
    c[ImGuiCol_Header] = control;
    c[ImGuiCol_HeaderHovered] = hovered;
    c[ImGuiCol_HeaderActive] = hovered;
    c[ImGuiCol_ScrollbarBg] = none;
    c[ImGuiCol_ScrollbarGrab] = control;
    c[ImGuiCol_ScrollbarGrabHovered] = hovered;
    c[ImGuiCol_ScrollbarGrabActive] = hovered;
    c[ImGuiCol_CheckMark] = as_vector(look.ink);
    c[ImGuiCol_Separator] = as_vector(look.line);
    c[ImGuiCol_TextSelectedBg] = hovered;
}

} // namespace

ImU32 to_imgui(const scene::Colour& c, float alpha)
{
    return ImGui::ColorConvertFloat4ToU32({c.r, c.g, c.b, c.a * alpha});
}

PanelStyle look_of(const PanelLayout& places, scene::Theme theme)
{
    const scene::Palette& p = scene::palette(theme);
    PanelStyle look;
    look.palette = &p;
    look.text = places.em_px;
    look.small = std::max(13.0F, places.em_px * 0.87F);
    look.title = places.em_px * 1.3F;
    look.gap = 0.75F * look.text;
    look.padding = 0.95F * look.text;
    look.rounding = 0.7F * look.text;
    look.ink = to_imgui(p.ink);
    look.secondary = to_imgui(p.secondary);
    look.line = to_imgui(p.line);
    look.panel = to_imgui(p.panel);
    look.control = look.line;
    look.control_hovered = to_imgui(mixed(p.line, p.secondary, 0.3F));
    look.control_pressed = to_imgui(mixed(p.line, p.secondary, 0.5F));
    // Colours carry signals, so the one thing to do next is told by lightness alone.
    look.primary = to_imgui(mixed(p.ink, p.secondary, 0.25F));
    look.primary_hovered = to_imgui(p.ink);
    look.on_primary = look.panel;
    return look;
}

void apply(const PanelStyle& look)
{
    ImGuiStyle& style = ImGui::GetStyle();
    apply_colours(style, look);
    const float em = look.text;
    style.Alpha = 1;
    style.WindowPadding = {look.padding, look.padding};
    style.FramePadding = {0.7F * em, 0.45F * em};
    style.ItemSpacing = {0.6F * em, 0.5F * em};
    style.ItemInnerSpacing = {0.5F * em, 0.4F * em};
    style.WindowRounding = look.rounding;
    style.ChildRounding = look.rounding;
    style.PopupRounding = look.rounding;
    style.FrameRounding = 0.5F * em;
    style.ScrollbarRounding = em;
    style.ScrollbarSize = 0.7F * em;
    style.GrabMinSize = em;
    style.WindowBorderSize = 1;
    style.PopupBorderSize = 1;
    style.FrameBorderSize = 0;
    style.WindowMinSize = {1, 1};
}

void begin_panel(const char* id, const scene::Rect& place, const PanelStyle& look, bool in_front)
{
    const ImGuiWindowFlags order =
        in_front ? ImGuiWindowFlags_None : ImGuiWindowFlags_NoBringToFrontOnFocus;
    if (look.focus != nullptr) {
        begin_focus_panel(*look.focus);
    }
    if (in_front) {
        ImGui::SetNextWindowFocus();
    }
    ImGui::SetNextWindowPos({place.x, place.y});
    ImGui::SetNextWindowSize({place.width, place.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.padding, look.padding});
    ImGui::Begin(id, nullptr,
                 order | ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();
}

void end_panel()
{
    ImGui::End();
}

} // namespace ui
