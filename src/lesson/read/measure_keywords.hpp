// What a signal is compared with: bounds and windows of time, and the outcome made of them.
#pragma once

#include "lesson/lesson.hpp"
#include "lesson/read/reader.hpp"

#include <string>
#include <string_view>

namespace lesson {

[[nodiscard]] Choice known_signals(const LessonReader&);

// A signal that has a value at every moment; the name of a pathway is an error.
void read_signal(LessonReader&, const toml::node&, std::string& signal);

// from_s (0 when it is not there) and to_s; `of_what` begins the sentence when they make no sense.
struct Window {
    double from_s = 0, to_s = 0;
};
Window read_window(LessonReader&, const toml::table&, std::string_view of_what);

// { signal = "pain_nrs", take = "largest", from_s = 1, to_s = 2, below = 5 }
[[nodiscard]] Outcome read_outcome(LessonReader&, std::string_view name, const toml::node&);

// Reports a missing bound, and bounds that no value can meet.
void check_bounds(LessonReader&, const toml::table&, const std::optional<double>& above,
                  const std::optional<double>& below, std::string_view of_what);

void say_missing(LessonReader&, const toml::table&, std::string_view of_what,
                 std::string_view name);
[[nodiscard]] Place place_of(const toml::node&);

// Windows of a prediction that end after what a film shows of the step.
void warn_of_late_windows(LessonReader&, const toml::table& predict, double shown_s);

} // namespace lesson
