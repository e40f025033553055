// reflexloop simulate: no picture, signals as CSV.
#pragma once

#include "app/commands/command.hpp"

namespace app {

[[nodiscard]] Action add_simulate(CLI::App& command);

} // namespace app
