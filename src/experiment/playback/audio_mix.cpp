#include "experiment/playback/audio_mix.hpp"

#include "recording/spike_sound.hpp"

#include <algorithm>

namespace experiment {

std::vector<std::int16_t> heard(const Experiment& e, double from_ms, double to_ms)
{
    std::vector<recording::Stretch> stretches;
    for (const Pace& pace : e.paces) {
        stretches.push_back({.viewer_ms = pace.viewer_ms,
                             .body_ms = pace.body_ms,
                             .slow = pace.slow,
                             .running = pace.running});
    }
    const std::int64_t first = recording::sample_of(from_ms);
    const auto clicks = recording::clicks(e.record, e.settings.sound, stretches, from_ms, to_ms);
    return recording::samples(clicks, first, recording::sample_of(to_ms) - first);
}

void listen_to(Settings& settings, physiology::Pathway pathway, bool on)
{
    std::erase(settings.sound, pathway);
    if (on) {
        settings.sound.push_back(pathway);
    }
}

bool listens_to(const Settings& settings, physiology::Pathway pathway)
{
    return std::ranges::find(settings.sound, pathway) != settings.sound.end();
}

} // namespace experiment
