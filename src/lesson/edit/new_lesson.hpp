// A new lesson: a short file that passes the checks and explains in comments how to go on.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lesson {

// "lessons/Größe & Kraft" → lessons/groesse-kraft.toml: letters and digits that any file system
// knows, in lower case, hyphens between. A name that ends in .toml stays as it is. Empty: the name
// has no such letter or digit.
[[nodiscard]] std::filesystem::path lesson_file_named(std::string_view name);

// The title that a name suggests: "01-knee-jerk.toml" → "Knee jerk"; a name with blanks is one.
[[nodiscard]] std::string title_named(std::string_view name);

[[nodiscard]] std::string new_lesson_text(std::string_view title);

// The lines before the first step.
[[nodiscard]] std::string lesson_head(std::string_view title);

} // namespace lesson
