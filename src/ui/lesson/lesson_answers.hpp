// The answers of the running lesson as they stand in the window, and back into it.
#pragma once

#include "ui/panels/panels.hpp"

namespace ui {

[[nodiscard]] lesson::Answers answers_now(const experiment::Experiment& experiment);
void take_answers(experiment::Experiment& experiment, const lesson::Answers& answers);

// Around a change of the running lesson's text: what still fits stays answered.
class AnswersHeld {
public:
    explicit AnswersHeld(experiment::Experiment& experiment);
    ~AnswersHeld();
    AnswersHeld(const AnswersHeld&) = delete;
    AnswersHeld& operator=(const AnswersHeld&) = delete;

private:
    experiment::Experiment& experiment_;
    lesson::ProgressRecord record_;
};

} // namespace ui
