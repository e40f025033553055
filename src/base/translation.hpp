// The visible words in the reader's language. The English word in the code is the key, and
// assets/words/LANG.toml maps it to its translation. A word without one stays English.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace base {

// The word in the reader's language; the view stays valid until the language changes.
// The one piece of program-wide state: set once at the start, before anything is drawn.
[[nodiscard]] std::string_view tr(std::string_view english);

// The same as a C string, for ImGui.
[[nodiscard]] const char* tr_c(const char* english);

// Reads a TOML table `"English" = "translated"`; the file's name, such as de.toml, names the
// language. Throws std::runtime_error with path and line.
void use_language(const std::filesystem::path& file);
void use_english();

// "de", "en": the language of the words, and of the lessons that go with them.
[[nodiscard]] std::string_view language();

} // namespace base
