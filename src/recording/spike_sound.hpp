// The sound of spikes: every spike of the shown fibres of the chosen pathways is a short click at
// the moment of the viewer's time at which it departs; afferents on the left, efferents on the
// right. Slow motion moves the clicks apart and keeps their pitch. A pure function of the history
// and of how the two times were related; adjoining windows give adjoining samples.
#pragma once

#include "physiology/pathways.hpp"
#include "recording/signal_history.hpp"
#include "recording/time_mapping.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace recording {

inline constexpr int sound_rate_Hz = 48'000;
inline constexpr int sound_channels = 2; // left, right, left …

struct Click {
    double at_ms = 0; // viewer's time
    double pitch_Hz = 1200;
    bool right = false;
};

// The clicks that can be heard in [from_ms, to_ms) of the viewer's time, those included that began
// before and still sound. `time_mappings` are sorted by viewer's time.
[[nodiscard]] std::vector<Click> clicks(const SignalHistory& history,
                                        std::span<const physiology::Pathway> pathways,
                                        std::span<const TimeMapping> time_mappings, double from_ms,
                                        double to_ms);

// `count` pairs of samples from sample `first` of the viewer's time on. A soft limiter keeps them
// below full scale, however many clicks coincide.
[[nodiscard]] std::vector<std::int16_t> samples(std::span<const Click> clicks, std::int64_t first,
                                                std::int64_t count);

// The sample that falls on a moment, or the first after it.
[[nodiscard]] std::int64_t sample_of(double viewer_ms);

} // namespace recording
