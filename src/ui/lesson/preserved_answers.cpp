#include "ui/lesson/preserved_answers.hpp"

#include "experiment/lesson_run/tasks.hpp"

namespace ui {

PreservedAnswers::PreservedAnswers(experiment::Experiment& experiment) : experiment_(experiment)
{
    if (experiment.lesson_run.lesson) {
        record_ = lesson::record_of(*experiment.lesson_run.lesson, experiment.lesson_run.answers);
    }
}

PreservedAnswers::~PreservedAnswers()
{
    if (experiment_.lesson_run.lesson) {
        experiment::recall_answers(experiment_,
                                   lesson::answers_of(record_, *experiment_.lesson_run.lesson));
    }
}

} // namespace ui
