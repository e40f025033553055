// Inserts a step into the text of a lesson's file. Everything that the author wrote stays as it is,
// letter by letter: comments, spellings, line ends and order.
#pragma once

#include "lesson/lesson.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lesson {

// A step as lines of TOML, [[step]] first, each line with its end: title, what it says, view, slow,
// set, the events under at, plot.
[[nodiscard]] std::string step_text(const Step& step);

struct Inserted {
    std::string text; // the whole file
    int line = 0;     // of the new step's [[step]]
};

// Inserts the lines after step number `index` (from 0). A comment right after that step's last line
// belongs to it, a comment after a blank line to the next step. Nothing: the file has no such
// [[step]] on a line of its own.
[[nodiscard]] std::optional<Inserted> insert_step(std::string_view text, std::size_t index,
                                                  std::string_view lines);

} // namespace lesson
