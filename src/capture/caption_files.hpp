// The steps' prose as subtitle files, timed as the film shows them.
#pragma once

#include "lesson/lesson.hpp"

#include <filesystem>
#include <string>

namespace capture {

// Cues from `from_ms` to `to_ms` of the lesson's viewer's time, counted from `from_ms`.
[[nodiscard]] std::string to_srt(const lesson::Lesson& lesson, double from_ms, double to_ms);
[[nodiscard]] std::string to_vtt(const lesson::Lesson& lesson, double from_ms, double to_ms);

} // namespace capture
