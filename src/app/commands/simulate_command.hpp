// reflexloop simulate: no picture, signals as CSV.
#pragma once

#include "app/commands/command_line.hpp"

namespace app {

[[nodiscard]] Action add_simulate(CommandLine& command);

} // namespace app
