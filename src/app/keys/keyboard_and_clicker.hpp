// Which key does what: one table for the loop and for the help on the screen.
#pragma once

#include "platform/keys.hpp"
#include "ui/panels/panels.hpp"

#include <span>

namespace app {

struct Live { // what a key can reach
    experiment::Experiment& experiment;
    ui::State& panels;
    bool quit = false;
};

void press(const platform::KeyPress& pressed, Live& live);

[[nodiscard]] std::span<const ui::Shortcut> shortcut_help();

} // namespace app
