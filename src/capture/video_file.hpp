// A video file: raw frames through a pipe to the ffmpeg program, from a thread of their own.
#pragma once

#include "capture/frame_rate.hpp"
#include "scene/picture/drawing.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace capture {

// H.264 High, yuv420p, BT.709 tagged, index first; with sound from a WAV file if one is named
// (AAC). Written under a temporary name in the same folder; `finish` renames it, otherwise the
// destructor removes it.
class VideoFile {
public:
    VideoFile(const std::filesystem::path& file, scene::PixelSize size, FrameRate rate,
              const std::string& preset, const std::filesystem::path& sound = {});
    ~VideoFile();
    VideoFile(const VideoFile&) = delete;
    VideoFile& operator=(const VideoFile&) = delete;

    // Hands over one frame (RGBA rows from the top); waits while the queue is full. Throws
    // std::runtime_error with the last line of ffmpeg's errors when it has ended.
    void write(std::vector<std::uint8_t>&& rgba);
    // An empty buffer to fill, one of those handed over before if there is one.
    [[nodiscard]] std::vector<std::uint8_t> take_buffer();

    void finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace capture
