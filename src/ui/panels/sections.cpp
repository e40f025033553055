#include "ui/panels/sections.hpp"

#include "base/translation.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <string>

namespace ui {

bool section(PanelState& state, const PanelStyle& style, std::string_view title, float width,
             bool open_at_first)
{
    bool& open = state.sections.try_emplace(std::string(title), open_at_first).first->second;
    const std::string id(title);
    const Keyed keyed = begin_keyed(style, id.c_str());
    const float height = 1.9F * style.text;
    const bool clicked = ImGui::InvisibleButton(id.c_str(), {width, height});
    const bool hovered = ImGui::IsItemHovered();
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({min.x, min.y}, {max.x, min.y}, style.line, 1);
    const ImU32 ink = hovered ? style.ink : style.secondary;
    const float middle = 0.5F * (min.y + max.y);
    draw_icon(list, open ? Icon::down : Icon::closed_section, {min.x + 0.45F * style.text, middle},
              0.7F * style.text, ink);
    const TextStyle font(base::Weight::semibold, style.text);
    const std::string_view words = base::tr(title);
    list.AddText({min.x + 1.3F * style.text, middle - 0.5F * ImGui::GetFontSize()}, style.ink,
                 words.data(), words.data() + words.size());
    end_keyed(style, keyed);
    if (clicked || keyed.pressed || (open ? keyed.nudge < 0 : keyed.nudge > 0)) {
        open = !open;
    }
    return open;
}

SliderMoves value_row(const PanelStyle& style, const ValueRow& row, float width, double& value)
{
    {
        const TextStyle font(base::Weight::regular, style.text);
        const float right = ImGui::GetCursorScreenPos().x + width;
        const float room =
            text_width(row.value.data(), row.value.data() + row.value.size()) + 0.5F * style.text;
        text_at_right(row.value, style.secondary, right);
        line_of_text(row.title, style.ink, std::max(width - room, 1.0F));
        explain_last_item(style, row.meaning, row.source, row.how);
    }
    const SliderMoves moves = slider(style, "slider", row.range, width, row.colour, value);
    explain_last_item(style, row.meaning, row.source, row.how);
    return moves;
}

} // namespace ui
