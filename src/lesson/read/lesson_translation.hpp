// A lesson in another language has the same steps, names and numbers, and other words. What else
// differs is told, so that two audiences see the same experiment.
#pragma once

#include "base/diagnostic.hpp"

#include <filesystem>
#include <vector>

namespace lesson {

// What differs beside the words, at its place in the translation. Files that cannot be read are
// left to load_lesson: here they have nothing to say.
[[nodiscard]] std::vector<base::Diagnostic>
differences_from(const std::filesystem::path& original, const std::filesystem::path& translation);

// The same for a file that may be a translation: 04-knee-jerk.de.toml with 04-knee-jerk.toml
// beside.
[[nodiscard]] std::vector<base::Diagnostic>
differences_from_original(const std::filesystem::path& file);

} // namespace lesson
