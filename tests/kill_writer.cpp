// For kill_test.sh: writes progress and keeps steps without end, telling each that is on the disk;
// and looks whether what a killed writer left is whole.
#include "base/atomic_file.hpp"
#include "base/text_file.hpp"
#include "experiment/view/vocabulary.hpp"
#include "lesson/progress/progress_file.hpp"
#include "lesson/read/lesson_file.hpp"
#include "ui/lesson/lesson_browser.hpp"
#include "ui/lesson/save_as_step.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_steps = 40; // a lesson that long is begun anew

struct Files {
    fs::path progress, lesson;
};

struct State {
    std::size_t answered = 0, kept = 0;
};

void tell(const State& state)
{
    fmt::print("{} {}\n", state.answered, state.kept);
    std::fflush(stdout); // to the kernel: it outlives the writer
}

// A record that grows, so that writing takes its time; how far it came stands in it.
lesson::ProgressRecord record_after(std::size_t answered)
{
    lesson::ProgressRecord record{
        .lesson = "killed", .title = "Killed", .steps = 9000, .current_step = answered, .seen = {}};
    for (std::size_t i = 0; i < 50 + answered % 50; ++i) {
        lesson::StepRecord step;
        step.index = i;
        step.title = fmt::format("Step {}", i);
        step.question = std::string(200, 'q');
        step.answer.seen = true;
        record.seen.push_back(step);
    }
    return record;
}

State state_of(const Files& files)
{
    const auto text = base::read_file(files.progress);
    const auto record = text ? lesson::read_progress(*text) : std::nullopt;
    if (!record || *record != record_after(record->current_step)) {
        throw std::runtime_error("the progress is not whole");
    }
    const auto loaded = lesson::load_lesson(files.lesson, experiment::vocabulary());
    if (!loaded.lesson || !loaded.problems.empty()) {
        throw std::runtime_error("the lesson is not whole");
    }
    return {record->current_step, loaded.lesson->steps.size()};
}

void must(const std::string& trouble)
{
    if (!trouble.empty()) {
        throw std::runtime_error(trouble);
    }
}

State begin(const Files& files)
{
    State state;
    if (fs::exists(files.progress)) {
        state = state_of(files);
    } else {
        must(lesson::save_progress(files.progress, record_after(0)));
    }
    if (state.kept == 0 || state.kept > max_steps) {
        must(base::replace_file(files.lesson, "format = 1\ntitle = \"Killed\"\n"
                                              "[[step]]\ntitle = \"First\" # by hand"));
        state.kept = 1;
    }
    return state;
}

[[noreturn]] void write(const Files& files)
{
    State state = begin(files);
    tell(state);
    auto e = experiment::new_experiment({}, 1);
    ui::PanelState panels;
    ui::open_lesson(e, panels, files.lesson);
    while (true) {
        must(lesson::save_progress(files.progress, record_after(state.answered + 1)));
        ++state.answered;
        tell(state);
        ui::save_as_step(e, panels);
        if (panels.notice.error) {
            throw std::runtime_error(panels.notice.text);
        }
        ++state.kept;
        tell(state);
    }
}

// Of what was told nothing may be lost; of what was not, at most one step may be there.
int check(const Files& files, const fs::path& told)
{
    std::ifstream lines(told);
    State last;
    for (State line; lines >> line.answered >> line.kept;) {
        last = line;
    }
    const State found = state_of(files);
    const bool fits =
        found.answered >= last.answered && found.kept >= last.kept &&
        (last.kept == 0 || found.answered + found.kept <= last.answered + last.kept + 1);
    if (!fits) {
        fmt::print("told {} answers and {} steps, found {} and {}\n", last.answered, last.kept,
                   found.answered, found.kept);
    }
    return fits ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    try {
        const std::string_view what = argc > 2 ? argv[1] : "";
        const fs::path folder = argc > 2 ? argv[2] : "";
        const Files files{folder / "progress.toml", folder / "lesson.toml"};
        if (what == "write") {
            write(files);
        }
        return what == "check" && argc > 3 ? check(files, argv[3]) : 2;
    } catch (const std::exception& trouble) {
        fmt::print("{}\n", trouble.what());
        return 1;
    }
}
