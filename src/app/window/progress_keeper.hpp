// Keeps a student's progress while the window runs, and offers to go on where one was. Never in
// the way: it asks nothing, and a lecture is not written down.
#pragma once

#include "app/window/stopwatch.hpp"
#include "lesson/progress/progress.hpp"
#include "ui/panels/panels.hpp"

#include <filesystem>

namespace app {

class ProgressKeeper {
public:
    explicit ProgressKeeper(std::filesystem::path folder); // empty: nothing is kept
    ~ProgressKeeper();
    ProgressKeeper(const ProgressKeeper&) = delete;
    ProgressKeeper& operator=(const ProgressKeeper&) = delete;

    // Once a frame: reads when a lesson begins, writes when an answer is new, once a second at
    // most.
    void follow(const experiment::Experiment& experiment, ui::State& panels);

private:
    void begin(const experiment::Experiment& experiment, ui::State& panels);
    void take_in(const lesson::Lesson& lesson, const lesson::Answers& answers);
    void save();

    std::filesystem::path folder_, file_;
    lesson::ProgressRecord kept_;
    lesson::Answers last_; // that was taken in
    int lessons_opened_ = -1;
    bool waiting_ = false;   // to be written
    bool presented_ = false; // this time the lesson was a lecture
    std::string trouble_;
    Stopwatch since_save_;
};

} // namespace app
