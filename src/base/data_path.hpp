// Finds the data folders (assets, shaders, lessons), in the build tree and installed.
#pragma once

#include <filesystem>

namespace base {

// The folder that holds assets/, shaders/ and lessons/: $REFLEXLOOP_DATA, else ../share/reflexloop
// beside the program, else the source tree it was built from. Throws std::runtime_error (one
// sentence, what to do) when none of them is there.
[[nodiscard]] std::filesystem::path data_folder();

} // namespace base
