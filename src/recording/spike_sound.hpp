// The sound of spikes: every spike of the shown fibres of the chosen pathways is a short click at
// the viewer's moment at which it sets out; afferents on the left, efferents on the right. In slow
// motion the clicks move apart, their pitch stays. A pure function of the record and of how the
// two times were tied; windows that adjoin give samples that adjoin.
#pragma once

#include "physiology/pathways.hpp"
#include "recording/signal_history.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace recording {

inline constexpr int sound_rate_Hz = 48'000;
inline constexpr int sound_channels = 2; // left, right, left …

// From `viewer_ms` on, the body ran `slow` times slower than the viewer's clock, or stood.
struct TimeSegment {
    double viewer_ms = 0, body_ms = 0, slow = 1;
    bool running = true;
};

struct Click {
    double at_ms = 0; // viewer's time
    double pitch_Hz = 1200;
    bool right = false;
};

// What can be heard from one moment of the viewer's time up to another, with what still sounds
// from before. `segments` by viewer's time.
[[nodiscard]] std::vector<Click> clicks(const SignalHistory& record,
                                        std::span<const physiology::Pathway> pathways,
                                        std::span<const TimeSegment> segments, double from_ms,
                                        double to_ms);

// So many pairs of samples from sample `first` of the viewer's time on. A soft limiter keeps them
// below full scale, however many clicks fall together.
[[nodiscard]] std::vector<std::int16_t> samples(std::span<const Click> clicks, std::int64_t first,
                                                std::int64_t count);

// The sample that falls on a moment, or the first after it.
[[nodiscard]] std::int64_t sample_of(double viewer_ms);

} // namespace recording
