// The beginning of a lesson: a short file that checks clean and says in comments how to go on.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lesson {

// "lessons/Größe & Kraft" → lessons/groesse-kraft.toml: letters and digits that any file system
// knows, in lower case, hyphens between. A name that ends in .toml stays as it is. Empty: nothing
// is left of the name.
[[nodiscard]] std::filesystem::path lesson_file_named(std::string_view name);

// The title that a name suggests: "01-knee-jerk.toml" → "Knee jerk"; words with blanks between
// stay.
[[nodiscard]] std::string title_named(std::string_view name);

[[nodiscard]] std::string new_lesson_text(std::string_view title);

// What comes before the first step.
[[nodiscard]] std::string lesson_head(std::string_view title);

} // namespace lesson
