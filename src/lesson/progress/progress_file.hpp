// Progress on the disk: one TOML file for each lesson. Written whole or not at all; what cannot be
// read any more is set aside and never stands in the way.
#pragma once

#include "lesson/progress/progress.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lesson {

// A lesson of the shipped folder keeps its name, "04-knee-jerk.toml", in whatever language it is;
// one from elsewhere has a number behind it that stands for its folder.
[[nodiscard]] std::filesystem::path progress_file(const std::filesystem::path& folder,
                                                  const std::filesystem::path& lesson,
                                                  const std::filesystem::path& shipped);

[[nodiscard]] std::string progress_text(const Record& record);

// Values of a wrong kind count as missing; nothing: this is no file of progress.
[[nodiscard]] std::optional<Record> read_progress(std::string_view text);

struct LoadedProgress {
    std::optional<Record> record;
    std::filesystem::path set_aside; // where a damaged file lies now; empty: there was none
};
[[nodiscard]] LoadedProgress load_progress(const std::filesystem::path& file);

// Makes the folder when it is missing. What went wrong, as a sentence; empty: it is done.
[[nodiscard]] std::string save_progress(const std::filesystem::path& file, const Record& record);

struct KeptRecord {
    std::string name; // of its file, without .toml
    Record record;
};
[[nodiscard]] std::vector<KeptRecord> all_progress(const std::filesystem::path& folder); // by name

} // namespace lesson
