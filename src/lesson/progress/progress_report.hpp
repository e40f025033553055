// Progress as a text to hand in: what was predicted and what came out, step by step.
#pragma once

#include "lesson/progress/progress.hpp"

#include <span>
#include <string>

namespace lesson {

// RFC 4180: one line for each step that was seen, a heading first; lines end with CR LF.
[[nodiscard]] std::string as_csv(std::span<const Record> records);

// A heading for each lesson, and a table of its questions and challenges.
[[nodiscard]] std::string as_markdown(std::span<const Record> records);

// For a terminal.
[[nodiscard]] std::string as_text(std::span<const Record> records);

// "drawn: 0 s 12, 0.05 s 140, …"; the choice; or nothing.
[[nodiscard]] std::string prediction_of(const StepRecord& step);

// "5 of 7 steps, 2 of 3 predictions right, 1 of 1 challenges met".
[[nodiscard]] std::string summary_of(const Record& record);

} // namespace lesson
