// Plays samples on the sound device while they are made. Without a device it stays silent and
// reports nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

namespace platform {

class AudioOutput {
public:
    AudioOutput(int rate_Hz, int channels); // opens the device
    ~AudioOutput();
    AudioOutput(const AudioOutput&) = delete;
    AudioOutput& operator=(const AudioOutput&) = delete;

    [[nodiscard]] bool plays() const; // false: there is no device
    // Appends interleaved samples; drops them when more than 0.12 s are already queued.
    void push(std::span<const std::int16_t> samples);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace platform
