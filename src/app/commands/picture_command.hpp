// reflexloop picture: one still, headless, as a film shows it; or the whole window with its panels.
#pragma once

#include "app/commands/command_line.hpp"

namespace app {

[[nodiscard]] Action add_picture(CommandLine& command);

} // namespace app
