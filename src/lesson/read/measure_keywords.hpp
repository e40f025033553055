// What a signal is held against: bounds, windows of time, and the outcome they add up to.
#pragma once

#include "lesson/lesson.hpp"
#include "lesson/read/reader.hpp"

#include <string>
#include <string_view>

namespace lesson {

[[nodiscard]] Choice known_signals(const Reader&);

// A signal that has a value at every moment; a pathway has none, and is told so.
void read_signal(Reader&, const toml::node&, std::string& signal);

// from_s (0 when it is not there) and to_s; `of_what` begins the sentence when they make no sense.
struct Window {
    double from_s = 0, to_s = 0;
};
Window read_window(Reader&, const toml::table&, std::string_view of_what);

// { signal = "pain_nrs", take = "largest", from_s = 1, to_s = 2, below = 5 }
[[nodiscard]] Outcome read_outcome(Reader&, std::string_view name, const toml::node&);

// Is there a bound, and can something meet it?
void check_bounds(Reader&, const toml::table&, const std::optional<double>& above,
                  const std::optional<double>& below, std::string_view of_what);

void say_missing(Reader&, const toml::table&, std::string_view of_what, std::string_view name);
[[nodiscard]] Place place_of(const toml::node&);

// Windows of a prediction that end after what a film shows of the step.
void warn_of_late_windows(Reader&, const toml::table& predict, double shown_s);

} // namespace lesson
