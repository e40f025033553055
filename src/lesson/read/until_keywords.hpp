// `until`: the keywords of a challenge, a condition for the viewer to bring about.
#pragma once

#include "lesson/lesson.hpp"
#include "lesson/read/reader.hpp"

namespace lesson {

void read_until(LessonReader&, const toml::node&, Step&);

} // namespace lesson
