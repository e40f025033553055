#include "capture/sound_track.hpp"

#include "experiment/view/audio_mix.hpp"
#include "recording/spike_sound.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace capture {

namespace {

void put(std::ofstream& out, std::uint32_t number, int bytes) // the lowest byte first
{
    for (int i = 0; i < bytes; ++i) {
        out.put(static_cast<char>(number >> static_cast<unsigned>(8 * i) & 0xFFU));
    }
}

// RIFF WAVE: 44 bytes that say what follows.
void write_header(std::ofstream& out, std::uint32_t data_bytes)
{
    constexpr std::uint32_t frame_bytes = 2 * recording::sound_channels;
    const auto word = [&](std::string_view text) { out.write(text.data(), 4); };
    word("RIFF");
    put(out, 36 + data_bytes, 4);
    word("WAVE");
    word("fmt ");
    put(out, 16, 4);
    put(out, 1, 2); // PCM
    put(out, recording::sound_channels, 2);
    put(out, recording::sound_rate_Hz, 4);
    put(out, recording::sound_rate_Hz * frame_bytes, 4);
    put(out, frame_bytes, 2);
    put(out, 16, 2);
    word("data");
    put(out, data_bytes, 4);
}

} // namespace

void write_sound_track(experiment::Experiment e, FrameRate rate, FrameRange frames,
                       const std::filesystem::path& file)
{
    std::ofstream out{file, std::ios::binary};
    const std::int64_t first = recording::sample_of(frame_moment_ms(rate, frames.first));
    const std::int64_t end = recording::sample_of(frame_moment_ms(rate, frames.end));
    constexpr std::int64_t frame_bytes = 2 * recording::sound_channels;
    write_header(out, static_cast<std::uint32_t>((end - first) * frame_bytes));
    experiment::play_to(e, frame_moment_ms(rate, frames.first));
    for (std::int64_t frame = frames.first; frame < frames.end && out; ++frame) {
        const double to_ms = frame_moment_ms(rate, frame + 1);
        experiment::play_to(e, to_ms);
        for (const auto sample : experiment::audio_mix(e, frame_moment_ms(rate, frame), to_ms)) {
            put(out, static_cast<std::uint16_t>(sample), 2);
        }
    }
    out.close();
    if (!out) {
        throw std::runtime_error(fmt::format("cannot write {}", file.string()));
    }
}

} // namespace capture
