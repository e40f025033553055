#include "ui/widgets/focus.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace ui {

namespace {

std::ptrdiff_t index_of(const Focus& focus, unsigned id)
{
    const auto found = std::ranges::find(focus.tab_order, id, &Focus::Control::id);
    return found == focus.tab_order.end() ? -1 : found - focus.tab_order.begin();
}

// From the control that has the focus, or from before the first.
void move_within(Focus& focus)
{
    const auto count = static_cast<std::ptrdiff_t>(focus.tab_order.size());
    const std::ptrdiff_t from = index_of(focus, focus.current);
    const std::ptrdiff_t start = from < 0 && focus.move < 0 ? 0 : from;
    focus.current =
        focus.tab_order[static_cast<std::size_t>((start + focus.move + count) % count)].id;
}

// To the first control of the next panel; after the last panel, of the first.
void move_panel(Focus& focus)
{
    const std::ptrdiff_t from = index_of(focus, focus.current);
    const int panel = from < 0 ? -1 : focus.tab_order[static_cast<std::size_t>(from)].panel;
    const auto next = std::ranges::find_if(
        focus.tab_order, [&](const Focus::Control& control) { return control.panel > panel; });
    focus.current = (next == focus.tab_order.end() ? focus.tab_order.front() : *next).id;
}

Keyed add_to_tab_order(Focus& focus, const char* id, bool has_value)
{
    Keyed keyed;
    if (focus.skipped || focus.in_row || focus.menu != focus.in_menu) {
        return keyed;
    }
    const unsigned own = ImGui::GetID(id);
    focus.next_order.push_back({own, focus.panel, has_value});
    keyed.focused = own == focus.current;
    if (keyed.focused) {
        keyed.nudge = focus.nudge;
        keyed.pressed = focus.press;
    }
    return keyed;
}

} // namespace

void begin_focus(Focus& focus)
{
    focus.next_order.clear();
    focus.panel = 0;
    focus.menu = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    focus.moved = (focus.move != 0 || focus.to_panel) && !focus.tab_order.empty();
    if (focus.moved) {
        focus.to_panel ? move_panel(focus) : move_within(focus);
    }
    focus.move = 0;
    focus.to_panel = false;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        focus.current = 0; // the mouse takes over
    }
}

void end_focus(Focus& focus)
{
    // Where the focused control is no longer shown, the focus goes to the one that took its index.
    const std::ptrdiff_t before = index_of(focus, focus.current);
    std::swap(focus.tab_order, focus.next_order);
    if (focus.menu) {
        focus.before_menu = focus.before_menu != 0 ? focus.before_menu : focus.current;
    } else if (focus.before_menu != 0) {
        focus.current = std::exchange(focus.before_menu, 0); // where the menu was opened
    }
    if (focus.current != 0 && index_of(focus, focus.current) < 0) {
        const auto last = static_cast<std::ptrdiff_t>(focus.tab_order.size()) - 1;
        const auto place = focus.menu ? -1 : std::min(before, last);
        focus.current = place < 0 ? 0 : focus.tab_order[static_cast<std::size_t>(place)].id;
    }
    const std::ptrdiff_t now = index_of(focus, focus.current);
    focus.on_value = now >= 0 && focus.tab_order[static_cast<std::size_t>(now)].has_value;
    focus.nudge = 0;
    focus.press = false;
    focus.close_menu = false;
}

void begin_focus_panel(Focus& focus)
{
    ++focus.panel;
}

Keyed add_tab_stop(const PanelStyle& style, const char* id)
{
    return style.focus != nullptr ? add_to_tab_order(*style.focus, id, false) : Keyed{};
}

void frame_focus(const PanelStyle& style, const Keyed& keyed, ImVec2 min, ImVec2 max)
{
    if (!keyed.focused) {
        return;
    }
    const float off = 0.15F * style.text;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float width = std::max(2.0F, 0.13F * style.text);
    // Ink on the panel's ground: seen on light and dark controls alike.
    list.AddRect({min.x - off, min.y - off}, {max.x + off, max.y + off}, style.panel,
                 0.5F * style.text, 0, 2.4F * width);
    list.AddRect({min.x - off, min.y - off}, {max.x + off, max.y + off}, style.ink,
                 0.5F * style.text, 0, width);
    if (style.focus->moved) {
        ImGui::SetScrollHereY(0.5F);
    }
}

Keyed begin_keyed(const PanelStyle& style, const char* id)
{
    const Keyed keyed = add_to_tab_order(*style.focus, id, true);
    style.focus->in_row = true;
    ImGui::BeginGroup();
    return keyed;
}

void end_keyed(const PanelStyle& style, const Keyed& keyed)
{
    ImGui::EndGroup();
    style.focus->in_row = false;
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    const float inside =
        0.15F * style.text + 1; // a scrolled panel cuts off what is beside its rows
    frame_focus(style, keyed, {min.x + inside, min.y}, max);
}

SkipTabStop::SkipTabStop(const PanelStyle& style, bool skip)
    : focus_(*style.focus), before_(std::exchange(focus_.skipped, focus_.skipped || skip))
{
}

SkipTabStop::~SkipTabStop()
{
    focus_.skipped = before_;
}

bool begin_menu(const PanelStyle& style, const char* id)
{
    if (!ImGui::BeginPopup(id)) {
        return false;
    }
    style.focus->in_menu = true;
    if (style.focus->close_menu) {
        ImGui::CloseCurrentPopup();
    }
    return true;
}

void end_menu(const PanelStyle& style)
{
    style.focus->in_menu = false;
    ImGui::EndPopup();
}

bool menu_item(const PanelStyle& style, const char* label, const char* keys, bool on)
{
    const Keyed keyed = add_tab_stop(style, label);
    const bool clicked = ImGui::MenuItem(label, keys, on);
    frame_focus(style, keyed, ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    if (keyed.pressed) {
        ImGui::CloseCurrentPopup();
    }
    return clicked || keyed.pressed;
}

void menu_switch(const PanelStyle& style, const char* label, const char* keys, bool& on)
{
    if (menu_item(style, label, keys, on)) {
        on = !on;
    }
}

} // namespace ui
