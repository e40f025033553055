#include "recording/previous_run.hpp"

#include <algorithm>
#include <cmath>

namespace recording {

namespace {

std::int64_t steps_of(double ms)
{
    return std::llround(ms / physiology::step_ms);
}

std::size_t rows_of(const PreviousRun& run)
{
    return run.samples.size() / physiology::signal_table().size();
}

// The sample before a moment, and how far the moment is on its way to the next.
struct Between {
    std::size_t row = 0;
    double share = 0;
};

Between between(const PreviousRun& run, double since_event_ms)
{
    const double first_ms = static_cast<double>(run.first_step) * physiology::step_ms;
    const double place = std::clamp((since_event_ms - first_ms) / sample_grid_ms, 0.0,
                                    static_cast<double>(rows_of(run) - 1));
    const double row = std::floor(place);
    return {static_cast<std::size_t>(row), place - row};
}

double value_at(const PreviousRun& run, std::size_t signal, const Between& at)
{
    const std::size_t stride = physiology::signal_table().size();
    const std::size_t next = std::min(at.row + 1, rows_of(run) - 1);
    return std::lerp(static_cast<double>(run.samples[at.row * stride + signal]),
                     static_cast<double>(run.samples[next * stride + signal]), at.share);
}

} // namespace

PreviousRun previous_run_about(const SignalHistory& history, std::int64_t event_step,
                               std::int64_t end_step)
{
    const auto on_grid = [](std::int64_t step) {
        return (step + steps_per_sample - 1) / steps_per_sample * steps_per_sample;
    };
    const std::int64_t first =
        on_grid(std::max(event_step - steps_of(previous_run_before_ms), history.first_step));
    const std::int64_t end =
        std::min({end_step, event_step + steps_of(previous_run_after_ms) + 1, history.next_step});
    PreviousRun run;
    run.first_step = first - event_step;
    for (std::int64_t step = first; step < end; step += steps_per_sample) {
        const auto sample = sample_at(history, step);
        run.samples.insert(run.samples.end(), sample.begin(), sample.end());
    }
    return run;
}

Span span_of(const PreviousRun& run)
{
    const double from_ms = static_cast<double>(run.first_step) * physiology::step_ms;
    const std::size_t rows = rows_of(run);
    return rows == 0 ? Span{from_ms, from_ms}
                     : Span{from_ms, from_ms + static_cast<double>(rows - 1) * sample_grid_ms};
}

double previous_value(const PreviousRun& run, std::size_t signal, double since_event_ms)
{
    return value_at(run, signal, between(run, since_event_ms));
}

physiology::Readout previous_signals(const PreviousRun& run, double since_event_ms)
{
    const Between at = between(run, since_event_ms);
    physiology::Readout signals;
    std::size_t i = 0;
    for (const auto& row : physiology::signal_table()) {
        signals.*row.field = value_at(run, i++, at);
    }
    return signals;
}

} // namespace recording
