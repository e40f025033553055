// What happens to the body, and when: `set`, and lists of moments such as `at`.
#pragma once

#include "lesson/lesson.hpp"
#include "lesson/read/reader.hpp"

#include <string_view>
#include <vector>

namespace lesson {

inline constexpr double max_s = 3600; // an hour: of the body's time in a step, or of a film's

[[nodiscard]] Choice known_inputs(const LessonReader&);
[[nodiscard]] std::vector<TimedChange> read_settings(LessonReader&, const toml::node&);
[[nodiscard]] std::vector<TimedChange> read_moments(LessonReader&, std::string_view name,
                                                    const toml::node&); // sorted by time

// Events and ramps that lie beyond what a film shows of their step: a warning, because the viewer
// of a film cannot wait. No list: nothing to say.
void warn_of_late_moments(LessonReader&, const toml::array* moments, double shown_s);

} // namespace lesson
