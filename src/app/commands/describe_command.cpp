#include "app/commands/describe_command.hpp"

#include "app/arguments/arguments.hpp"
#include "app/commands/view_options.hpp"
#include "app/text/text_session.hpp"
#include "experiment/view/scene_input.hpp"
#include "scene/text/description.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <unistd.h>

namespace app {

namespace {

struct Options {
    ViewOptions view;
    int step = 0;      // of the lesson; 0: all
    bool live = false; // a session by commands
};

void print_description(const experiment::Experiment& e)
{
    const auto seen = experiment::shown(e);
    fmt::print("{}\n", scene::describe(experiment::scene_input(e, seen, {})));
}

// The end of the input ends it as well.
int session(const Options& options)
{
    auto e = prepare(options.view.body, experiment::Advance::by_hand);
    if (options.step > 0 && e.lesson_run.lesson) {
        experiment::go_to_lesson_step(e, static_cast<std::size_t>(options.step) - 1);
    }
    TextSession session(std::move(e));
    fmt::print("{}\n", session.greeting());
    const bool by_hand = isatty(STDIN_FILENO) == 1;
    std::string line;
    while (!session.over()) {
        fmt::print("{}", by_hand ? "\n> " : "\n");
        std::fflush(stdout);
        if (!std::getline(std::cin, line)) {
            break;
        }
        if (!by_hand) {
            fmt::print("> {}\n", line); // a transcript shows both sides
        }
        fmt::print("{}\n", session.answer(line));
    }
    return 0;
}

void check_step(const Options& options, const experiment::Experiment& e)
{
    const std::size_t count = e.lesson_run.lesson ? e.lesson_run.lesson->steps.size() : 0;
    if (options.step > 0 && static_cast<std::size_t>(options.step) > count) {
        throw UsageError(e.lesson_run.lesson ? fmt::format("--step {}: the lesson has {} steps",
                                                           options.step, count)
                                             : std::string("--step needs a lesson"));
    }
}

// With --at: that moment. Without, a lesson step by step, each at its end.
int describe(const Options& options)
{
    auto e = at_the_moment(options.view);
    check_step(options, e);
    if (options.live) {
        return session(options);
    }
    if (!options.view.at.empty() || !e.lesson_run.lesson) {
        print_description(e);
        return 0;
    }
    double end_ms = 0;
    for (std::size_t i = 0; i < e.lesson_run.lesson->steps.size(); ++i) {
        end_ms += 1000 * lesson::film_time_s(e.lesson_run.lesson->steps[i]);
        experiment::play_to(e, end_ms - 1);
        if (options.step == 0 || i + 1 == static_cast<std::size_t>(options.step)) {
            print_description(e);
        }
    }
    return 0;
}

} // namespace

Action add_describe(CommandLine& command)
{
    const auto options = std::make_shared<Options>();
    add_view_options(command, options->view);
    command.add_option("--step", options->step, "Of the lesson: this step alone, or begin with it")
        .in_range(1, 1000);
    command.add_flag("--live", options->live,
                     "A session by commands, one a line, without a picture; the word help lists "
                     "them");
    return [options] { return describe(*options); };
}

} // namespace app
