// A lesson in another language lies beside the first: 04-knee-jerk.de.toml beside
// 04-knee-jerk.toml, with the same steps and numbers and other words.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lesson {

// "de" of 04-knee-jerk.de.toml, nothing of 04-knee-jerk.toml.
[[nodiscard]] std::string language_of(const std::filesystem::path& file);

// "04-knee-jerk": the lesson's name, the same in every language.
[[nodiscard]] std::string name_of(const std::filesystem::path& file);

// The file to read in this language: the translation where there is one, else the file itself. A
// file that names its language is read as it is.
[[nodiscard]] std::filesystem::path in_language(const std::filesystem::path& file,
                                                std::string_view language);

// The lessons of a folder by name, each once, in this language where there is a translation. None
// when there is no such folder.
[[nodiscard]] std::vector<std::filesystem::path> lessons_in(const std::filesystem::path& folder,
                                                            std::string_view language);

} // namespace lesson
