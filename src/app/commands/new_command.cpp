#include "app/commands/new_command.hpp"

#include "app/arguments/arguments.hpp"
#include "base/atomic_file.hpp"
#include "experiment/view/vocabulary.hpp"
#include "lesson/edit/new_lesson.hpp"
#include "lesson/read/lesson_file.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <system_error>

namespace app {

namespace {

struct Options {
    std::string name, title; // an empty title: what the name suggests
};

int new_lesson(const Options& options)
{
    const auto file = lesson::lesson_file_named(options.name);
    if (file.empty()) {
        throw UsageError(fmt::format(
            "\"{}\" has no letter or digit to name a file by; write for example my-lesson",
            options.name));
    }
    const auto folder = file.parent_path();
    if (std::error_code none; !folder.empty() && !std::filesystem::is_directory(folder, none)) {
        throw std::runtime_error(
            fmt::format("there is no folder {}; make it first, or leave it out", folder.string()));
    }
    if (std::error_code none;
        std::filesystem::exists(std::filesystem::symlink_status(file, none))) {
        throw std::runtime_error(fmt::format(
            "{} is already there, and stays as it is; choose another name", file.string()));
    }
    const auto title = options.title.empty() ? lesson::title_named(options.name) : options.title;
    const auto text = lesson::new_lesson_text(title);
    const auto read = lesson::parse_lesson(text, file, experiment::vocabulary());
    if (!read.lesson) { // of blanks alone, or not UTF-8
        throw UsageError(
            fmt::format("the title cannot be used: {}", read.problems.front().message));
    }
    if (const auto trouble = base::create_file(file, text); !trouble.empty()) {
        throw std::runtime_error(trouble);
    }
    fmt::print("{}: \"{}\" begins. Now: an editor for the text, reflexloop {} to see it, "
               "reflexloop check {} for its mistakes\n",
               file.string(), title, file.string(), file.string());
    return 0;
}

} // namespace

Action add_new(CommandLine& command)
{
    const auto options = std::make_shared<Options>();
    command.add_option("lesson", options->name, "Its name, or a path ending in .toml").required();
    command.add_option("--title", options->title, "Its title, else what the name suggests");
    return [options] { return new_lesson(*options); };
}

} // namespace app
