#include "ui/lesson/save_as_step.hpp"

#include "base/atomic_file.hpp"
#include "base/text_file.hpp"
#include "base/translation.hpp"
#include "experiment/lesson_run/saved_step.hpp"
#include "experiment/view/vocabulary.hpp"
#include "lesson/edit/insert_step.hpp"
#include "lesson/edit/new_lesson.hpp"
#include "lesson/read/lesson_file.hpp"
#include "scene/stations/stations.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/lesson/lesson_problems.hpp"
#include "ui/lesson/notice.hpp"
#include "ui/lesson/preserved_answers.hpp"
#include "ui/state/slow_motion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace ui {

namespace {

using experiment::Experiment;

void report_failure(PanelState& state, const std::string& why)
{
    notify_error(state, scene::sentence(base::tr("The step was not kept. {0}"), {why}));
}

lesson::Step titled_step(const Experiment& experiment)
{
    lesson::Step step = experiment::saved_step(experiment);
    const auto* station = scene::find_station(step.view->station);
    const std::string title(station ? base::tr(station->title) : "");
    step.title = scene::sentence(base::tr("Kept: {0}, {1}"), {title, slow_text(*step.slow)});
    return step;
}

// The running step in the file as it is now: an author may have changed it meanwhile.
std::size_t index_in(const lesson::Lesson& file, const Experiment& experiment)
{
    const auto& running = *experiment.lesson_run.lesson;
    const std::size_t index = std::min(experiment.lesson_run.step_index, file.steps.size() - 1);
    if (file.steps.size() == running.steps.size() || running.steps.empty()) {
        return index;
    }
    const auto& title = running.steps[experiment.lesson_run.step_index].title;
    const auto same = std::ranges::find(file.steps, title, &lesson::Step::title);
    return same == file.steps.end() ? index : static_cast<std::size_t>(same - file.steps.begin());
}

void go_on_in(Experiment& experiment, PanelState& state, lesson::Lesson lesson, std::size_t index)
{
    const PreservedAnswers preserved(experiment);
    const std::string name = lesson.file.filename().string();
    experiment::continue_with(experiment, std::move(lesson), index);
    state.problems.clear();
    state.browsing = false;
    notify(state, scene::sentence(base::tr("Kept as step {0} of {1}."),
                                  {std::to_string(index + 1), name}));
}

void add_to_lesson(Experiment& experiment, PanelState& state)
{
    const auto& file = experiment.lesson_run.lesson->file;
    const auto known = experiment::vocabulary();
    auto before = lesson::load_lesson(file, known);
    const auto text = base::read_file(file);
    if (!text || !before.lesson) {
        set_problems(state, std::move(before.problems), text.value_or(""));
        return report_failure(
            state, std::string(base::tr("The lesson's file has mistakes; correct them first.")));
    }
    const std::size_t index = index_in(*before.lesson, experiment);
    const lesson::Step step = titled_step(experiment);
    const auto added = lesson::insert_step(*text, index, lesson::step_text(step));
    auto after = added ? lesson::parse_lesson(added->text, file, known) : lesson::LoadedLesson{};
    const bool sound = after.lesson &&
                       after.lesson->steps.size() == before.lesson->steps.size() + 1 &&
                       after.lesson->steps[index + 1].title == step.title;
    if (!sound) {
        return report_failure(state, std::string(base::tr("This lesson's file has no place for it: "
                                                          "each step has to begin with a line "
                                                          "[[step]].")));
    }
    if (const auto problem = base::replace_file(file, added->text); !problem.empty()) {
        return report_failure(state, problem);
    }
    state.wrote_lesson = true;
    SavedStep saved{.file = file, .before = *text, .after = added->text, .index = index + 1};
    go_on_in(experiment, state, std::move(*after.lesson), index + 1);
    state.saved_step = std::move(saved);
}

void begin_lesson(Experiment& experiment, PanelState& state)
{
    const std::string title(base::tr("Kept steps"));
    const auto text =
        lesson::lesson_head(title) + "\n" + lesson::step_text(titled_step(experiment));
    std::string problem;
    for (int number = 1; number < 1000; ++number) {
        const auto name = number == 1 ? std::string("kept-steps.toml")
                                      : fmt::format("kept-steps-{}.toml", number);
        const auto file = state.new_lessons_in / name;
        auto begun = lesson::parse_lesson(text, file, experiment::vocabulary());
        if (!begun.lesson) { // reported rather than written
            return report_failure(state, base::to_text(begun.problems.front()));
        }
        std::error_code none;
        if (std::filesystem::exists(std::filesystem::symlink_status(file, none))) {
            continue;
        }
        problem = base::create_file(file, text);
        if (problem.empty()) {
            return go_on_in(experiment, state, std::move(*begun.lesson), 0);
        }
        break;
    }
    report_failure(state, problem);
}

} // namespace

void save_as_step(Experiment& experiment, PanelState& state)
{
    if (experiment.lesson_run.lesson && !experiment.lesson_run.lesson->steps.empty()) {
        add_to_lesson(experiment, state);
    } else {
        begin_lesson(experiment, state);
    }
}

void undo_save_as_step(Experiment& experiment, PanelState& state)
{
    if (!state.saved_step) {
        return;
    }
    const SavedStep saved = *std::exchange(state.saved_step, std::nullopt);
    auto before = lesson::parse_lesson(saved.before, saved.file, experiment::vocabulary());
    const bool runs =
        experiment.lesson_run.lesson && experiment.lesson_run.lesson->file == saved.file;
    if (!before.lesson || !runs || base::read_file(saved.file) != saved.after) {
        return notify_error(state, std::string(base::tr("The file has changed since: take the "
                                                        "step out there.")));
    }
    if (const auto problem = base::replace_file(saved.file, saved.before); !problem.empty()) {
        return notify_error(state, problem);
    }
    state.wrote_lesson = true;
    const PreservedAnswers preserved(experiment);
    experiment::continue_without(experiment, std::move(*before.lesson), saved.index);
    notify(state, std::string(base::tr("The step is taken back.")));
}

} // namespace ui
