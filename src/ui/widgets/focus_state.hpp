// The keyboard focus as plain data, for what has no ImGui to include.
#pragma once

#include <vector>

namespace ui {

// Which control has the focus, and what the keys ask of it.
struct Focus {
    struct Control {
        unsigned id = 0; // ImGui's
        int panel = 0;
        bool has_value = false;
    };
    std::vector<Control> tab_order;  // of the last frame
    std::vector<Control> next_order; // of the frame being built
    unsigned current = 0;            // id of the control; 0: none
    int move = 0;                    // +1 to the next control, −1 to the one before
    bool to_panel = false;           // to the next panel
    int nudge = 0;                   // change of the control's value, in small steps
    bool press = false, moved = false;
    bool on_value = false; // the control has a value
    bool menu = false;     // one is open: the order holds its items alone
    bool close_menu = false;

    int panel = 0; // being built
    bool in_row = false, in_menu = false, skipped = false;
    unsigned before_menu = 0; // the control that had the focus
};

} // namespace ui
