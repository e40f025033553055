// The keywords of one [[step]].
#pragma once

#include "lesson/lesson.hpp"
#include "lesson/read/reader.hpp"

namespace lesson {

// An empty step when nothing in it could be read; what is wrong stands in the reader's problems.
[[nodiscard]] Step read_step(Reader&, const toml::table&);

// What lies beyond the part of the step that a film shows. `slow` is the factor at which it runs.
void warn_of_what_is_late(Reader&, const toml::table&, const Step&, double slow);

} // namespace lesson
