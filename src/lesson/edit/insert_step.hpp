// One more step in a lesson's file: text put into text. Nothing that the author wrote is touched:
// comments, spellings, line ends and order stay letter by letter.
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

// Puts the lines behind step number `index` (from 0), before whatever belongs to the next one: a
// comment that hangs on this step's last line stays with it, one after a blank line goes with the
// next. Nothing: the file has no such [[step]] in a line of its own.
[[nodiscard]] std::optional<Inserted> insert_step(std::string_view text, std::size_t index,
                                                  std::string_view lines);

} // namespace lesson
