// The keywords of one [[step]].
#pragma once

#include "lesson/lesson.hpp"
#include "lesson/reader.hpp"

namespace lesson {

// An empty step when nothing in it could be read; what is wrong stands in the reader's problems.
[[nodiscard]] Step read_step(Reader&, const toml::table&);

// Events and ramps that lie beyond what a film shows of their step: a warning, because the viewer
// of a film cannot wait. `slow` is the factor at which the step runs.
void warn_of_late_moments(Reader&, const toml::table&, const Step&, double slow);

} // namespace lesson
