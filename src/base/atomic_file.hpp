// Writes files that are complete at every moment: writes the new text to a draft beside the file,
// flushes it to the disk, and renames it into place. A program that is killed on the way leaves the
// old file as it was.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace base {

// Both functions return what went wrong, as a sentence without a full stop; empty means success.

// Creates the file or replaces its text. Keeps the permissions of an existing file and follows a
// link to it. Refuses a read-only file, although its folder would allow a new one in its place.
[[nodiscard]] std::string replace_file(const std::filesystem::path& file, std::string_view text);

// Creates the file; fails, and changes nothing, where one exists.
[[nodiscard]] std::string create_file(const std::filesystem::path& file, std::string_view text);

} // namespace base
