// Sound to the loudspeaker, as it is made. Where there is no sound device, nothing is heard, and
// nothing is said about it.
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
    // Interleaved samples that follow on those before; dropped when too much waits already.
    void push(std::span<const std::int16_t> samples);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace platform
