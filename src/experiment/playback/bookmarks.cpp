#include "experiment/playback/bookmarks.hpp"

#include "experiment/experiment.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace experiment {

namespace {

using physiology::Readout;

// A response begins when a signal exceeds a threshold after `quiet_ms` below it.
struct Onset {
    Mark mark;
    double Readout::*signal;
    double threshold;
    double quiet_ms;
};
constexpr Onset onsets[] = {
    {Mark::Ia_burst, &Readout::Ia_rate_pps, 60, 150}, // a tap's burst is above 100, rest is 10
    {Mark::emg, &Readout::emg_mV, 0.05, 150},         // surface EMG, either sign
    {Mark::pain, &Readout::pain_nrs, 3, 500},
};

constexpr std::string_view names[mark_count] = {"tap",      "shock", "cut",     "step",
                                                "Ia burst", "EMG",   "pain > 3"};

std::int64_t quiet_steps(const Onset& onset)
{
    return static_cast<std::int64_t>(onset.quiet_ms / physiology::step_ms);
}

bool exceeds(const recording::SignalHistory& record, const Onset& onset, std::int64_t step)
{
    const auto sample = recording::sample_at(record, step);
    const auto table = physiology::signal_table();
    const auto row = std::ranges::find(table, onset.signal, &physiology::SignalRow::field);
    const auto place = static_cast<std::size_t>(row - table.begin());
    return !sample.empty() && std::abs(static_cast<double>(sample[place])) >= onset.threshold;
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
    if (const auto mark = mark_of(event.kind); mark && e.playback.history.kept) {
        e.playback.history.bookmarks.push_back({.step = e.simulation.step, .mark = *mark});
    }
}

void note_onsets(Experiment& e)
{
    if (recording::sample_at(e.playback.record, e.simulation.step).empty()) {
        return;
    }
    for (const auto& onset : onsets) {
        if (!exceeds(e.playback.record, onset, e.simulation.step)) {
            continue;
        }
        auto& last = e.playback.history.last_seen[static_cast<std::size_t>(onset.mark)];
        if (e.simulation.step - last > quiet_steps(onset)) {
            e.playback.history.bookmarks.push_back({.step = e.simulation.step, .mark = onset.mark});
        }
        last = e.simulation.step;
    }
}

void recall_onsets(Experiment& e)
{
    for (const auto& onset : onsets) {
        const std::int64_t quiet_since = e.simulation.step - quiet_steps(onset) - 1;
        std::int64_t step = e.simulation.step - e.simulation.step % recording::steps_per_sample;
        while (step > quiet_since && !exceeds(e.playback.record, onset, step)) {
            step -= recording::steps_per_sample;
        }
        e.playback.history.last_seen[static_cast<std::size_t>(onset.mark)] =
            std::max(step, quiet_since);
    }
}

bool go_to_bookmark(Experiment& e, int direction)
{
    const ActionRecorder recorder(e, "go to bookmark", {static_cast<double>(direction)});
    constexpr double there_ms = 1e-6;
    const Bookmark* found = nullptr;
    for (const auto& bookmark : e.playback.history.bookmarks) {
        const double ahead_ms =
            static_cast<double>(bookmark.step) * physiology::step_ms - e.playback.moment_ms;
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
