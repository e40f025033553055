// `predict`: the keywords of a question before the answer is seen, with choices or a curve to draw.
#pragma once

#include "lesson/lesson.hpp"
#include "lesson/read/reader.hpp"

namespace lesson {

void read_predict(LessonReader&, const toml::node&, Step&);

} // namespace lesson
