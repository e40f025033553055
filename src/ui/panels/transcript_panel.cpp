#include "ui/panels/transcript_panel.hpp"

#include "base/translation.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>

namespace ui {

namespace {

using base::tr;

void heading(std::string_view text, const PanelStyle& style, float width)
{
    const TextStyle font(base::Weight::semibold, style.small);
    line_of_text(text, style.secondary, width);
}

void body(std::string_view text, const PanelStyle& style, float width)
{
    const TextStyle font(base::Weight::regular, style.text);
    wrapped_text(text, style.ink, width);
    ImGui::Dummy({0, 0.4F * style.text});
}

} // namespace

scene::Rect transcript_place(const PanelState& /*state*/, const PanelLayout& layout,
                             const PanelStyle& style)
{
    const scene::Rect& picture = layout.scene.picture;
    const float width = std::min(44 * style.text, picture.width);
    const float height =
        std::min(std::max(0.45F * picture.height, 12 * style.text), picture.height);
    return {picture.x, picture.y + picture.height - height, width, height};
}

void transcript_panel(experiment::Experiment& /*experiment*/, PanelState& state,
                      const PanelLayout& layout, const PanelStyle& style)
{
    const float inner = transcript_place(state, layout, style).width - 2 * style.padding;
    const float side = 1.5F * style.text;
    {
        const TextStyle font(base::Weight::semibold, style.text);
        line_of_text(tr("In words"), style.ink, inner - side);
    }
    ImGui::SameLine(style.padding + inner - side, 0);
    if (icon_button(style, "close_words", Icon::close, side, base::tr_c("Close (V)"))) {
        state.transcript_shown = false;
    }
    ImGui::BeginChild("lines", {inner, ImGui::GetContentRegionAvail().y}, false);
    const float width = ImGui::GetContentRegionAvail().x;
    for (const auto& line : state.narration.lines) {
        body(line, style, width);
    }
    heading(tr("NOW"), style, width);
    body(state.narration.summary, style, width);
    heading(tr("HINT"), style, width);
    body(state.narration.hint, style, width);
    if (state.transcript_lines != state.narration.line_count) { // to the latest line
        state.transcript_lines = state.narration.line_count;
        ImGui::SetScrollHereY(1);
    }
    ImGui::EndChild();
}

} // namespace ui
