// The names that a lesson may use: inputs, signals, events, stations, pathways and parts, out of
// their tables.
#pragma once

#include "lesson/read/lesson_file.hpp"

namespace experiment {

[[nodiscard]] lesson::Vocabulary vocabulary();

} // namespace experiment
