// reflexloop without a command: opens the window.
#pragma once

#include "app/commands/command_line.hpp"

namespace app {

[[nodiscard]] Action add_window(CommandLine& command);

} // namespace app
