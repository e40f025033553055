#include "scene/text/changes.hpp"

#include "base/translation.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/text/quantity.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace scene {

namespace {

using base::tr;
using physiology::SignalRow;

// Shares of a signal's usual range, and of its excursion.
constexpr double noticed = 0.06; // a smaller excursion is no change
constexpr double onset = 0.15;   // of the excursion: where it begins
constexpr double returned = 0.3; // within this of its first value
constexpr double arrived = 0.15; // within this of its furthest value

struct Course {
    double first = 0, last = 0, furthest = 0;
    double begins_ms = 0, max_ms = 0;
    bool any = false;
};

struct Change {
    double at_ms = 0;
    std::string text;
};

Course course_of(const recording::SignalHistory& record, std::size_t signal, double from_ms,
                 double to_ms)
{
    const auto on_grid = [](double ms) {
        return static_cast<std::int64_t>(std::ceil(ms / recording::sample_grid_ms)) *
               recording::steps_per_sample;
    };
    const std::int64_t begin = std::max(on_grid(from_ms), record.first_step);
    const std::int64_t end = std::min(on_grid(to_ms), record.next_step);
    Course course;
    for (auto step = begin; step < end; step += recording::steps_per_sample) {
        const auto value = static_cast<double>(sample_at(record, step)[signal]);
        if (!course.any) {
            course.first = course.furthest = value;
            course.any = true;
        }
        if (std::abs(value - course.first) > std::abs(course.furthest - course.first)) {
            course.furthest = value;
            course.max_ms = static_cast<double>(step) * physiology::step_ms;
        }
        course.last = value;
    }
    const double excursion = std::abs(course.furthest - course.first);
    for (auto step = begin; step < end; step += recording::steps_per_sample) {
        const auto value = static_cast<double>(sample_at(record, step)[signal]);
        if (std::abs(value - course.first) >= onset * excursion) {
            course.begins_ms = static_cast<double>(step) * physiology::step_ms;
            break;
        }
    }
    return course;
}

std::string burst(const SignalRow& signal, const Course& course)
{
    const std::string title(tr(signal.title));
    return sentence(tr("{0}: a volley of {1}."),
                    {title, quantity(std::abs(course.furthest), signal)});
}

std::string move(const SignalRow& signal, const Course& course)
{
    const int decimals = decimals_of(signal);
    const std::string title(tr(signal.title));
    const std::string first = number(course.first, decimals);
    const std::string furthest = quantity(course.furthest, signal);
    const std::string last = number(course.last, decimals);
    const double excursion = std::abs(course.furthest - course.first);
    const bool up = course.furthest > course.first;
    if (std::abs(course.last - course.furthest) <= arrived * excursion) {
        return sentence(up ? tr("{0} rises from {1} to {2}.") : tr("{0} falls from {1} to {2}."),
                        {title, first, furthest});
    }
    if (std::abs(course.last - course.first) <= returned * excursion) {
        return sentence(up ? tr("{0} rises from {1} to {2}, and comes back to {3}.")
                           : tr("{0} falls from {1} to {2}, and comes back to {3}."),
                        {title, first, furthest, last});
    }
    return sentence(up ? tr("{0} rises from {1} to {2}, and is {3} at the end.")
                       : tr("{0} falls from {1} to {2}, and is {3} at the end."),
                    {title, first, furthest, last});
}

// The signals that the picture shows at a glance, and those on the chart.
std::vector<const SignalRow*> seen_signals(const SceneInput& input)
{
    std::vector<const SignalRow*> rows;
    const auto add = [&](const SignalRow* row) {
        if (row != nullptr && std::ranges::find(rows, row) == rows.end()) {
            rows.push_back(row);
        }
    };
    for (const char* name : {"Ia_rate_pps", "emg_mV", "knee_angle_deg", "quadriceps_force_N",
                             "hamstrings_force_N", "gate_inhibition", "pain_nrs", "recovery_h"}) {
        add(physiology::find_signal(name));
    }
    for (const auto& name : input.plots) {
        if (const auto row = chart_row(name, palette(input.theme))) {
            add(row->signal);
        }
    }
    return rows;
}

void add_signal(std::vector<Change>& found, const SceneInput& input, const SignalRow& signal,
                double from_ms, double to_ms)
{
    const Course course = course_of(*input.record, index_of(signal), from_ms, to_ms);
    const auto usual = physiology::usual_range(signal);
    if (!course.any ||
        std::abs(course.furthest - course.first) < noticed * (usual.max - usual.min)) {
        return;
    }
    found.push_back(
        {course.begins_ms, alternates(signal) ? burst(signal, course) : move(signal, course)});
}

// In milliseconds within the first ten seconds.
std::string line(const Change& change)
{
    const double at_ms = change.at_ms;
    return at_ms < 10'000 ? sentence(tr("At {0} ms: {1}"), {number(at_ms, 0), change.text})
                          : sentence(tr("At {0} s: {1}"), {number(at_ms / 1000, 2), change.text});
}

// The rasters of the chart: the number of spikes, when there are many more than in the same time
// before.
void add_spikes(std::vector<Change>& found, const SceneInput& input, const ChartRow& row,
                double from_ms, double to_ms)
{
    constexpr std::size_t few = 6, times = 3;
    const double since_ms = 2 * from_ms - to_ms; // the same time before
    if (since_ms < static_cast<double>(input.record->first_step) * physiology::step_ms) {
        return; // the time before is not recorded
    }
    std::int64_t first = 0;
    std::size_t count = 0, before = 0;
    for (const auto pathway : row.pathways) {
        for (const recording::Spike& spike : spikes_until(*input.record, pathway, to_ms)) {
            const double at_ms = static_cast<double>(spike.step) * physiology::step_ms;
            if (at_ms > from_ms) {
                first = count == 0 ? spike.step : std::min(first, spike.step);
                ++count;
            } else if (at_ms > since_ms) {
                ++before;
            }
        }
    }
    if (count >= few && count >= times * before) {
        found.push_back(
            {static_cast<double>(first) * physiology::step_ms,
             sentence(tr("{0}: {1} spikes from here on."), {row.title, std::to_string(count)})});
    }
}

} // namespace

std::vector<std::string> changes(const SceneInput& input, double from_ms, double to_ms)
{
    std::vector<Change> found;
    for (const auto& mark : input.marks) {
        if (mark.at_ms >= from_ms && mark.at_ms < to_ms) {
            found.push_back({mark.at_ms, std::string(tr(mark.name)) + "."});
        }
    }
    if (input.record != nullptr) {
        for (const auto* signal : seen_signals(input)) {
            add_signal(found, input, *signal, from_ms, to_ms);
        }
        for (const auto& name : input.plots) {
            const auto row = chart_row(name, palette(input.theme));
            if (row && !row->pathways.empty()) {
                add_spikes(found, input, *row, from_ms, to_ms);
            }
        }
    }
    std::ranges::stable_sort(found, {}, &Change::at_ms);
    std::vector<std::string> lines;
    for (const auto& change : found) {
        lines.push_back(line(change));
    }
    return lines;
}

} // namespace scene
