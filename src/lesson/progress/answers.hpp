// A student's answers in one lesson, step by step: predictions, drawn curves, challenges. Plain
// data: the running experiment fills it, panels show it, a file keeps it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lesson {

// A point of a curve drawn by hand: body's time from the start of the step, and the signal's value.
struct DrawnPoint {
    double at_s = 0, value = 0;
    bool operator==(const DrawnPoint&) const = default;
};

struct StepAnswer {
    bool seen = false;                 // the step has been on the screen
    std::optional<std::size_t> choice; // the first choice made; what counts as the prediction
    std::vector<DrawnPoint> drawn;     // the curve expected, by time; empty: none was drawn
    bool revealed = false;             // the simulation has run, and the answer is shown
    bool met = false;                  // the challenge
    std::size_t hints_taken = 0;       // of the challenge, before it was met
    bool myth_played = false;
    bool operator==(const StepAnswer&) const = default;
};

struct Answers {
    std::filesystem::path lesson; // the file; its stem names the file of progress
    std::size_t current_step = 0;
    std::vector<StepAnswer> steps; // one for each step of the lesson
    bool operator==(const Answers&) const = default;
};

} // namespace lesson
