// Files that are whole at every moment. A new text is written beside its place, brought to the
// disk, and only then renamed into it: whoever is stopped on the way leaves the old file as it was.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace base {

// Writing returns what went wrong, as a sentence without a full stop; empty: it is done.

// Keeps the permissions of a file that is there, and follows a link to where the file really lies.
// A read-only file is left alone, although its folder would allow a new one in its place.
[[nodiscard]] std::string replace_file(const std::filesystem::path& file, std::string_view text);

// Never touches a file that is there.
[[nodiscard]] std::string create_file(const std::filesystem::path& file, std::string_view text);

} // namespace base
