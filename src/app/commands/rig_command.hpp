// reflexloop rig: one organ alone on the bench, CSV in, CSV out.
#pragma once

#include "app/commands/command_line.hpp"

namespace app {

[[nodiscard]] Action add_rig(CommandLine& command);

} // namespace app
