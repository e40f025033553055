#include "ui/lesson/notice.hpp"

#include "base/translation.hpp"
#include "ui/lesson/save_as_step.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <utility>

namespace ui {

void notify(PanelState& state, std::string text)
{
    constexpr float shown_s = 12;
    state.saved_step.reset();
    state.notice = {.text = std::move(text), .error = false, .remaining_s = shown_s};
}

void notify_error(PanelState& state, std::string text)
{
    state.saved_step.reset();
    state.notice = {.text = std::move(text), .error = true, .remaining_s = 1};
    state.lesson_open = true;
    state.in_front = Side::lesson;
}

void show_notice(experiment::Experiment& experiment, PanelState& state, const PanelStyle& style,
                 float width)
{
    Notice& notice = state.notice;
    if (notice.text.empty()) {
        return;
    }
    notice.remaining_s -= notice.error ? 0 : ImGui::GetIO().DeltaTime;
    const float side = 1.5F * style.text;
    const float pad = 0.6F * style.text;
    const TextStyle font(base::Weight::regular, style.small);
    const float inner = width - side - 2 * pad;
    const ImVec2 at = ImGui::GetCursorPos();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float height = std::max(wrapped_height(notice.text, inner), side) + pad;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(corner, {corner.x + width, corner.y + height}, style.control,
                       0.5F * style.text);
    if (notice.error) {
        list.AddRect(corner, {corner.x + width, corner.y + height}, style.ink, 0.5F * style.text);
    }
    ImGui::SetCursorPos({at.x + pad, at.y + 0.5F * pad});
    wrapped_text(notice.text, style.ink, inner);
    ImGui::SetCursorPos({at.x + width - side - 0.3F * pad, at.y + 0.3F * pad});
    const bool closed =
        icon_button(style, "close_notice", Icon::close, side, base::tr_c("Dismiss"));
    ImGui::SetCursorPos({at.x, at.y + height});
    ImGui::Dummy({width, 0.3F * style.text});
    if (state.saved_step &&
        button(style, base::tr_c("Take it back"), Emphasis::plain, {0, 2 * style.text})) {
        return undo_save_as_step(experiment, state);
    }
    ImGui::Dummy({width, 0.5F * style.text});
    if (closed || notice.remaining_s <= 0) {
        notice = {};
        state.saved_step.reset();
    }
}

} // namespace ui
