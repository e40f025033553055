// reflexloop progress: what was predicted and what came out, for a lab report.
#pragma once

#include "app/commands/command_line.hpp"

#include <filesystem>

namespace app {

[[nodiscard]] Action add_progress(CommandLine& command);

// Where a student's progress is kept; empty where there is no home folder.
[[nodiscard]] std::filesystem::path progress_folder();

} // namespace app
