#include "app/commands/shared_options.hpp"

namespace app {

void add_body_options(CommandLine& command, BodyOptions& options, bool lesson_needed)
{
    command.add_option("lesson", options.lesson, "A lesson: its path or its name")
        .required(lesson_needed);
    command
        .add_option("--set", options.sets, "NAME=VALUE: an input (or a parameter) from the start")
        .one_value_each();
    command
        .add_option(
            "--event", options.events,
            "TIME:NAME=VALUE: an input at a moment, or an event such as 0.5s:tap=quadriceps")
        .one_value_each();
    command.add_option("--seed", options.seed, "Seed of the body's noise (1)");
}

void add_text_scale(CommandLine& command, float& text_scale)
{
    command.add_option("--text-scale", text_scale, "Larger text; 1.6 is read from the last row (1)")
        .in_range(1.0, 2.0);
}

void add_switches(CommandLine& command, SwitchOptions& options)
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
