// reflexloop film: a lesson, or a recorded session, as a film.
#pragma once

#include "app/commands/command_line.hpp"

namespace app {

[[nodiscard]] Action add_film(CommandLine& command);

} // namespace app
