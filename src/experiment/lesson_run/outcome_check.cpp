#include "experiment/lesson_run/outcome_check.hpp"

#include "base/translation.hpp"
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

void read(Measurement& meter, std::span<const float> signals, std::int64_t step)
{
    meter.next_step = step + 1;
    if (step < meter.first_step || step > meter.last_step) {
        return;
    }
    const auto value = static_cast<double>(signals[meter.signal]);
    meter.min = meter.count == 0 ? value : std::min(meter.min, value);
    meter.max = meter.count == 0 ? value : std::max(meter.max, value);
    meter.sum += value;
    meter.last = value;
    ++meter.count;
}

void begin_again(Measurement& meter)
{
    meter.next_step = meter.first_step;
    meter.sum = 0;
    meter.count = 0;
}

void read_with_past(Measurement& meter, std::span<const float> signals, std::int64_t step,
                    const recording::SignalHistory& record)
{
    if (step < meter.next_step && step >= meter.first_step) {
        begin_again(meter);
        const auto grid = recording::steps_per_sample;
        for (auto at = (meter.first_step + grid - 1) / grid * grid; at < step; at += grid) {
            if (const auto sample = recording::sample_at(record, at); !sample.empty()) {
                read(meter, sample, at);
            }
        }
    } else if (step < meter.first_step) {
        begin_again(meter);
    }
    read(meter, signals, step);
}

double bound_value(const lesson::Bound& bound, const std::optional<Measurement>& meter)
{
    return meter ? bound.times * value_of(*meter) : bound.value;
}

std::optional<Measurement> meter_of_bound(const std::optional<lesson::Bound>& bound,
                                          std::int64_t from)
{
    return bound && bound->of ? std::optional(meter_of(*bound->of, from)) : std::nullopt;
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

std::string_view take_pattern(lesson::Statistic take)
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

Measurement meter_of(const lesson::Measure& measure, std::int64_t from_step)
{
    Measurement meter;
    if (const auto* row = physiology::find_signal(measure.signal)) {
        meter.signal = scene::index_of(*row);
    }
    meter.take = measure.take;
    meter.first_step = from_step + to_steps(measure.from_s);
    meter.last_step = from_step + to_steps(measure.to_s);
    begin_again(meter);
    return meter;
}

double value_of(const Measurement& meter)
{
    if (meter.count == 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    switch (meter.take) {
    case lesson::Statistic::max:
        return meter.max;
    case lesson::Statistic::min:
        return meter.min;
    case lesson::Statistic::mean:
        return meter.sum / static_cast<double>(meter.count);
    case lesson::Statistic::last:
        break;
    }
    return meter.last;
}

OutcomeCheck judge_of(const lesson::Outcome& outcome, std::int64_t from_step)
{
    return {.outcome = outcome,
            .meter = meter_of(outcome.measure, from_step),
            .above = meter_of_bound(outcome.above, from_step),
            .below = meter_of_bound(outcome.below, from_step)};
}

void read_sample(OutcomeCheck& outcome_check, std::span<const float> signals, std::int64_t step,
                 const recording::SignalHistory& record)
{
    read_with_past(outcome_check.meter, signals, step, record);
    for (auto* bound : {&outcome_check.above, &outcome_check.below}) {
        if (*bound) {
            read_with_past(**bound, signals, step, record);
        }
    }
}

bool has_judged(const OutcomeCheck& outcome_check)
{
    std::int64_t end = outcome_check.meter.last_step;
    for (const auto* bound : {&outcome_check.above, &outcome_check.below}) {
        end = *bound ? std::max(end, (*bound)->last_step) : end;
    }
    // The last sample of the grid within the window has been read.
    return outcome_check.meter.next_step >
           end / recording::steps_per_sample * recording::steps_per_sample;
}

bool holds(const OutcomeCheck& outcome_check)
{
    const double value = value_of(outcome_check.meter);
    const auto& [measure, above, below, place] = outcome_check.outcome;
    return (!above || value > bound_value(*above, outcome_check.above)) &&
           (!below || value < bound_value(*below, outcome_check.below));
}

std::string measure_words(const lesson::Outcome& outcome)
{
    const auto* row = physiology::find_signal(outcome.measure.signal);
    const std::string title(row != nullptr ? tr(row->title) : outcome.measure.signal);
    return scene::sentence(take_pattern(outcome.measure.take),
                           {title, seconds(outcome.measure.from_s), seconds(outcome.measure.to_s)});
}

std::string bound_words(const OutcomeCheck& outcome_check)
{
    const auto* row = physiology::find_signal(outcome_check.outcome.measure.signal);
    if (row == nullptr) {
        return {};
    }
    const auto told = [&](const lesson::Bound& bound, const std::optional<Measurement>& meter) {
        return scene::quantity(bound_value(bound, meter), *row);
    };
    const auto& outcome = outcome_check.outcome;
    if (outcome.above && outcome.below) {
        return scene::sentence(
            tr("between {0} and {1}"),
            {told(*outcome.above, outcome_check.above), told(*outcome.below, outcome_check.below)});
    }
    if (outcome.above) {
        return scene::sentence(tr("above {0}"), {told(*outcome.above, outcome_check.above)});
    }
    return outcome.below
               ? scene::sentence(tr("below {0}"), {told(*outcome.below, outcome_check.below)})
               : std::string();
}

std::string value_words(const OutcomeCheck& outcome_check)
{
    const auto* row = physiology::find_signal(outcome_check.outcome.measure.signal);
    return row != nullptr ? scene::quantity(value_of(outcome_check.meter), *row) : std::string();
}

} // namespace experiment
