// `claim`: how sure the step is of what it says, and the source. One, or a list.
#pragma once

#include "lesson/lesson.hpp"
#include "lesson/read/reader.hpp"

namespace lesson {

void read_claim(LessonReader&, const toml::node&, Step&);

} // namespace lesson
