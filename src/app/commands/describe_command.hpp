// reflexloop describe: in words what a sighted viewer sees: a moment, a lesson step by step, or a
// session by commands.
#pragma once

#include "app/commands/command_line.hpp"

namespace app {

[[nodiscard]] Action add_describe(CommandLine& command);

} // namespace app
