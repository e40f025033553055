// The keywords of one [[step]].
#pragma once

#include "lesson/lesson.hpp"
#include "lesson/read/reader.hpp"

namespace lesson {

// An empty step when nothing in it could be read; the problems are the reader's.
[[nodiscard]] Step read_step(LessonReader&, const toml::table&);

// Warns of moments and windows after the end of what a film shows of the step, which runs at the
// factor `slow`.
void warn_of_late_parts(LessonReader&, const toml::table&, const Step&, double slow);

} // namespace lesson
