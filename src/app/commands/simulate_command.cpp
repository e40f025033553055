#include "app/commands/simulate_command.hpp"

#include "app/arguments/arguments.hpp"
#include "app/arguments/text_output.hpp"
#include "app/commands/shared_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>

namespace app {

namespace {

struct Options {
    BodyOptions body;
    std::string duration, every = "1ms", output;
    std::vector<std::string> signals;
};

using Columns = std::vector<const physiology::SignalRow*>;

Columns chosen(const std::vector<std::string>& names)
{
    Columns columns;
    for (const auto& name : names) {
        if (name == "all") {
            for (const auto& row : physiology::signal_table()) {
                columns.push_back(&row);
            }
            continue;
        }
        const auto* row = physiology::find_signal(name);
        if (row == nullptr) {
            throw UsageError(fmt::format("there is no signal \"{}\"{}", name,
                                         did_you_mean(name, names_of(physiology::signal_table()))));
        }
        columns.push_back(row);
    }
    return columns;
}

void add_row(fmt::memory_buffer& text, std::int64_t step, const physiology::Readout& signals,
             const Columns& columns)
{
    fmt::format_to(std::back_inserter(text), "{:.4f}",
                   static_cast<double>(step) / static_cast<double>(physiology::steps_per_s));
    for (const auto* column : columns) {
        fmt::format_to(std::back_inserter(text), ",{:.9g}", signals.*column->field);
    }
    text.push_back('\n');
}

int simulate(const Options& options)
{
    const Columns columns =
        chosen(options.signals.empty() ? std::vector<std::string>{"all"} : options.signals);
    const std::int64_t last = parse_steps(options.duration);
    const std::int64_t every = parse_steps(options.every);
    if (every < 1) {
        throw UsageError("--every is at least one step of the simulation: 0.1ms");
    }
    auto e = prepare(options.body, experiment::Advance::by_clock);
    e.playback.recording = false;
    TextOutput out{options.output};
    fmt::memory_buffer text;
    fmt::format_to(std::back_inserter(text), "t_s");
    for (const auto* column : columns) {
        fmt::format_to(std::back_inserter(text), ",{}", column->name);
    }
    text.push_back('\n');
    for (std::int64_t step = 0; step <= last; step += every) {
        bring_to_body_moment(e, static_cast<double>(step) * physiology::step_ms);
        if (e.simulation.diverged_at) {
            throw std::runtime_error(
                fmt::format("the simulation left the finite numbers at {:.4f} s",
                            static_cast<double>(*e.simulation.diverged_at) / 1e4));
        }
        add_row(text, step, physiology::readout(e.simulation.body, e.simulation.parameters),
                columns);
        if (text.size() > 1 << 16) {
            out.write({text.data(), text.size()});
            text.clear();
        }
    }
    out.write({text.data(), text.size()});
    out.finish();
    return 0;
}

} // namespace

Action add_simulate(CommandLine& command)
{
    const auto options = std::make_shared<Options>();
    add_body_options(command, options->body);
    command.add_option("--for", options->duration, "How long, for example 2s").required();
    command.add_option("--every", options->every, "One line every so often (1ms)");
    command.add_option("--signals", options->signals, "Names with commas between them, or all")
        .separated_by(',');
    command.add_option("-o,--output", options->output, "The file to write, else the terminal");
    return [options] { return simulate(*options); };
}

} // namespace app
