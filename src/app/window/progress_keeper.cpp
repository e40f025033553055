#include "app/window/progress_keeper.hpp"

#include "base/data_path.hpp"
#include "base/translation.hpp"
#include "lesson/progress/progress_file.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <utility>

namespace app {

namespace {

constexpr double min_seconds_between = 1;

void warn(const std::string& sentence)
{
    fmt::print(stderr, "reflexloop: {}\n", sentence);
}

} // namespace

ProgressKeeper::ProgressKeeper(std::filesystem::path folder) : folder_(std::move(folder)) {}

ProgressKeeper::~ProgressKeeper()
{
    if (unsaved_) {
        save();
    }
}

void ProgressKeeper::follow(const experiment::Experiment& experiment, ui::PanelState& panels)
{
    if (folder_.empty() || !experiment.lesson_run.lesson) {
        return;
    }
    if (panels.lessons_opened != lessons_opened_ || file_.empty()) {
        begin(experiment, panels);
    }
    presented_ = presented_ || panels.presenter.presenting;
    if (presented_) {
        panels.resume.reset();
        return;
    }
    const auto& answers = experiment.lesson_run.answers;
    if (answers != last_) {
        take_in(*experiment.lesson_run.lesson, answers);
        last_ = answers;
    }
    if (unsaved_ && since_save_.seconds() > min_seconds_between) {
        save();
        panels.records.reset(); // shown from the files
    }
}

void ProgressKeeper::begin(const experiment::Experiment& experiment, ui::PanelState& panels)
{
    if (unsaved_) {
        save(); // of the lesson before
    }
    lessons_opened_ = panels.lessons_opened;
    presented_ = false;
    last_ = {};
    const lesson::Lesson& lesson = *experiment.lesson_run.lesson;
    file_ = lesson::progress_file(folder_, lesson.file, base::data_folder() / "lessons");
    auto loaded = lesson::load_progress(file_);
    if (!loaded.set_aside.empty()) {
        warn(fmt::format("{}: {}", loaded.set_aside.string(),
                         base::tr("this file of progress was damaged and is set aside")));
    }
    kept_ = std::move(loaded.record).value_or(lesson::ProgressRecord{});
    auto before = lesson::answers_of(kept_, lesson);
    const std::size_t step = before.current_step;
    panels.resume.reset();
    if (step > 0 && step + 1 < lesson.steps.size()) {
        panels.resume = ui::Resume{.step = step, .answers = std::move(before)};
    }
}

void ProgressKeeper::take_in(const lesson::Lesson& lesson, const lesson::Answers& answers)
{
    const auto before = lesson::answers_of(kept_, lesson);
    auto both = lesson::merge(before, answers);
    if (answers.current_step == 0) { // only opened: the step to resume at is unchanged
        both.current_step = before.current_step;
    }
    auto record = lesson::record_of(lesson, both);
    if (record != kept_) {
        kept_ = std::move(record);
        unsaved_ = true;
    }
}

void ProgressKeeper::save()
{
    unsaved_ = false;
    since_save_ = {};
    const auto problem = lesson::save_progress(file_, kept_);
    if (!problem.empty() && first_problem_.empty()) { // once, and quietly: a lesson goes on without
        warn(fmt::format("{}: {}", base::tr("progress is not kept"), problem));
        first_problem_ = problem;
    }
}

} // namespace app
