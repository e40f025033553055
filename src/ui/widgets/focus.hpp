// The keyboard focus in the panels: the tab order of all controls, and the frame around the one
// that has the focus. Buttons add themselves to the order (widgets.cpp).
#pragma once

#include "ui/widgets/focus_state.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

// What the keys ask of a control in the tab order.
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
[[nodiscard]] Keyed add_tab_stop(const PanelStyle& style, const char* id);
void frame_focus(const PanelStyle& style, const Keyed& keyed, ImVec2 min, ImVec2 max);

// A row of several items that count as one, mostly with a value. `id` tells rows of one ID apart.
[[nodiscard]] Keyed begin_keyed(const PanelStyle& style, const char* id = "row");
void end_keyed(const PanelStyle& style, const Keyed& keyed);

// While it lives, controls are left out of the tab order: a remote's Enter must not reach them.
class SkipTabStop {
public:
    SkipTabStop(const PanelStyle& style, bool skip);
    ~SkipTabStop();
    SkipTabStop(const SkipTabStop&) = delete;
    SkipTabStop& operator=(const SkipTabStop&) = delete;

private:
    Focus& focus_;
    bool before_;
};

// A menu that drops down: while it is open the tab order holds its items alone, and Esc closes it.
[[nodiscard]] bool begin_menu(const PanelStyle& style, const char* id);
void end_menu(const PanelStyle& style);
[[nodiscard]] bool menu_item(const PanelStyle& style, const char* label, const char* keys, bool on);
void menu_switch(const PanelStyle& style, const char* label, const char* keys, bool& on);

} // namespace ui
