#include "platform/audio_output.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

TEST_CASE("sound opens with a device and without one, and takes samples either way")
{
    const auto play_a_second = [] {
        platform::AudioOutput output(48'000, 2);
        const std::vector<std::int16_t> silence(960);
        for (int i = 0; i < 100; ++i) {
            output.push(silence);
        }
    };
    CHECK_NOTHROW(play_a_second());
}
