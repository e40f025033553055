// Keys and what the mouse does, over everything; a press beside it closes it.
#include "base/words.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ui {

namespace {

using base::words_c;

constexpr std::array<Shortcut, 7> mouse{{
    {"Drag the lower leg", "pulls the quadriceps longer; let go and it is free again"},
    {"Drag over the thigh", "rubs the skin, as fast as the hand moves"},
    {"Drag elsewhere", "turns the picture"},
    {"Right or middle drag", "moves the picture"},
    {"Wheel", "zooms at the pointer, down to the stations that lie there"},
    {"Rest the pointer", "says what lies there; a click puts it on the chart"},
    {"Double-click", "back to the whole picture"},
}};

void rows(std::span<const Shortcut> shortcuts, const Look& look, float first, float second)
{
    for (const Shortcut& row : shortcuts) {
        const ImVec2 at = ImGui::GetCursorPos();
        {
            const TextStyle style(base::Weight::semibold, look.small);
            line_of_text(base::words(row.keys), look.ink, first);
        }
        ImGui::SetCursorPos({at.x + first, at.y});
        const TextStyle style(base::Weight::regular, look.small);
        wrapped_text(base::words(row.meaning), look.ink, second);
        ImGui::Dummy({0, 0.3F * look.text});
    }
}

} // namespace

void help_panel(State& state, const Places& places, const Look& look)
{
    const auto width = static_cast<float>(places.scene.size.width);
    const auto height = static_cast<float>(places.scene.size.height);
    const float wide = std::min(40 * look.text, width - 2 * look.gap);
    const float line = 1.21F * look.small + 0.3F * look.text;
    const auto lines = static_cast<float>(state.shortcuts.size() + mouse.size() + 3);
    const float wanted = lines * line + 1.21F * look.title + 3 * look.gap + 2 * look.padding;
    const float high = std::min(wanted, height - 2 * look.gap);
    begin_panel("help", {0.5F * (width - wide), 0.5F * (height - high), wide, high}, look, true);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.6F * look.text, 0});
    const float inner = wide - 2 * look.padding;
    const float side = 1.5F * look.text;
    {
        const TextStyle style(base::Weight::semibold, look.title);
        line_of_text(base::words("Keys and mouse"), look.ink, inner - side);
    }
    ImGui::SameLine(look.padding + inner - side, 0);
    if (icon_button(look, "close", Icon::close, side, words_c("Close (Esc)"))) {
        state.help = false;
    }
    ImGui::Dummy({0, look.gap});
    ImGui::BeginChild("rows", {inner, ImGui::GetContentRegionAvail().y}, false);
    const float all = ImGui::GetContentRegionAvail().x;
    const float first = 0.36F * all;
    rows(state.shortcuts, look, first, all - first);
    ImGui::Dummy({0, 0.6F * look.gap});
    rows(mouse, look, first, all - first);
    ImGui::Dummy({0, 0.6F * look.gap});
    {
        const TextStyle style(base::Weight::regular, look.small);
        wrapped_text(base::words("A tool for teaching, not medical advice."), look.secondary, all);
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
    const bool over = ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows);
    if (!over && !ImGui::IsWindowAppearing() && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        state.help = false;
    }
    end_panel();
}

} // namespace ui
