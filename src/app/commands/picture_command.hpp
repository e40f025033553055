// reflexloop picture: one still, headless, as a film shows it; or the whole window with its panels.
#pragma once

#include "app/commands/command.hpp"

namespace app {

[[nodiscard]] Action add_picture(CLI::App& command);

} // namespace app
