// Progress on the disk: one TOML file for each lesson. A file is written whole or not at all; a
// damaged file is renamed, so that the program can go on.
#pragma once

#include "lesson/progress/progress.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lesson {

// A lesson of the shipped folder keeps its name, "04-knee-jerk.toml", in every language; the name
// of a lesson from elsewhere ends with a hash of its folder.
[[nodiscard]] std::filesystem::path progress_file(const std::filesystem::path& folder,
                                                  const std::filesystem::path& lesson,
                                                  const std::filesystem::path& shipped);

[[nodiscard]] std::string progress_text(const ProgressRecord& record);

// Values of a wrong kind count as missing; nothing: this is no file of progress.
[[nodiscard]] std::optional<ProgressRecord> read_progress(std::string_view text);

struct LoadedProgress {
    std::optional<ProgressRecord> record;
    std::filesystem::path set_aside; // the damaged file's new name; empty: there was none
};
[[nodiscard]] LoadedProgress load_progress(const std::filesystem::path& file);

// Creates the folder when it is missing. Returns what went wrong as a sentence, or nothing.
[[nodiscard]] std::string save_progress(const std::filesystem::path& file,
                                        const ProgressRecord& record);

struct KeptRecord {
    std::string name; // of its file, without .toml
    ProgressRecord record;
};
[[nodiscard]] std::vector<KeptRecord> all_progress(const std::filesystem::path& folder); // by name

} // namespace lesson
