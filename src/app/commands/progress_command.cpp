#include "app/commands/progress_command.hpp"

#include "app/arguments/arguments.hpp"
#include "app/arguments/text_output.hpp"
#include "base/user_folders.hpp"
#include "lesson/progress/progress_file.hpp"
#include "lesson/progress/progress_report.hpp"
#include "lesson/read/languages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <stdexcept>

namespace app {

namespace {

struct Options {
    std::vector<std::string> lessons; // names or paths; none: all that were begun
    bool csv = false, markdown = false;
    std::string output; // empty: the terminal
};

// By the name of the lesson, or of its file.
bool is_meant(const lesson::KeptRecord& kept, const std::string& lesson)
{
    const std::filesystem::path path(lesson);
    const auto name = path.extension() == ".toml" ? lesson::name_of(path) : lesson;
    return kept.name == name || kept.record.lesson == name || kept.record.title == lesson;
}

std::vector<lesson::ProgressRecord> chosen(const std::vector<lesson::KeptRecord>& all,
                                           const std::vector<std::string>& lessons)
{
    std::vector<lesson::ProgressRecord> records;
    for (const auto& lesson : lessons) {
        if (std::ranges::none_of(all, [&](const auto& kept) { return is_meant(kept, lesson); })) {
            std::vector<std::string> known;
            for (const auto& kept : all) {
                known.push_back(kept.name);
            }
            throw std::runtime_error(fmt::format("there is no progress in \"{}\"{}", lesson,
                                                 did_you_mean(lesson, known)));
        }
    }
    for (const auto& kept : all) {
        if (lessons.empty() || std::ranges::any_of(lessons, [&](const std::string& lesson) {
                return is_meant(kept, lesson);
            })) {
            records.push_back(kept.record);
        }
    }
    return records;
}

int progress(const Options& options)
{
    if (options.csv && options.markdown) {
        throw UsageError("--csv and --markdown exclude each other");
    }
    const auto folder = progress_folder();
    const auto all = lesson::all_progress(folder);
    if (all.empty()) {
        fmt::print(stderr,
                   "nothing has been answered yet; what is answered in the window is kept "
                   "in {}\n",
                   folder.empty() ? "a home folder, and there is none" : folder.string());
    }
    const auto records = chosen(all, options.lessons);
    TextOutput out{options.output};
    out.write(options.csv        ? lesson::as_csv(records)
              : options.markdown ? lesson::as_markdown(records)
                                 : lesson::as_text(records));
    out.finish();
    return 0;
}

} // namespace

std::filesystem::path progress_folder()
{
    const auto state = base::state_folder();
    return state.empty() ? state : state / "progress";
}

Action add_progress(CommandLine& command)
{
    const auto options = std::make_shared<Options>();
    command.add_option("lessons", options->lessons, "Names of lessons; else all that were begun");
    command.add_flag("--csv", options->csv, "A table, one line a step");
    command.add_flag("--markdown", options->markdown, "A report");
    command.add_option("-o,--output", options->output, "The file to write, else the terminal");
    return [options] { return progress(*options); };
}

} // namespace app
