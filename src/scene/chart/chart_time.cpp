#include "scene/chart/chart_time.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

float x_at(const ChartTime& time, double ms)
{
    return time.right - static_cast<float>((time.now_ms - ms) / ms_per_px(time));
}

double ms_per_px(const ChartTime& time)
{
    return time.window_ms / static_cast<double>(time.right - time.left);
}

std::vector<glm::vec2> trace_points(const recording::SignalHistory& record, std::size_t signal,
                                    const ChartTime& time)
{
    const double start_ms = time.now_ms - time.window_ms;
    const double pixel_ms = ms_per_px(time);
    const double column_ms = std::max(pixel_ms, recording::sample_grid_ms);
    std::vector<glm::vec2> points;
    for (auto column = std::ceil(start_ms / column_ms); column * column_ms <= time.now_ms;
         ++column) {
        const double from_ms = column * column_ms;
        const recording::Extent seen = extent(record, signal, from_ms, from_ms + column_ms);
        if (!seen.any) {
            continue;
        }
        const float x = x_at(time, from_ms);
        points.emplace_back(x, seen.min);
        if (seen.max > seen.min) {
            points.emplace_back(x, seen.max);
        }
    }
    return points;
}

std::vector<glm::vec2> previous_run_points(const recording::PreviousRun& previous,
                                           std::size_t signal, double event_ms,
                                           const ChartTime& time)
{
    const recording::Span span = span_of(previous);
    const double first_ms = std::max(time.now_ms - time.window_ms, event_ms + span.from_ms);
    const double last_ms = std::min(time.now_ms, event_ms + span.to_ms);
    const double column_ms = std::max(ms_per_px(time), recording::sample_grid_ms);
    std::vector<glm::vec2> points;
    for (auto column = std::ceil(first_ms / column_ms); column * column_ms <= last_ms; ++column) {
        const double ms = column * column_ms;
        // Smallest and largest of a column, as in the trace itself, so that no peak is missed.
        float low = 0, high = 0;
        for (double at_ms = ms; at_ms < ms + column_ms; at_ms += recording::sample_grid_ms) {
            const auto value = static_cast<float>(
                previous_value(previous, signal, std::min(at_ms, last_ms) - event_ms));
            low = at_ms == ms ? value : std::min(low, value);
            high = at_ms == ms ? value : std::max(high, value);
        }
        points.emplace_back(x_at(time, ms), low);
        if (high > low) {
            points.emplace_back(x_at(time, ms), high);
        }
    }
    return points;
}

std::vector<float> spike_places(const recording::SignalHistory& record, physiology::Pathway pathway,
                                int fibre, const ChartTime& time)
{
    std::vector<float> places;
    const auto train = spikes_until(record, pathway, time.now_ms);
    const auto first_step =
        static_cast<std::int64_t>(std::ceil((time.now_ms - time.window_ms) / physiology::step_ms));
    auto spike = std::lower_bound(
        train.begin(), train.end(), first_step,
        [](const recording::Spike& s, std::int64_t step) { return s.step < step; });
    for (; spike != train.end(); ++spike) {
        if (spike->fibre == fibre) {
            const double ms = static_cast<double>(spike->step) * physiology::step_ms;
            places.push_back(x_at(time, ms));
        }
    }
    return places;
}

} // namespace scene
