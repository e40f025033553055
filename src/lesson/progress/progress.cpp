#include "lesson/progress/progress.hpp"

#include "lesson/read/languages.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace lesson {

namespace {

const StepAnswer nothing;

const StepAnswer& answer_at(const Answers& answers, std::size_t index)
{
    return index < answers.steps.size() ? answers.steps[index] : nothing;
}

StepRecord step_record(const Step& step, std::size_t index, const StepAnswer& answer)
{
    StepRecord record{.index = index,
                      .title = step.title,
                      .question = {},
                      .predicted = {},
                      .came_out = {},
                      .why = {},
                      .challenge = step.until.has_value(),
                      .answer = answer};
    if (!step.predict) {
        return record;
    }
    const Predict& predict = *step.predict;
    record.question = predict.question;
    if (answer.choice && *answer.choice < predict.choices.size()) {
        record.predicted = predict.choices[*answer.choice];
    }
    const bool shown =
        answer.choice || answer.revealed; // else the record would give the answer away
    if (shown && predict.answer < predict.choices.size()) {
        record.came_out = predict.choices[predict.answer];
    }
    if (shown) {
        record.why = predict.why;
    }
    return record;
}

bool has_title(const Lesson& lesson, std::string_view title)
{
    return std::any_of(lesson.steps.begin(), lesson.steps.end(),
                       [&](const Step& step) { return step.title == title; });
}

// The step of this title that is nearest to the record's index and not matched yet.
std::optional<std::size_t> find_step(const Lesson& lesson, const StepRecord& record,
                                     const std::vector<bool>& taken)
{
    std::optional<std::size_t> found;
    const auto distance = [&](std::size_t i) {
        return i > record.index ? i - record.index : record.index - i;
    };
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        if (!taken[i] && lesson.steps[i].title == record.title &&
            (!found || distance(i) < distance(*found))) {
            found = i;
        }
    }
    return found;
}

std::optional<std::size_t> find_choice(const Step& step, const StepRecord& record, bool by_letter)
{
    if (!step.predict || !record.answer.choice) {
        return std::nullopt;
    }
    const auto& choices = step.predict->choices;
    if (by_letter) {
        return *record.answer.choice < choices.size() ? record.answer.choice : std::nullopt;
    }
    const auto same = std::find(choices.begin(), choices.end(), record.predicted);
    if (same == choices.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(same - choices.begin());
}

// The answers to what the edited step still asks.
StepAnswer fitting(const Step& step, const StepRecord& record, bool by_letter)
{
    StepAnswer answer = record.answer;
    answer.choice = find_choice(step, record, by_letter);
    if (!step.predict || !step.predict->draw) {
        answer.drawn.clear();
    }
    answer.revealed = answer.revealed && step.predict.has_value();
    answer.met = answer.met && step.until.has_value();
    answer.hints_taken =
        step.until ? std::min(answer.hints_taken, step.until->hints.size()) : std::size_t{0};
    return answer;
}

StepAnswer merge(const StepAnswer& earlier, const StepAnswer& later)
{
    StepAnswer both = later;
    both.seen = earlier.seen || later.seen;
    both.choice = earlier.choice ? earlier.choice : later.choice;
    both.drawn = earlier.drawn.empty() ? later.drawn : earlier.drawn;
    both.revealed = earlier.revealed || later.revealed;
    both.met = earlier.met || later.met;
    both.hints_taken =
        earlier.met ? earlier.hints_taken : std::max(earlier.hints_taken, later.hints_taken);
    both.myth_played = earlier.myth_played || later.myth_played;
    return both;
}

} // namespace

ProgressRecord record_of(const Lesson& lesson, const Answers& answers)
{
    ProgressRecord record{.lesson = name_of(lesson.file),
                          .title = lesson.title,
                          .steps = lesson.steps.size(),
                          .current_step = answers.current_step,
                          .seen = {}};
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        if (const auto& answer = answer_at(answers, i); answer != nothing) {
            record.seen.push_back(step_record(lesson.steps[i], i, answer));
        }
    }
    return record;
}

Answers answers_of(const ProgressRecord& record, const Lesson& lesson)
{
    Answers answers{.lesson = lesson.file, .current_step = 0, .steps = {}};
    answers.steps.resize(lesson.steps.size());
    const bool translated =
        record.steps == lesson.steps.size() &&
        std::none_of(record.seen.begin(), record.seen.end(),
                     [&](const StepRecord& step) { return has_title(lesson, step.title); });
    std::vector<bool> taken(lesson.steps.size());
    for (const StepRecord& step : record.seen) {
        auto place = find_step(lesson, step, taken);
        if (translated && step.index < lesson.steps.size()) {
            place = step.index;
        }
        if (!place) {
            continue;
        }
        taken[*place] = true;
        answers.steps[*place] = fitting(lesson.steps[*place], step, translated);
        if (step.index <= record.current_step) { // or the nearest before it, when that step is gone
            answers.current_step = *place;
        }
    }
    return answers;
}

Answers merge(const Answers& earlier, const Answers& later)
{
    Answers both = later;
    both.steps.resize(std::max(earlier.steps.size(), later.steps.size()));
    for (std::size_t i = 0; i < both.steps.size(); ++i) {
        both.steps[i] = merge(answer_at(earlier, i), answer_at(later, i));
    }
    return both;
}

Totals totals_of(const ProgressRecord& record)
{
    Totals sum{.steps = record.steps};
    for (const StepRecord& step : record.seen) {
        sum.seen += step.answer.seen ? 1 : 0;
        sum.predicted += step.predicted.empty() ? 0 : 1;
        sum.right += !step.predicted.empty() && step.predicted == step.came_out ? 1 : 0;
        sum.challenges += step.challenge ? 1 : 0;
        sum.met += step.answer.met ? 1 : 0;
    }
    return sum;
}

} // namespace lesson
