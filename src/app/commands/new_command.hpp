// reflexloop new: starts a lesson's file.
#pragma once

#include "app/commands/command.hpp"

namespace app {

[[nodiscard]] Action add_new(CLI::App& command);

} // namespace app
