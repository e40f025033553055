#include "app/commands/shared_options.hpp"

#include <CLI/CLI.hpp>

namespace app {

void add_body_options(CLI::App& command, BodyOptions& options, bool lesson_needed)
{
    auto* lesson = command.add_option("lesson", options.lesson, "A lesson: its path or its name");
    lesson->required(lesson_needed);
    command
        .add_option("--set", options.sets, "NAME=VALUE: an input (or a parameter) from the start")
        ->allow_extra_args(false);
    command
        .add_option(
            "--event", options.events,
            "TIME:NAME=VALUE: an input at a moment, or an event such as 0.5s:tap=quadriceps")
        ->allow_extra_args(false);
    command.add_option("--seed", options.seed, "Seed of the body's noise (1)");
}

void add_text_scale(CLI::App& command, float& text_scale)
{
    command
        .add_option("--text-scale", text_scale, "Larger text; 1.6 is read from the last row (1)")
        ->check(CLI::Range(1.0, 2.0));
}

void add_switches(CLI::App& command, SwitchOptions& options)
{
    command.add_flag("--no-labels", options.no_labels, "Without labels");
    command.add_flag("--no-chart", options.no_chart, "Without the strip chart");
    command.add_flag("--no-captions", options.no_captions, "Without title and prose");
    command.add_flag("--transparent", options.transparent, "Without a background");
}

scene::Switches switches_of(const SwitchOptions& options)
{
    return {.labels = !options.no_labels,
            .chart = !options.no_chart,
            .captions = !options.no_captions,
            .transparent = options.transparent};
}

} // namespace app
