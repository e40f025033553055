#include "experiment/view/audio_mix.hpp"

#include "experiment/experiment.hpp"
#include "recording/spike_sound.hpp"

#include <cstdint>

namespace experiment {

std::vector<std::int16_t> audio_mix(const Experiment& e, double from_ms, double to_ms)
{
    const std::int64_t first = recording::sample_of(from_ms);
    const auto clicks = recording::clicks(e.playback.record, e.view.settings.sound,
                                          e.playback.time_mappings, from_ms, to_ms);
    return recording::samples(clicks, first, recording::sample_of(to_ms) - first);
}

} // namespace experiment
