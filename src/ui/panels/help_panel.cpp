// Keys and what the mouse does, over everything; a press beside it closes it.
#include "base/translation.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ui {

namespace {

using base::tr_c;

constexpr std::array<Shortcut, 8> mouse{{
    {"", "Mouse"},
    {"Drag the lower leg", "pulls the quadriceps longer; let go and it is free again"},
    {"Drag over the thigh", "rubs the skin, as fast as the hand moves"},
    {"Drag elsewhere", "turns the picture"},
    {"Right or middle drag", "moves the picture"},
    {"Wheel", "zooms at the pointer, down to the stations that lie there"},
    {"Rest the pointer", "says what lies there; a click puts it on the chart"},
    {"Double-click", "back to the whole picture"},
}};

constexpr float keys_share = 0.37F; // of a column's width
constexpr float between_em = 0.16F, over_title_em = 0.55F;

struct Column {
    ImVec2 at;
    float width;
};

float row_height(const Shortcut& row, const PanelStyle& look, float width)
{
    const float between = between_em * look.text;
    if (row.keys.empty()) {
        const TextStyle style(base::Weight::semibold, look.small);
        return ImGui::GetFontSize() + between + over_title_em * look.text;
    }
    const TextStyle style(base::Weight::regular, look.small);
    const float meaning = wrapped_height(base::tr(row.meaning), (1 - keys_share) * width);
    return std::max(meaning, wrapped_height(base::tr(row.keys), keys_share * width)) + between;
}

void draw_row(const Shortcut& row, const PanelStyle& look, Column& column)
{
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float first = keys_share * column.width;
    const float height = row_height(row, look, column.width);
    if (row.keys.empty()) {
        const TextStyle style(base::Weight::semibold, look.small);
        draw_wrapped(list, {column.at.x, column.at.y + over_title_em * look.text},
                     base::tr(row.meaning), look.secondary, column.width);
    } else {
        {
            const TextStyle style(base::Weight::semibold, look.small);
            draw_wrapped(list, column.at, base::tr(row.keys), look.ink, first - 0.5F * look.text);
        }
        const TextStyle style(base::Weight::regular, look.small);
        draw_wrapped(list, {column.at.x + first, column.at.y}, base::tr(row.meaning), look.ink,
                     column.width - first);
    }
    column.at.y += height;
}

std::vector<Shortcut> all_rows(const State& state)
{
    std::vector<Shortcut> rows(state.shortcuts.begin(), state.shortcuts.end());
    rows.insert(rows.end(), mouse.begin(), mouse.end());
    return rows;
}

// Where the second column begins: at a title, so that the longer column is as short as can be.
struct Break {
    std::size_t row = 0;
    float height = 0; // of the longer column
};
Break best_break(std::span<const Shortcut> rows, const PanelStyle& look, float width)
{
    std::vector<float> down_to{0}; // height of the first so many rows
    for (const Shortcut& row : rows) {
        down_to.push_back(down_to.back() + row_height(row, look, width));
    }
    Break best{rows.size(), down_to.back()};
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const float longer = std::max(down_to[i], down_to.back() - down_to[i]);
        if (rows[i].keys.empty() && longer < best.height) {
            best = {i, longer};
        }
    }
    return best;
}

void header(State& state, const PanelStyle& look, float inner)
{
    const float side = 1.5F * look.text;
    {
        const TextStyle style(base::Weight::semibold, look.title);
        line_of_text(base::tr("Keys and mouse"), look.ink, inner - side);
    }
    ImGui::SameLine(look.padding + inner - side, 0);
    if (icon_button(look, "close", Icon::close, side, tr_c("Close (Esc)"))) {
        state.help = false;
    }
}

} // namespace

void help_panel(State& state, const PanelLayout& places, const PanelStyle& look)
{
    const auto width = static_cast<float>(places.window.width);
    const auto height = static_cast<float>(places.window.height);
    const auto rows = all_rows(state);
    const float wide = std::min(78 * look.text, width - 2 * look.gap);
    const float inner = wide - 2 * look.padding;
    const float gutter = 1.6F * look.text;
    const float scroll_bar = ImGui::GetStyle().ScrollbarSize; // in a low window
    const float each = 0.5F * (inner - gutter - scroll_bar);
    const Break second = best_break(rows, look, each);
    const float foot = 1.21F * look.small + 0.8F * look.text;
    const float wanted = second.height + 2.2F * look.text + foot + 2 * look.padding;
    const float high = std::min(wanted, height - 2 * look.gap);
    begin_panel("help", {0.5F * (width - wide), 0.5F * (height - high), wide, high}, look, true);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.6F * look.text, 0});
    header(state, look, inner);
    ImGui::BeginChild("rows", {inner, ImGui::GetContentRegionAvail().y - foot}, false);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    Column column{top, each};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == second.row) {
            column.at = {top.x + each + gutter, top.y};
        }
        draw_row(rows[i], look, column);
    }
    ImGui::Dummy({inner - scroll_bar, second.height});
    ImGui::EndChild();
    ImGui::Dummy({0, 0.5F * look.text});
    {
        const TextStyle style(base::Weight::regular, look.small);
        line_of_text(base::tr("A tool for teaching, not medical advice."), look.secondary, inner);
    }
    ImGui::PopStyleVar();
    const bool over = ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows);
    if (!over && !ImGui::IsWindowAppearing() && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        state.help = false;
    }
    end_panel();
}

} // namespace ui
