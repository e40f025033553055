#include "ui/widgets/focus.hpp"

#include "ui/panels/panels.hpp"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

std::ptrdiff_t place_of(const Focus& focus, unsigned id)
{
    const auto found = std::ranges::find(focus.ring, id, &Focus::Control::id);
    return found == focus.ring.end() ? -1 : found - focus.ring.begin();
}

// From the place where the keys are, or before the first.
void move_within(Focus& focus)
{
    const auto count = static_cast<std::ptrdiff_t>(focus.ring.size());
    const std::ptrdiff_t from = place_of(focus, focus.at);
    const std::ptrdiff_t start = from < 0 && focus.move < 0 ? 0 : from;
    focus.at = focus.ring[static_cast<std::size_t>((start + focus.move + count) % count)].id;
}

// To the first control of the next panel, round and round.
void move_panel(Focus& focus)
{
    const std::ptrdiff_t from = place_of(focus, focus.at);
    const int panel = from < 0 ? -1 : focus.ring[static_cast<std::size_t>(from)].panel;
    const auto next = std::ranges::find_if(
        focus.ring, [&](const Focus::Control& control) { return control.panel > panel; });
    focus.at = (next == focus.ring.end() ? focus.ring.front() : *next).id;
}

Keyed join(Focus& focus, const char* id, bool has_value)
{
    Keyed keyed;
    if (focus.out || focus.in_row || focus.menu != focus.in_menu) {
        return keyed;
    }
    const unsigned own = ImGui::GetID(id);
    focus.next.push_back({own, focus.panel, has_value});
    keyed.focused = own == focus.at;
    if (keyed.focused) {
        keyed.nudge = focus.nudge;
        keyed.pressed = focus.press;
    }
    return keyed;
}

} // namespace

void begin_focus(Focus& focus)
{
    focus.next.clear();
    focus.panel = 0;
    focus.menu = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    focus.moved = (focus.move != 0 || focus.to_panel) && !focus.ring.empty();
    if (focus.moved) {
        focus.to_panel ? move_panel(focus) : move_within(focus);
    }
    focus.move = 0;
    focus.to_panel = false;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        focus.at = 0; // a hand has taken over
    }
}

void end_focus(Focus& focus)
{
    // A control that has gone leaves its place to the one that stands there now.
    const std::ptrdiff_t before = place_of(focus, focus.at);
    std::swap(focus.ring, focus.next);
    if (focus.menu) {
        focus.below = focus.below != 0 ? focus.below : focus.at;
    } else if (focus.below != 0) {
        focus.at = std::exchange(focus.below, 0); // back where the menu was opened
    }
    if (focus.at != 0 && place_of(focus, focus.at) < 0) {
        const auto last = static_cast<std::ptrdiff_t>(focus.ring.size()) - 1;
        const auto place = focus.menu ? -1 : std::min(before, last);
        focus.at = place < 0 ? 0 : focus.ring[static_cast<std::size_t>(place)].id;
    }
    const std::ptrdiff_t now = place_of(focus, focus.at);
    focus.on_value = now >= 0 && focus.ring[static_cast<std::size_t>(now)].has_value;
    focus.nudge = 0;
    focus.press = false;
    focus.close_menu = false;
}

void begin_focus_panel(Focus& focus)
{
    ++focus.panel;
}

Keyed add_tab_stop(const PanelStyle& look, const char* id)
{
    return look.focus != nullptr ? join(*look.focus, id, false) : Keyed{};
}

void frame_focus(const PanelStyle& look, const Keyed& keyed, ImVec2 min, ImVec2 max)
{
    if (!keyed.focused) {
        return;
    }
    const float off = 0.15F * look.text;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float width = std::max(2.0F, 0.13F * look.text);
    // Ink on the panel's ground: seen on light and dark controls alike.
    list.AddRect({min.x - off, min.y - off}, {max.x + off, max.y + off}, look.panel,
                 0.5F * look.text, 0, 2.4F * width);
    list.AddRect({min.x - off, min.y - off}, {max.x + off, max.y + off}, look.ink, 0.5F * look.text,
                 0, width);
    if (look.focus->moved) {
        ImGui::SetScrollHereY(0.5F);
    }
}

Keyed begin_keyed(const PanelStyle& look, const char* id)
{
    const Keyed keyed = join(*look.focus, id, true);
    look.focus->in_row = true;
    ImGui::BeginGroup();
    return keyed;
}

void end_keyed(const PanelStyle& look, const Keyed& keyed)
{
    ImGui::EndGroup();
    look.focus->in_row = false;
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    const float inside = 0.15F * look.text + 1; // a scrolled panel cuts off what is beside its rows
    frame_focus(look, keyed, {min.x + inside, min.y}, max);
}

SkipTabStop::SkipTabStop(const PanelStyle& look, bool out)
    : focus_(*look.focus), before_(std::exchange(focus_.out, focus_.out || out))
{
}

SkipTabStop::~SkipTabStop()
{
    focus_.out = before_;
}

bool begin_menu(const PanelStyle& look, const char* id)
{
    if (!ImGui::BeginPopup(id)) {
        return false;
    }
    look.focus->in_menu = true;
    if (look.focus->close_menu) {
        ImGui::CloseCurrentPopup();
    }
    return true;
}

void end_menu(const PanelStyle& look)
{
    look.focus->in_menu = false;
    ImGui::EndPopup();
}

bool menu_item(const PanelStyle& look, const char* label, const char* keys, bool on)
{
    const Keyed keyed = add_tab_stop(look, label);
    const bool clicked = ImGui::MenuItem(label, keys, on);
    frame_focus(look, keyed, ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    if (keyed.pressed) {
        ImGui::CloseCurrentPopup();
    }
    return clicked || keyed.pressed;
}

void menu_switch(const PanelStyle& look, const char* label, const char* keys, bool& on)
{
    if (menu_item(look, label, keys, on)) {
        on = !on;
    }
}

} // namespace ui
