// reflexloop check: every problem of every lesson file.
#pragma once

#include "app/commands/command_line.hpp"

namespace app {

[[nodiscard]] Action add_check(CommandLine& command);

} // namespace app
