// The run before this one: what the signals were about its tap or shock, so that it can stand,
// faint, behind the run of now. Two seconds on the record's grid, no more: it is compared, not
// kept.
#pragma once

#include "physiology/events.hpp"
#include "physiology/readout.hpp"
#include "recording/signal_history.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace recording {

inline constexpr double ghost_before_ms = 200, ghost_after_ms = 2000; // of the event

struct PreviousRun {
    std::optional<physiology::Event> of; // what began it; nothing: there was no run
    std::int64_t first_step = 0;         // of the first sample, counted from the event
    std::vector<float> samples;          // one row of all signals a sample, in the table's order
};

// The run that an event at `event_step` began and that ended before `end_step`.
[[nodiscard]] PreviousRun ghost_of(const SignalHistory& record, std::int64_t event_step,
                                   std::int64_t end_step);

// When it begins and ends, counted from its event (equal: it is empty).
struct Span {
    double from_ms = 0, to_ms = 0;
};
[[nodiscard]] Span span_of(const PreviousRun& ghost);

// A signal, by its place in the table, so long after the event; within the span.
[[nodiscard]] double ghost_value(const PreviousRun& ghost, std::size_t signal,
                                 double since_event_ms);
[[nodiscard]] physiology::Readout ghost_signals(const PreviousRun& ghost, double since_event_ms);

} // namespace recording
