// The keys of the keyboard and of a presenter's clicker (a remote control, which sends Page Down,
// Page Up, F5, Esc, B or the full stop): one table says what each does, and what the help tells of
// it.
#pragma once

#include "platform/keys.hpp"
#include "ui/state/panel_state.hpp"

#include <span>

namespace app {

struct Live { // what a key can reach
    experiment::Experiment& experiment;
    ui::PanelState& panels;
    bool quit = false;
};

void press(const platform::KeyPress& pressed, Live& live);

[[nodiscard]] std::span<const ui::Shortcut> shortcut_help();

} // namespace app
