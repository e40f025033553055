// Keeps the viewer's answers while the running lesson's text is replaced.
#pragma once

#include "experiment/experiment.hpp"
#include "lesson/progress/progress.hpp"

namespace ui {

// From construction to destruction; answers to questions that are still there are put back.
class PreservedAnswers {
public:
    explicit PreservedAnswers(experiment::Experiment& experiment);
    ~PreservedAnswers();
    PreservedAnswers(const PreservedAnswers&) = delete;
    PreservedAnswers& operator=(const PreservedAnswers&) = delete;

private:
    experiment::Experiment& experiment_;
    lesson::ProgressRecord record_;
};

} // namespace ui
