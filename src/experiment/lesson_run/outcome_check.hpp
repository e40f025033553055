// Compares what a lesson says will come out with what the body does, sample by sample on the
// record's grid, so that the verdict is the same at any frame rate, live and filmed.
#pragma once

#include "lesson/lesson.hpp"
#include "recording/signal_history.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace experiment {

// One number out of a signal's course.
struct Measurement {
    std::size_t signal = 0; // its place in the table
    lesson::Statistic take = lesson::Statistic::max;
    std::int64_t first_step = 0, last_step = 0; // of the window; both belong to it
    std::int64_t next_step = 0;                 // samples before this one have been read
    double min = 0, max = 0, sum = 0, last = 0;
    std::int64_t count = 0;
};
[[nodiscard]] Measurement measurement_of(const lesson::Measure& measure, std::int64_t from_step);
[[nodiscard]] double value_of(const Measurement& measurement); // NaN before the first sample

struct OutcomeCheck {
    lesson::Outcome outcome;
    Measurement measurement;
    std::optional<Measurement> above, below; // of bounds that are measured
};
[[nodiscard]] OutcomeCheck outcome_check_of(const lesson::Outcome& outcome, std::int64_t from_step);

// `signals` are all signals at this step. After the body went back in time, the samples before this
// step are read again from the record.
void read_sample(OutcomeCheck& outcome_check, std::span<const float> signals, std::int64_t step,
                 const recording::SignalHistory& record);

[[nodiscard]] bool is_complete(const OutcomeCheck& outcome_check); // the last window has passed
[[nodiscard]] bool holds(const OutcomeCheck& outcome_check);

// The measure, "Pain, at most from 1 to 2 s"; the bound that the outcome names, "above 5"; and the
// value that was measured, "3.1".
[[nodiscard]] std::string measure_words(const lesson::Outcome& outcome);
[[nodiscard]] std::string bound_words(const OutcomeCheck& outcome_check);
[[nodiscard]] std::string value_words(const OutcomeCheck& outcome_check);

} // namespace experiment
