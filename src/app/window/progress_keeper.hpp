// Keeps a student's progress while the window runs, and offers to go on at the step of last time.
// Nothing is kept of a lesson that is presented.
#pragma once

#include "app/window/stopwatch.hpp"
#include "lesson/progress/progress.hpp"
#include "ui/state/panel_state.hpp"

#include <filesystem>

namespace app {

class ProgressKeeper {
public:
    explicit ProgressKeeper(std::filesystem::path folder); // empty: nothing is kept
    ~ProgressKeeper();
    ProgressKeeper(const ProgressKeeper&) = delete;
    ProgressKeeper& operator=(const ProgressKeeper&) = delete;

    // Once a frame: reads the file when a lesson begins, and writes it when an answer is new, at
    // most once a second.
    void follow(const experiment::Experiment& experiment, ui::PanelState& panels);

private:
    void begin(const experiment::Experiment& experiment, ui::PanelState& panels);
    void take_in(const lesson::Lesson& lesson, const lesson::Answers& answers);
    void save();

    std::filesystem::path folder_, file_;
    lesson::ProgressRecord kept_;
    lesson::Answers last_; // taken into kept_
    int lessons_opened_ = -1;
    bool unsaved_ = false;
    bool presented_ = false; // since the lesson was opened
    std::string first_problem_;
    Stopwatch since_save_;
};

} // namespace app
