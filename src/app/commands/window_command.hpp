// reflexloop without a command: opens the window.
#pragma once

#include "app/commands/command.hpp"

namespace app {

[[nodiscard]] Action add_window(CLI::App& command);

} // namespace app
