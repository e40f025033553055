// reflexloop bench: how fast it is here.
#pragma once

#include "app/commands/command_line.hpp"

namespace app {

[[nodiscard]] Action add_bench(CommandLine& command);

} // namespace app
