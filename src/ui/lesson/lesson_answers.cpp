#include "ui/lesson/lesson_answers.hpp"

#include "experiment/lesson_run/tasks.hpp"

namespace ui {

lesson::Answers answers_now(const experiment::Experiment& experiment)
{
    return experiment.lesson_run.answers;
}

void take_answers(experiment::Experiment& experiment, const lesson::Answers& answers)
{
    experiment::recall_answers(experiment, answers);
}

AnswersHeld::AnswersHeld(experiment::Experiment& experiment) : experiment_(experiment)
{
    if (experiment.lesson_run.lesson) {
        record_ = lesson::record_of(*experiment.lesson_run.lesson, answers_now(experiment));
    }
}

AnswersHeld::~AnswersHeld()
{
    if (experiment_.lesson_run.lesson) {
        take_answers(experiment_, lesson::answers_of(record_, *experiment_.lesson_run.lesson));
    }
}

} // namespace ui
