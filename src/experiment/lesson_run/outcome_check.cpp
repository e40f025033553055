#include "experiment/lesson_run/outcome_check.hpp"

#include "base/translation.hpp"
#include "experiment/simulation/plan.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/text/quantity.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace experiment {

namespace {

using base::tr;

void read(Measurement& measurement, std::span<const float> signals, std::int64_t step)
{
    measurement.next_step = step + 1;
    if (step < measurement.first_step || step > measurement.last_step) {
        return;
    }
    const auto value = static_cast<double>(signals[measurement.signal]);
    measurement.min = measurement.count == 0 ? value : std::min(measurement.min, value);
    measurement.max = measurement.count == 0 ? value : std::max(measurement.max, value);
    measurement.sum += value;
    measurement.last = value;
    ++measurement.count;
}

void begin_again(Measurement& measurement)
{
    measurement.next_step = measurement.first_step;
    measurement.sum = 0;
    measurement.count = 0;
}

void read_with_past(Measurement& measurement, std::span<const float> signals, std::int64_t step,
                    const recording::SignalHistory& record)
{
    if (step < measurement.next_step && step >= measurement.first_step) {
        begin_again(measurement);
        const auto grid = recording::steps_per_sample;
        for (auto at = (measurement.first_step + grid - 1) / grid * grid; at < step; at += grid) {
            if (const auto sample = recording::sample_at(record, at); !sample.empty()) {
                read(measurement, sample, at);
            }
        }
    } else if (step < measurement.first_step) {
        begin_again(measurement);
    }
    read(measurement, signals, step);
}

double bound_value(const lesson::Bound& bound, const std::optional<Measurement>& measurement)
{
    return measurement ? bound.times * value_of(*measurement) : bound.value;
}

std::optional<Measurement> measurement_of_bound(const std::optional<lesson::Bound>& bound,
                                                std::int64_t from)
{
    return bound && bound->of ? std::optional(measurement_of(*bound->of, from)) : std::nullopt;
}

// Seconds without needless zeros: 2, 0.5, 0.035.
std::string seconds(double s)
{
    int decimals = 0;
    for (double scaled = s; decimals < 3 && std::abs(scaled - std::round(scaled)) > 1e-6;
         scaled = s * std::pow(10.0, decimals)) {
        ++decimals;
    }
    return scene::number(s, decimals);
}

std::string_view statistic_pattern(lesson::Statistic take)
{
    switch (take) {
    case lesson::Statistic::max:
        return tr("{0}, at most from {1} to {2} s");
    case lesson::Statistic::min:
        return tr("{0}, at least from {1} to {2} s");
    case lesson::Statistic::mean:
        return tr("{0}, mean from {1} to {2} s");
    case lesson::Statistic::last:
        break;
    }
    return tr("{0} after {2} s");
}

} // namespace

Measurement measurement_of(const lesson::Measure& measure, std::int64_t from_step)
{
    Measurement measurement;
    if (const auto* row = physiology::find_signal(measure.signal)) {
        measurement.signal = scene::index_of(*row);
    }
    measurement.take = measure.take;
    measurement.first_step = from_step + to_steps(measure.from_s);
    measurement.last_step = from_step + to_steps(measure.to_s);
    begin_again(measurement);
    return measurement;
}

double value_of(const Measurement& measurement)
{
    if (measurement.count == 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    switch (measurement.take) {
    case lesson::Statistic::max:
        return measurement.max;
    case lesson::Statistic::min:
        return measurement.min;
    case lesson::Statistic::mean:
        return measurement.sum / static_cast<double>(measurement.count);
    case lesson::Statistic::last:
        break;
    }
    return measurement.last;
}

OutcomeCheck outcome_check_of(const lesson::Outcome& outcome, std::int64_t from_step)
{
    return {.outcome = outcome,
            .measurement = measurement_of(outcome.measure, from_step),
            .above = measurement_of_bound(outcome.above, from_step),
            .below = measurement_of_bound(outcome.below, from_step)};
}

void read_sample(OutcomeCheck& outcome_check, std::span<const float> signals, std::int64_t step,
                 const recording::SignalHistory& record)
{
    read_with_past(outcome_check.measurement, signals, step, record);
    for (auto* bound : {&outcome_check.above, &outcome_check.below}) {
        if (*bound) {
            read_with_past(**bound, signals, step, record);
        }
    }
}

bool is_complete(const OutcomeCheck& outcome_check)
{
    std::int64_t end = outcome_check.measurement.last_step;
    for (const auto* bound : {&outcome_check.above, &outcome_check.below}) {
        end = *bound ? std::max(end, (*bound)->last_step) : end;
    }
    // The last sample of the grid within the window has been read.
    return outcome_check.measurement.next_step >
           end / recording::steps_per_sample * recording::steps_per_sample;
}

bool holds(const OutcomeCheck& outcome_check)
{
    const double value = value_of(outcome_check.measurement);
    const auto& [measure, above, below, place] = outcome_check.outcome;
    return (!above || value > bound_value(*above, outcome_check.above)) &&
           (!below || value < bound_value(*below, outcome_check.below));
}

std::string measure_words(const lesson::Outcome& outcome)
{
    const auto* row = physiology::find_signal(outcome.measure.signal);
    const std::string title(row != nullptr ? tr(row->title) : outcome.measure.signal);
    return scene::sentence(statistic_pattern(outcome.measure.take),
                           {title, seconds(outcome.measure.from_s), seconds(outcome.measure.to_s)});
}

std::string bound_words(const OutcomeCheck& outcome_check)
{
    const auto* row = physiology::find_signal(outcome_check.outcome.measure.signal);
    if (row == nullptr) {
        return {};
    }
    const auto in_words = [&](const lesson::Bound& bound,
                              const std::optional<Measurement>& measurement) {
        return scene::quantity(bound_value(bound, measurement), *row);
    };
    const auto& outcome = outcome_check.outcome;
    if (outcome.above && outcome.below) {
        return scene::sentence(tr("between {0} and {1}"),
                               {in_words(*outcome.above, outcome_check.above),
                                in_words(*outcome.below, outcome_check.below)});
    }
    if (outcome.above) {
        return scene::sentence(tr("above {0}"), {in_words(*outcome.above, outcome_check.above)});
    }
    return outcome.below
               ? scene::sentence(tr("below {0}"), {in_words(*outcome.below, outcome_check.below)})
               : std::string();
}

std::string value_words(const OutcomeCheck& outcome_check)
{
    const auto* row = physiology::find_signal(outcome_check.outcome.measure.signal);
    return row != nullptr ? scene::quantity(value_of(outcome_check.measurement), *row)
                          : std::string();
}

} // namespace experiment
