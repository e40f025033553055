// The keyboard's way through the panels: a ring of all controls in the order they are shown, and
// the frame around the one that the keys are in. Buttons join by themselves (widgets.cpp).
#pragma once

#include "ui/widgets/theme.hpp"

namespace ui {

// What the keys wish of a control that is in the ring.
struct Keyed {
    bool focused = false;
    int nudge = 0; // of its value, in small steps
    bool pressed = false;
};

// Once a frame, around all panels; and at the head of each panel.
void begin_focus(Focus& focus);
void end_focus(Focus& focus);
void begin_focus_panel(Focus& focus);

// A single item: before it, and after it with the place that it took.
[[nodiscard]] Keyed add_tab_stop(const PanelStyle& look, const char* id);
void frame_focus(const PanelStyle& look, const Keyed& keyed, ImVec2 min, ImVec2 max);

// A row of several items that count as one, mostly with a value. `id` tells rows of one ID apart.
[[nodiscard]] Keyed begin_keyed(const PanelStyle& look, const char* id = "row");
void end_keyed(const PanelStyle& look, const Keyed& keyed);

// While it lives, what is built stays out of the ring: a remote's Enter must not reach it.
class SkipTabStop {
public:
    SkipTabStop(const PanelStyle& look, bool out);
    ~SkipTabStop();
    SkipTabStop(const SkipTabStop&) = delete;
    SkipTabStop& operator=(const SkipTabStop&) = delete;

private:
    Focus& focus_;
    bool before_;
};

// A menu that drops down: while it is open the ring is in it, and Esc closes it.
[[nodiscard]] bool begin_menu(const PanelStyle& look, const char* id);
void end_menu(const PanelStyle& look);
[[nodiscard]] bool menu_item(const PanelStyle& look, const char* label, const char* keys, bool on);
void menu_switch(const PanelStyle& look, const char* label, const char* keys, bool& on);

} // namespace ui
