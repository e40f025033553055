// Which language the reader wants: the command line's word, else the environment's.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace base {

// What the environment says, as POSIX weighs it; an empty value is as good as none.
struct Environment {
    std::string_view lc_all, lc_messages, lang;
};
[[nodiscard]] Environment environment();

// "de" of "de_AT.UTF-8"; "en" when nothing is said, or "C" or "POSIX".
[[nodiscard]] std::string language_of(const Environment& environment);

// Chooses the words. A language that is asked for by name and that has no words throws
// std::invalid_argument; one of the environment falls back to English in silence.
void choose_language(std::string_view wanted, const Environment& environment,
                     const std::filesystem::path& words_folder);

} // namespace base
