// What is kept of a student's way through a lesson: the answers, with the words they were answers
// to, so that they can be read without the lesson and found again in one that was edited.
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
    std::string question, predicted, came_out, why; // as they were read; empty: no choice was made
    bool challenge = false;                         // the step has one
    StepAnswer answer;
    bool operator==(const StepRecord&) const = default;
};

struct Record {
    std::string lesson, title; // "04-knee-jerk", "The knee jerk"
    std::size_t steps = 0;     // of the lesson
    std::size_t current_step = 0;
    std::vector<StepRecord> seen; // steps that were on the screen, in their order
    bool operator==(const Record&) const = default;
};

[[nodiscard]] Record record_of(const Lesson& lesson, const Answers& answers);

// The other way: what of a record still fits the lesson. Steps are known by their title, nearest
// to their old place; choices by their text. Where no title is the same but there are as many
// steps, it is the lesson in another language: places and letters count.
[[nodiscard]] Answers answers_of(const Record& record, const Lesson& lesson);

// Two ways through one lesson as one. The earlier prediction counts: who has seen the answer
// predicts no more.
[[nodiscard]] Answers joined(const Answers& earlier, const Answers& later);

struct Totals {
    std::size_t steps = 0, seen = 0;
    std::size_t predicted = 0, right = 0; // of the questions with choices
    std::size_t challenges = 0, met = 0;  // of those seen
};
[[nodiscard]] Totals totals_of(const Record& record);

} // namespace lesson
