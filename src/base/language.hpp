// Which language the reader wants: the one the command line names, else the environment's.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace base {

// The variables that name a language, in POSIX's order of precedence; empty means unset.
struct Environment {
    std::string_view lc_all, lc_messages, lang;
};
[[nodiscard]] Environment environment();

// "de" of "de_AT.UTF-8"; "en" when nothing is said, or "C" or "POSIX".
[[nodiscard]] std::string language_of(const Environment& environment);

// Loads the words of a language. One that `wanted` names and that has no words throws
// std::invalid_argument; one that only the environment names falls back to English silently.
void choose_language(std::string_view wanted, const Environment& environment,
                     const std::filesystem::path& words_folder);

} // namespace base
