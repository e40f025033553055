// Moments worth going back to: what hands and lessons did, and where an answer begins.
#include "experiment/playback/bookmarks.hpp"

#include "experiment/playback/history.hpp"
#include "experiment/simulation/experiment.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace experiment {

namespace {

using physiology::Readout;

// An answer begins when a signal goes beyond a threshold after having been below it for a while.
struct Beginning {
    Mark mark;
    double Readout::*signal;
    double threshold;
    double quiet_ms;
};
constexpr Beginning beginnings[] = {
    {Mark::Ia_burst, &Readout::Ia_rate_pps, 60, 150}, // a tap's burst is above 100, rest is 10
    {Mark::emg, &Readout::emg_mV, 0.05, 150},         // surface EMG, either sign
    {Mark::pain, &Readout::pain_nrs, 3, 500},
};

constexpr std::string_view names[mark_count] = {"tap",      "shock", "cut",     "step",
                                                "Ia burst", "EMG",   "pain > 3"};

std::int64_t quiet_steps(const Beginning& beginning)
{
    return static_cast<std::int64_t>(beginning.quiet_ms / physiology::step_ms);
}

bool beyond(const recording::SignalHistory& record, const Beginning& beginning, std::int64_t step)
{
    const auto sample = recording::sample_at(record, step);
    const auto table = physiology::signal_table();
    const auto row = std::ranges::find(table, beginning.signal, &physiology::SignalRow::field);
    const auto place = static_cast<std::size_t>(row - table.begin());
    return !sample.empty() && std::abs(static_cast<double>(sample[place])) >= beginning.threshold;
}

std::optional<Mark> mark_of(physiology::EventKind kind)
{
    using physiology::EventKind;
    switch (kind) {
    case EventKind::tap:
        return Mark::tap;
    case EventKind::shock:
        return Mark::shock;
    case EventKind::cut:
        return Mark::cut;
    case EventKind::slow:
        break;
    }
    return std::nullopt;
}

} // namespace

std::string_view mark_name(Mark mark)
{
    return names[static_cast<std::size_t>(mark)];
}

void note_event(Experiment& e, const physiology::Event& event)
{
    if (const auto mark = mark_of(event.kind); mark && e.history.kept) {
        e.history.bookmarks.push_back({.step = e.step, .mark = *mark});
    }
}

void note_beginnings(Experiment& e)
{
    if (recording::sample_at(e.record, e.step).empty()) {
        return;
    }
    for (const auto& beginning : beginnings) {
        if (!beyond(e.record, beginning, e.step)) {
            continue;
        }
        auto& last = e.history.last_seen[static_cast<std::size_t>(beginning.mark)];
        if (e.step - last > quiet_steps(beginning)) {
            e.history.bookmarks.push_back({.step = e.step, .mark = beginning.mark});
        }
        last = e.step;
    }
}

void recall_beginnings(Experiment& e)
{
    for (const auto& beginning : beginnings) {
        const std::int64_t quiet_since = e.step - quiet_steps(beginning) - 1;
        std::int64_t step = e.step - e.step % recording::steps_per_sample;
        while (step > quiet_since && !beyond(e.record, beginning, step)) {
            step -= recording::steps_per_sample;
        }
        e.history.last_seen[static_cast<std::size_t>(beginning.mark)] = std::max(step, quiet_since);
    }
}

bool go_to_bookmark(Experiment& e, int direction)
{
    const ActionRecorder doing(e, "go to bookmark", {static_cast<double>(direction)});
    constexpr double there_ms = 1e-6;
    const Bookmark* found = nullptr;
    for (const auto& bookmark : e.history.bookmarks) {
        const double ahead_ms =
            static_cast<double>(bookmark.step) * physiology::step_ms - e.moment_ms;
        if (direction < 0 && ahead_ms < -there_ms) {
            found = &bookmark; // by step: the last one before this moment
        } else if (direction > 0 && ahead_ms > there_ms) {
            found = &bookmark;
            break;
        }
    }
    if (found == nullptr) {
        return false;
    }
    go_to_moment(e, static_cast<double>(found->step) * physiology::step_ms);
    return true;
}

} // namespace experiment
