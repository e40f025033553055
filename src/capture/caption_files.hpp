// Writes a lesson's prose as subtitle files beside its film: SubRip (.srt) and WebVTT (.vtt), each
// step's prose while the film shows the step.
#pragma once

#include "lesson/lesson.hpp"

#include <filesystem>
#include <string>

namespace capture {

// Cues from `from_ms` to `to_ms` of the lesson's viewer's time, counted from `from_ms`.
[[nodiscard]] std::string to_srt(const lesson::Lesson& lesson, double from_ms, double to_ms);
[[nodiscard]] std::string to_vtt(const lesson::Lesson& lesson, double from_ms, double to_ms);

// Both files beside `film`, whole or not at all. Throws std::runtime_error with one sentence.
void write_caption_files(const lesson::Lesson& lesson, const std::filesystem::path& film,
                         double from_ms, double to_ms);

} // namespace capture
