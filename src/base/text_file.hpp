// Reads a text file in one piece. How one is written safely: base/atomic_file.hpp.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace base {

// The whole text, byte for byte; nothing where it cannot be read. Folders, pipes and devices are
// not read: a pipe that nobody writes to would hold the program up.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& file);

} // namespace base
