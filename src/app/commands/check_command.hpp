// reflexloop check: every problem of every lesson file.
#pragma once

#include "app/commands/command.hpp"

namespace app {

[[nodiscard]] Action add_check(CLI::App& command);

} // namespace app
