#include "ui/lesson_answers.hpp"

namespace ui {

lesson::Answers answers_now(const experiment::Experiment& experiment, const State& state)
{
    lesson::Answers answers;
    if (!experiment.lesson) {
        return answers;
    }
    const auto& lesson = *experiment.lesson;
    answers.lesson = lesson.file;
    answers.current_step = experiment.lesson_step;
    answers.steps.resize(lesson.steps.size());
    for (std::size_t i = 0; i < answers.steps.size(); ++i) {
        answers.steps[i].seen = i == experiment.lesson_step;
        if (state.answers_of == lesson.file && i < state.answers.size()) {
            answers.steps[i].choice = state.answers[i];
            answers.steps[i].revealed = state.answers[i].has_value();
            answers.steps[i].met = state.met[i];
        }
    }
    return answers;
}

void take_answers(experiment::Experiment& experiment, State& state, const lesson::Answers& answers)
{
    if (!experiment.lesson || answers.steps.size() != experiment.lesson->steps.size()) {
        return;
    }
    state.answers_of = experiment.lesson->file;
    state.answers.clear();
    state.met.clear();
    for (const auto& step : answers.steps) {
        state.answers.push_back(step.choice);
        state.met.push_back(step.met);
    }
}

AnswersHeld::AnswersHeld(experiment::Experiment& experiment, State& state)
    : experiment_(experiment), state_(state)
{
    if (experiment.lesson) {
        record_ = lesson::record_of(*experiment.lesson, answers_now(experiment, state));
    }
}

AnswersHeld::~AnswersHeld()
{
    if (experiment_.lesson) {
        take_answers(experiment_, state_, lesson::answers_of(record_, *experiment_.lesson));
    }
}

} // namespace ui
