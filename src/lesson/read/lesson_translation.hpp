// A translated lesson has the same steps, names and numbers, and other texts. Every other
// difference is reported, so that two audiences see the same experiment.
#pragma once

#include "base/diagnostic.hpp"

#include <filesystem>
#include <vector>

namespace lesson {

// The differences other than texts, at their places in the translation. A file that cannot be read
// gives none: load_lesson reports it.
[[nodiscard]] std::vector<base::Diagnostic>
differences_from(const std::filesystem::path& original, const std::filesystem::path& translation);

// The same for a file that may be a translation: 04-knee-jerk.de.toml with 04-knee-jerk.toml
// beside.
[[nodiscard]] std::vector<base::Diagnostic>
differences_from_original(const std::filesystem::path& file);

} // namespace lesson
