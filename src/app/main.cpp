// The program: its commands in one table. Exit codes: 0 done, 1 it could not be done, 2 the command
// line is wrong.
#include "app/arguments/arguments.hpp"
#include "app/commands/bench_command.hpp"
#include "app/commands/check_command.hpp"
#include "app/commands/command_line.hpp"
#include "app/commands/describe_command.hpp"
#include "app/commands/film_command.hpp"
#include "app/commands/list_command.hpp"
#include "app/commands/new_command.hpp"
#include "app/commands/picture_command.hpp"
#include "app/commands/progress_command.hpp"
#include "app/commands/rig_command.hpp"
#include "app/commands/simulate_command.hpp"
#include "app/commands/validate_command.hpp"
#include "app/commands/window_command.hpp"
#include "base/data_path.hpp"
#include "base/language.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

namespace {

struct Command {
    const char* name;
    const char* help;
    app::Action (*add)(app::CommandLine&);
};

// In the order of the help.
constexpr Command commands[] = {
    {"picture", "One still, as a film shows it", app::add_picture},
    {"describe", "What a sighted viewer sees, in words", app::add_describe},
    {"simulate", "No picture: signals as CSV", app::add_simulate},
    {"film", "A lesson as a film", app::add_film},
    {"bench", "How fast it is here", app::add_bench},
    {"rig", "One organ alone on the bench, CSV in, CSV out", app::add_rig},
    {"new", "Starts a lesson: a short file to go on from", app::add_new},
    {"progress", "What was predicted and what came out", app::add_progress},
    {"validate", "Published numbers beside ours", app::add_validate},
    {"check", "Every problem of every lesson file", app::add_check},
    {"list", "The vocabulary, with units and sources", app::add_list},
};

void choose_language(const std::string& wanted)
{
    try {
        base::choose_language(wanted, base::environment(),
                              base::data_folder() / "assets" / "words");
    } catch (const std::invalid_argument& problem) {
        throw app::UsageError(problem.what());
    }
}

int run(int argc, char** argv)
{
    CLI::App program{"Reflex Loop: a muscle, the spinal cord and the brain in conversation. "
                     "Without a subcommand the window opens.",
                     "reflexloop"};
    program.set_version_flag("--version", "reflexloop " REFLEXLOOP_VERSION);
    program.fallthrough(false);
    program.require_subcommand(0, 1);
    std::string language;
    const auto add_language = [&](CLI::App& command) {
        command.add_option("--lang", language, "Language of words and lessons: de, en");
    };
    add_language(program);
    app::CommandLine window_line(program);
    app::Action action = app::add_window(window_line);
    for (const Command& row : commands) {
        auto* command = program.add_subcommand(row.name, row.help);
        app::CommandLine line(*command);
        command->callback([&action, run_it = row.add(line)] { action = run_it; });
        add_language(*command); // before or after the subcommand's name
    }
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return program.exit(problem) == 0 ? 0 : 2;
    }
    choose_language(language);
    return action();
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const app::UsageError& problem) {
        fmt::print(stderr, "reflexloop: {}\n", problem.what());
        return 2;
    } catch (const std::exception& problem) {
        fmt::print(stderr, "reflexloop: {}\n", problem.what());
        return 1;
    }
}
