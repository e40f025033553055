#include "app/commands/check_command.hpp"

#include "experiment/experiment.hpp"
#include "experiment/lesson_run/rehearsal.hpp"
#include "experiment/view/vocabulary.hpp"
#include "lesson/read/lesson_file.hpp"
#include "lesson/read/lesson_translation.hpp"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

namespace app {

namespace {

struct Options {
    std::vector<std::string> lessons; // files
    bool run = false;                 // plays them too
};

// Played unattended: does what the lesson says come true?
bool comes_true(const lesson::Lesson& lesson)
{
    const auto rehearsal = experiment::rehearse(lesson, physiology::Parameters{}, 1);
    for (const auto& problem : rehearsal.problems) {
        fmt::print("{}\n", base::to_text(problem));
    }
    fmt::print("{}: played to {}; outcomes {}, myths {}, challenges {}: {}\n", lesson.file.string(),
               rehearsal.finished ? "its end" : "where the body fails", rehearsal.outcomes,
               rehearsal.myths, rehearsal.challenges,
               rehearsal.problems.empty() ? "all as they say" : "see above");
    return rehearsal.problems.empty();
}

int check(const Options& options)
{
    const auto known = experiment::vocabulary();
    bool sound = true;
    for (const auto& file : options.lessons) {
        const auto loaded = lesson::load_lesson(file, known);
        for (const auto& problem : loaded.problems) {
            fmt::print("{}\n", base::to_text(problem));
        }
        for (const auto& difference : lesson::differences_from_original(file)) {
            fmt::print("{}\n", base::to_text(difference));
        }
        if (loaded.lesson) {
            fmt::print("{}: \"{}\", {} steps, {:.0f} s as a film\n", file, loaded.lesson->title,
                       loaded.lesson->steps.size(),
                       experiment::lesson_duration_ms(*loaded.lesson) / 1000);
        }
        sound = sound && loaded.lesson && (!options.run || comes_true(*loaded.lesson));
    }
    return sound ? 0 : 1;
}

} // namespace

Action add_check(CommandLine& command)
{
    const auto options = std::make_shared<Options>();
    command.add_option("lessons", options->lessons, "Lesson files").required();
    command.add_flag("--run", options->run,
                     "Play them too: does what they predict come true, do their myths fail?");
    return [options] { return check(*options); };
}

} // namespace app
