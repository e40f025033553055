// A queue of fixed size for sound samples between two threads: the program's loop pushes them, the
// sound library's thread pops them. Neither ever waits (one producer, one consumer).
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>

namespace platform {

class SampleQueue {
public:
    // Takes all or nothing: a part of a frame would exchange left and right.
    bool push(std::span<const std::int16_t> samples)
    {
        const std::size_t end = end_.load(std::memory_order_relaxed);
        if (samples.size() > room - (end - begin_.load(std::memory_order_acquire))) {
            return false;
        }
        for (std::size_t i = 0; i < samples.size(); ++i) {
            ring_[(end + i) % room] = samples[i];
        }
        end_.store(end + samples.size(), std::memory_order_release);
        return true;
    }

    // Fills as much as there is; returns how much that was.
    std::size_t pop(std::span<std::int16_t> samples)
    {
        const std::size_t begin = begin_.load(std::memory_order_relaxed);
        const std::size_t count =
            std::min(samples.size(), end_.load(std::memory_order_acquire) - begin);
        for (std::size_t i = 0; i < count; ++i) {
            samples[i] = ring_[(begin + i) % room];
        }
        begin_.store(begin + count, std::memory_order_release);
        return count;
    }

    [[nodiscard]] std::size_t size() const
    {
        return end_.load(std::memory_order_acquire) - begin_.load(std::memory_order_acquire);
    }

    static constexpr std::size_t room = 1U << 15U; // a third of a second of two channels

private:
    std::array<std::int16_t, room> ring_{};
    std::atomic<std::size_t> begin_{0}, end_{0}; // counted from the start, never wrapped
};

} // namespace platform
