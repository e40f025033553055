// reflexloop validate: published numbers beside ours.
#pragma once

#include "app/commands/command.hpp"

namespace app {

[[nodiscard]] Action add_validate(CLI::App& command);

} // namespace app
