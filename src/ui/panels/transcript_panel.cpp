// The running commentary over the foot of the picture: what stands now, what has happened, what can
// be done.
#include "base/translation.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>

namespace ui {

namespace {

using base::tr;

void heading(std::string_view text, const PanelStyle& look, float width)
{
    const TextStyle style(base::Weight::semibold, look.small);
    line_of_text(text, look.secondary, width);
}

void body(std::string_view text, const PanelStyle& look, float width)
{
    const TextStyle style(base::Weight::regular, look.text);
    wrapped_text(text, look.ink, width);
    ImGui::Dummy({0, 0.4F * look.text});
}

} // namespace

void words_panel(State& state, const PanelLayout& places, const PanelStyle& look)
{
    const scene::Rect& picture = places.scene.picture;
    const float wide = std::min(44 * look.text, picture.width);
    const float high = std::min(std::max(0.45F * picture.height, 12 * look.text), picture.height);
    begin_panel("words", {picture.x, picture.y + picture.height - high, wide, high}, look, true);
    const float inner = wide - 2 * look.padding;
    const float side = 1.5F * look.text;
    {
        const TextStyle style(base::Weight::semibold, look.text);
        line_of_text(tr("In words"), look.ink, inner - side);
    }
    ImGui::SameLine(look.padding + inner - side, 0);
    if (icon_button(look, "close_words", Icon::close, side, base::tr_c("Close (V)"))) {
        state.in_words = false;
    }
    ImGui::BeginChild("lines", {inner, ImGui::GetContentRegionAvail().y}, false);
    const float width = ImGui::GetContentRegionAvail().x;
    for (const auto& line : state.narration.lines) {
        body(line, look, width);
    }
    heading(tr("NOW"), look, width);
    body(state.narration.summary, look, width);
    heading(tr("HINT"), look, width);
    body(state.narration.hint, look, width);
    if (state.words_told != state.narration.line_count) { // the latest is read, unless one scrolls
        state.words_told = state.narration.line_count;
        ImGui::SetScrollHereY(1);
    }
    ImGui::EndChild();
    end_panel();
}

} // namespace ui
