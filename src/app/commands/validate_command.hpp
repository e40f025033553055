// reflexloop validate: published numbers beside ours.
#pragma once

#include "app/commands/command_line.hpp"

namespace app {

[[nodiscard]] Action add_validate(CommandLine& command);

} // namespace app
