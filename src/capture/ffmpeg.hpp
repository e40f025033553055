// The ffmpeg program as a process: its arguments for our films, the pipe to it, and its errors.
#pragma once

#include "capture/frame_rate.hpp"
#include "scene/picture/drawing.hpp"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace capture {

// True when an ffmpeg program is on the PATH.
[[nodiscard]] bool have_ffmpeg();

using Arguments = std::vector<std::string>;

// Raw yuv420p frames from standard input to H.264; with AAC sound from a WAV file if one is named.
[[nodiscard]] Arguments ffmpeg_arguments(const std::filesystem::path& file, scene::PixelSize size,
                                         FrameRate rate, const std::string& preset,
                                         const std::filesystem::path& sound);

struct FfmpegProcess {
    pid_t pid = -1;
    int input = -1;              // its standard input
    std::FILE* errors = nullptr; // its standard error, an unnamed file
};
// Throws std::runtime_error with one sentence.
[[nodiscard]] FfmpegProcess start_ffmpeg(Arguments arguments);

// False when the other end of the pipe is gone.
[[nodiscard]] bool write_all(int file, const std::vector<std::uint8_t>& bytes);

// The last line that the process wrote to its standard error.
[[nodiscard]] std::string last_error_line(std::FILE* errors);

} // namespace capture
