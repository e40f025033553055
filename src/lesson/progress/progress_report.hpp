// Progress as a text to hand in: what was predicted and what came out, step by step.
#pragma once

#include "lesson/progress/progress.hpp"

#include <span>
#include <string>

namespace lesson {

// RFC 4180: a heading, then one line for each step that the student saw; lines end with CR LF.
[[nodiscard]] std::string as_csv(std::span<const ProgressRecord> records);

// A heading for each lesson, and a table of its questions and challenges.
[[nodiscard]] std::string as_markdown(std::span<const ProgressRecord> records);

// For a terminal.
[[nodiscard]] std::string as_text(std::span<const ProgressRecord> records);

// "drawn: 0 s 12, 0.05 s 140, …"; the choice; or nothing.
[[nodiscard]] std::string prediction_of(const StepRecord& step);

// "5 of 7 steps, 2 of 3 predictions right, 1 of 1 challenges met".
[[nodiscard]] std::string summary_of(const ProgressRecord& record);

} // namespace lesson
