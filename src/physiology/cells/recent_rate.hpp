// How fast a group of fibres or cells fires now: its spikes of the last 20 ms.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace physiology {

inline constexpr int recent_steps = 200; // of 0.1 ms

struct RecentRate {
    std::array<std::uint16_t, recent_steps> spikes{}; // of each step, a ring
    int oldest = 0;
    int sum = 0;
};

inline void step(RecentRate& recent, std::size_t spikes_now)
{
    auto& place = recent.spikes[static_cast<std::size_t>(recent.oldest)];
    recent.sum += static_cast<int>(spikes_now) - place;
    place = static_cast<std::uint16_t>(spikes_now);
    recent.oldest = recent.oldest + 1 == recent_steps ? 0 : recent.oldest + 1;
}

// Mean rate of one fibre or cell.
[[nodiscard]] inline double rate_pps(const RecentRate& recent, int cells)
{
    return recent.sum / (cells * 0.020);
}

} // namespace physiology
