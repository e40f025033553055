// reflexloop rig: one organ alone on the bench, CSV in, CSV out.
#pragma once

#include "app/commands/command.hpp"

namespace app {

[[nodiscard]] Action add_rig(CLI::App& command);

} // namespace app
