// reflexloop film: a lesson, or a recorded session, as a film.
#pragma once

#include "app/commands/command.hpp"

namespace app {

[[nodiscard]] Action add_film(CLI::App& command);

} // namespace app
