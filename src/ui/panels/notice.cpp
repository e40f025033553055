#include "ui/panels/notice.hpp"

#include "base/translation.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <utility>

namespace ui {

void tell(State& state, std::string text)
{
    constexpr float shown_s = 12;
    state.kept_text.reset();
    state.notice = {.text = std::move(text), .trouble = false, .left_s = shown_s};
}

void tell_trouble(State& state, std::string text)
{
    state.kept_text.reset();
    state.notice = {.text = std::move(text), .trouble = true, .left_s = 1};
    state.lesson_open = true;
    state.in_front = Side::lesson;
}

void show_notice(experiment::Experiment& experiment, State& state, const PanelStyle& look,
                 float width)
{
    Notice& notice = state.notice;
    if (notice.text.empty()) {
        return;
    }
    notice.left_s -= notice.trouble ? 0 : ImGui::GetIO().DeltaTime;
    const float side = 1.5F * look.text;
    const float pad = 0.6F * look.text;
    const TextStyle style(base::Weight::regular, look.small);
    const float inner = width - side - 2 * pad;
    const ImVec2 at = ImGui::GetCursorPos();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float height = std::max(wrapped_height(notice.text, inner), side) + pad;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(corner, {corner.x + width, corner.y + height}, look.control,
                       0.5F * look.text);
    if (notice.trouble) {
        list.AddRect(corner, {corner.x + width, corner.y + height}, look.ink, 0.5F * look.text);
    }
    ImGui::SetCursorPos({at.x + pad, at.y + 0.5F * pad});
    wrapped_text(notice.text, look.ink, inner);
    ImGui::SetCursorPos({at.x + width - side - 0.3F * pad, at.y + 0.3F * pad});
    const bool closed = icon_button(look, "close_notice", Icon::close, side, base::tr_c("Dismiss"));
    ImGui::SetCursorPos({at.x, at.y + height});
    ImGui::Dummy({width, 0.3F * look.text});
    if (state.kept_text &&
        button(look, base::tr_c("Take it back"), Emphasis::plain, {0, 2 * look.text})) {
        return take_step_back(experiment, state);
    }
    ImGui::Dummy({width, 0.5F * look.text});
    if (closed || notice.left_s <= 0) {
        notice = {};
        state.kept_text.reset();
    }
}

} // namespace ui
