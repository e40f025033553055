// The previous run: the signals around its tap or shock, drawn faintly behind the current run. At
// most two seconds after the event, on the grid of the signal history.
#pragma once

#include "physiology/events.hpp"
#include "physiology/readout.hpp"
#include "recording/signal_history.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace recording {

inline constexpr double previous_run_before_ms = 200, previous_run_after_ms = 2000; // of the event

struct PreviousRun {
    std::optional<physiology::Event> of; // the event that began it; none: there was no run
    std::int64_t first_step = 0;         // of the first sample, counted from the event
    std::vector<float> samples;          // for each sample all signals, in the table's order
};

// Cuts from the history the run that an event at `event_step` began and that ended before
// `end_step`.
[[nodiscard]] PreviousRun previous_run_about(const SignalHistory& history, std::int64_t event_step,
                                             std::int64_t end_step);

// Begin and end, counted from its event; equal when the run is empty.
struct Span {
    double from_ms = 0, to_ms = 0;
};
[[nodiscard]] Span span_of(const PreviousRun& run);

// The value of a signal (by its index in the table) at a time after the event; of all signals.
// Outside the span the nearest sample counts.
[[nodiscard]] double previous_value(const PreviousRun& run, std::size_t signal,
                                    double since_event_ms);
[[nodiscard]] physiology::Readout previous_signals(const PreviousRun& run, double since_event_ms);

} // namespace recording
