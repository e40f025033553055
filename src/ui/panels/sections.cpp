#include "ui/panels/sections.hpp"

#include "base/translation.hpp"

#include <algorithm>
#include <string>

namespace ui {

bool section(State& state, const PanelStyle& look, std::string_view title, float width,
             bool open_at_first)
{
    bool& open = state.sections.try_emplace(std::string(title), open_at_first).first->second;
    const std::string id(title);
    const Keyed keyed = begin_keyed(look, id.c_str());
    const float height = 1.9F * look.text;
    const bool clicked = ImGui::InvisibleButton(id.c_str(), {width, height});
    const bool hovered = ImGui::IsItemHovered();
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({min.x, min.y}, {max.x, min.y}, look.line, 1);
    const ImU32 ink = hovered ? look.ink : look.secondary;
    const float middle = 0.5F * (min.y + max.y);
    draw_icon(list, open ? Icon::down : Icon::closed_section, {min.x + 0.45F * look.text, middle},
              0.7F * look.text, ink);
    const TextStyle style(base::Weight::semibold, look.text);
    const std::string_view words = base::tr(title);
    list.AddText({min.x + 1.3F * look.text, middle - 0.5F * ImGui::GetFontSize()}, look.ink,
                 words.data(), words.data() + words.size());
    end_keyed(look, keyed);
    if (clicked || keyed.pressed || (open ? keyed.nudge < 0 : keyed.nudge > 0)) {
        open = !open;
    }
    return open;
}

SliderMoves value_row(const PanelStyle& look, const ValueRow& row, float width, double& value)
{
    {
        const TextStyle style(base::Weight::regular, look.text);
        const float right = ImGui::GetCursorScreenPos().x + width;
        const float room =
            text_width(row.value.data(), row.value.data() + row.value.size()) + 0.5F * look.text;
        text_at_right(row.value, look.secondary, right);
        line_of_text(row.title, look.ink, std::max(width - room, 1.0F));
        explain_last_item(look, row.meaning, row.source, row.how);
    }
    const SliderMoves moves = slider(look, "slider", row.range, width, row.colour, value);
    explain_last_item(look, row.meaning, row.source, row.how);
    return moves;
}

} // namespace ui
