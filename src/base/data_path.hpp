// Finds the data folders (assets, shaders, lessons), in the build tree and installed.
#pragma once

#include <filesystem>
#include <string_view>

namespace base {

// The folder that holds assets/, shaders/ and lessons/: $REFLEXLOOP_DATA, else ../share/reflexloop
// beside the program, else the source tree it was built from. Throws std::runtime_error (one
// sentence, what to do) when none of them is there.
[[nodiscard]] std::filesystem::path data_folder();

// The same with the three places as arguments (for tests). `asked_for` may be empty; when it is
// not, no other place is tried: a wrong setting is reported, not worked around.
[[nodiscard]] std::filesystem::path data_folder(std::string_view asked_for,
                                                const std::filesystem::path& program,
                                                const std::filesystem::path& source_tree);

} // namespace base
