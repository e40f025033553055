// reflexloop list: the vocabulary: inputs, signals, parameters, … with units and sources,
// tab-separated.
#pragma once

#include "app/commands/command_line.hpp"

namespace app {

[[nodiscard]] Action add_list(CommandLine& command);

} // namespace app
