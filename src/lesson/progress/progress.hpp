// A record of a student's answers in a lesson, with the texts of questions and choices, so that it
// can be read without the lesson and matched to an edited one.
#pragma once

#include "lesson/lesson.hpp"
#include "lesson/progress/answers.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lesson {

struct StepRecord {
    std::size_t index = 0; // in the lesson, from 0
    std::string title;
    std::string question, predicted, came_out,
        why;                // in the student's language; empty: no choice was made
    bool challenge = false; // the step has one
    StepAnswer answer;
    bool operator==(const StepRecord&) const = default;
};

struct ProgressRecord {
    std::string lesson, title; // "04-knee-jerk", "The knee jerk"
    std::size_t steps = 0;     // of the lesson
    std::size_t current_step = 0;
    std::vector<StepRecord> seen; // steps that were on the screen, by index
    bool operator==(const ProgressRecord&) const = default;
};

[[nodiscard]] ProgressRecord record_of(const Lesson& lesson, const Answers& answers);

// The answers of a record that still fit the lesson. A step is matched by its title, the nearest to
// its old index first, a choice by its text. When no title matches and the number of steps is the
// same, the lesson is a translation, and indexes and letters are matched.
[[nodiscard]] Answers answers_of(const ProgressRecord& record, const Lesson& lesson);

// The answers of two runs of one lesson as one. The earlier prediction counts, because a student
// who has seen the answer no longer predicts.
[[nodiscard]] Answers merge(const Answers& earlier, const Answers& later);

struct Totals {
    std::size_t steps = 0, seen = 0;
    std::size_t predicted = 0, right = 0; // of the questions with choices
    std::size_t challenges = 0, met = 0;  // of those seen
};
[[nodiscard]] Totals totals_of(const ProgressRecord& record);

} // namespace lesson
