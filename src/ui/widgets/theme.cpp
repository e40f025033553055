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

void apply_colours(ImGuiStyle& imgui, const PanelStyle& style)
{
    auto* c = imgui.Colors;
    const ImVec4 none{0, 0, 0, 0};
    const ImVec4 panel = as_vector(style.panel);
    const ImVec4 control = as_vector(style.control);
    const ImVec4 hovered = as_vector(style.control_hovered);
    c[ImGuiCol_Text] = as_vector(style.ink);
    c[ImGuiCol_TextDisabled] = as_vector(style.secondary);
    c[ImGuiCol_WindowBg] = panel;
    c[ImGuiCol_PopupBg] = panel;
    c[ImGuiCol_ChildBg] = none;
    c[ImGuiCol_Border] = as_vector(style.line);
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
    c[ImGuiCol_CheckMark] = as_vector(style.ink);
    c[ImGuiCol_Separator] = as_vector(style.line);
    c[ImGuiCol_TextSelectedBg] = hovered;
}

} // namespace

ImU32 to_imgui(const scene::Colour& c, float alpha)
{
    return ImGui::ColorConvertFloat4ToU32({c.r, c.g, c.b, c.a * alpha});
}

PanelStyle panel_style(float em_px, scene::Theme theme)
{
    const scene::Palette& p = scene::palette(theme);
    PanelStyle style;
    style.palette = &p;
    style.text = em_px;
    style.small = std::max(13.0F, em_px * 0.87F);
    style.title = em_px * 1.3F;
    style.gap = 0.75F * style.text;
    style.padding = 0.95F * style.text;
    style.rounding = 0.7F * style.text;
    style.ink = to_imgui(p.ink);
    style.secondary = to_imgui(p.secondary);
    style.line = to_imgui(p.line);
    style.panel = to_imgui(p.panel);
    style.control = style.line;
    style.control_hovered = to_imgui(mixed(p.line, p.secondary, 0.3F));
    style.control_pressed = to_imgui(mixed(p.line, p.secondary, 0.5F));
    // Colours carry signals, so the primary button is marked by lightness alone.
    style.primary = to_imgui(mixed(p.ink, p.secondary, 0.25F));
    style.primary_hovered = to_imgui(p.ink);
    style.on_primary = style.panel;
    return style;
}

void apply_style(const PanelStyle& style)
{
    ImGuiStyle& imgui = ImGui::GetStyle();
    apply_colours(imgui, style);
    const float em = style.text;
    imgui.Alpha = 1;
    imgui.WindowPadding = {style.padding, style.padding};
    imgui.FramePadding = {0.7F * em, 0.45F * em};
    imgui.ItemSpacing = {0.6F * em, 0.5F * em};
    imgui.ItemInnerSpacing = {0.5F * em, 0.4F * em};
    imgui.WindowRounding = style.rounding;
    imgui.ChildRounding = style.rounding;
    imgui.PopupRounding = style.rounding;
    imgui.FrameRounding = 0.5F * em;
    imgui.ScrollbarRounding = em;
    imgui.ScrollbarSize = 0.7F * em;
    imgui.GrabMinSize = em;
    imgui.WindowBorderSize = 1;
    imgui.PopupBorderSize = 1;
    imgui.FrameBorderSize = 0;
    imgui.WindowMinSize = {1, 1};
}

void begin_panel(const char* id, const scene::Rect& place, const PanelStyle& style,
                 PanelFrame frame)
{
    const bool in_front = frame == PanelFrame::in_front;
    const bool edge = frame == PanelFrame::edge;
    const ImGuiWindowFlags order =
        in_front ? ImGuiWindowFlags_None : ImGuiWindowFlags_NoBringToFrontOnFocus;
    if (style.focus != nullptr) {
        begin_focus_panel(*style.focus);
    }
    if (in_front) {
        ImGui::SetNextWindowFocus();
    }
    ImGui::SetNextWindowPos({place.x, place.y});
    ImGui::SetNextWindowSize({place.width, place.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {style.padding, style.padding});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, edge ? 0 : style.rounding);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, edge ? 0.0F : 1.0F);
    ImGui::Begin(id, nullptr,
                 order | ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar(3);
}

void end_panel()
{
    ImGui::End();
}

} // namespace ui
