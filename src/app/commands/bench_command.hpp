// reflexloop bench: how fast it is here.
#pragma once

#include "app/commands/command.hpp"

namespace app {

[[nodiscard]] Action add_bench(CLI::App& command);

} // namespace app
