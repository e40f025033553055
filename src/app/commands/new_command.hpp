// reflexloop new: starts a lesson's file.
#pragma once

#include "app/commands/command_line.hpp"

namespace app {

[[nodiscard]] Action add_new(CommandLine& command);

} // namespace app
