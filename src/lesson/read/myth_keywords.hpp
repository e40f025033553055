// `myth`: the keywords of a popular sentence that the body plays and refutes.
#pragma once

#include "lesson/lesson.hpp"
#include "lesson/read/reader.hpp"

namespace lesson {

void read_myth(LessonReader&, const toml::node&, Step&);

} // namespace lesson
