#include "ui/panels/help_panel.hpp"

#include "base/translation.hpp"
#include "ui/widgets/text_style.hpp"
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
constexpr float gutter_em = 1.6F; // between the columns

struct Column {
    ImVec2 at;
    float width;
};

float row_height(const Shortcut& row, const PanelStyle& style, float width)
{
    const float between = between_em * style.text;
    if (row.keys.empty()) {
        const TextStyle font(base::Weight::semibold, style.small);
        return ImGui::GetFontSize() + between + over_title_em * style.text;
    }
    const TextStyle font(base::Weight::regular, style.small);
    const float meaning = wrapped_height(base::tr(row.meaning), (1 - keys_share) * width);
    return std::max(meaning, wrapped_height(base::tr(row.keys), keys_share * width)) + between;
}

void draw_row(const Shortcut& row, const PanelStyle& style, Column& column)
{
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float first = keys_share * column.width;
    const float height = row_height(row, style, column.width);
    if (row.keys.empty()) {
        const TextStyle font(base::Weight::semibold, style.small);
        draw_wrapped(list, {column.at.x, column.at.y + over_title_em * style.text},
                     base::tr(row.meaning), style.secondary, column.width);
    } else {
        {
            const TextStyle font(base::Weight::semibold, style.small);
            draw_wrapped(list, column.at, base::tr(row.keys), style.ink, first - 0.5F * style.text);
        }
        const TextStyle font(base::Weight::regular, style.small);
        draw_wrapped(list, {column.at.x + first, column.at.y}, base::tr(row.meaning), style.ink,
                     column.width - first);
    }
    column.at.y += height;
}

std::vector<Shortcut> all_rows(const PanelState& state)
{
    std::vector<Shortcut> rows(state.shortcuts.begin(), state.shortcuts.end());
    rows.insert(rows.end(), mouse.begin(), mouse.end());
    return rows;
}

// Where the second column begins: at the title that makes the longer column shortest.
struct Break {
    std::size_t row = 0;
    float height = 0; // of the longer column
};
Break best_break(std::span<const Shortcut> rows, const PanelStyle& style, float width)
{
    std::vector<float> down_to{0}; // height of the first so many rows
    for (const Shortcut& row : rows) {
        down_to.push_back(down_to.back() + row_height(row, style, width));
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

void header(PanelState& state, const PanelStyle& style, float inner)
{
    const float side = 1.5F * style.text;
    {
        const TextStyle font(base::Weight::semibold, style.title);
        line_of_text(base::tr("Keys and mouse"), style.ink, inner - side);
    }
    ImGui::SameLine(style.padding + inner - side, 0);
    if (icon_button(style, "close", Icon::close, side, tr_c("Close (Esc)"))) {
        state.help = false;
    }
}

// Sizes of the panel, in pixels.
struct Measures {
    float width = 0, height = 0;
    float inner = 0;  // width without the padding
    float column = 0; // width of each
    float foot = 0;   // height of the line below the columns
    Break second;
};

Measures measured(std::span<const Shortcut> rows, const PanelLayout& layout,
                  const PanelStyle& style)
{
    const auto width = static_cast<float>(layout.window.width);
    const auto height = static_cast<float>(layout.window.height);
    const float scroll_bar = ImGui::GetStyle().ScrollbarSize; // in a low window
    Measures m;
    m.width = std::min(78 * style.text, width - 2 * style.gap);
    m.inner = m.width - 2 * style.padding;
    m.column = 0.5F * (m.inner - gutter_em * style.text - scroll_bar);
    m.second = best_break(rows, style, m.column);
    m.foot = 1.21F * style.small + 0.8F * style.text;
    const float wanted = m.second.height + 2.2F * style.text + m.foot + 2 * style.padding;
    m.height = std::min(wanted, height - 2 * style.gap);
    return m;
}

} // namespace

scene::Rect help_place(const PanelState& state, const PanelLayout& layout, const PanelStyle& style)
{
    const Measures m = measured(all_rows(state), layout, style);
    return {0.5F * (static_cast<float>(layout.window.width) - m.width),
            0.5F * (static_cast<float>(layout.window.height) - m.height), m.width, m.height};
}

void help_panel(experiment::Experiment& /*experiment*/, PanelState& state,
                const PanelLayout& layout, const PanelStyle& style)
{
    const auto rows = all_rows(state);
    const Measures m = measured(rows, layout, style);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.6F * style.text, 0});
    header(state, style, m.inner);
    ImGui::BeginChild("rows", {m.inner, ImGui::GetContentRegionAvail().y - m.foot}, false);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    Column column{top, m.column};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == m.second.row) {
            column.at = {top.x + m.column + gutter_em * style.text, top.y};
        }
        draw_row(rows[i], style, column);
    }
    ImGui::Dummy({m.inner - ImGui::GetStyle().ScrollbarSize, m.second.height});
    ImGui::EndChild();
    ImGui::Dummy({0, 0.5F * style.text});
    {
        const TextStyle font(base::Weight::regular, style.small);
        line_of_text(base::tr("A tool for teaching, not medical advice."), style.secondary,
                     m.inner);
    }
    ImGui::PopStyleVar();
    const bool over = ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows);
    if (!over && !ImGui::IsWindowAppearing() && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        state.help = false;
    }
}

} // namespace ui
