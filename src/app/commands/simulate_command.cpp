// No picture: signals as CSV.
#include "app/commands/commands.hpp"
#include "app/commands/text_output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace app {

namespace {

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
            std::vector<std::string> known;
            for (const auto& one : physiology::signal_table()) {
                known.emplace_back(one.name);
            }
            throw UsageError(
                fmt::format("there is no signal \"{}\"{}", name, did_you_mean(name, known)));
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

} // namespace

int simulate(const SimulateOptions& options)
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

} // namespace app
