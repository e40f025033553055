// reflexloop list: the vocabulary: inputs, signals, parameters, … with units and sources,
// tab-separated.
#pragma once

#include "app/commands/command.hpp"

namespace app {

[[nodiscard]] Action add_list(CLI::App& command);

} // namespace app
