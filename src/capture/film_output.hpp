// Where the finished frames of a film go: a video file, or numbered pictures; and the film's sound,
// inside the one and beside the others.
#pragma once

#include "capture/film.hpp"
#include "capture/frame_rate.hpp"
#include "capture/picture_sequence.hpp"
#include "capture/video_file.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace capture {

class FilmOutput {
public:
    // Checks name, size and folder, plays a copy of the experiment for the sound, and opens the
    // file. Throws std::runtime_error with one sentence and what to do.
    FilmOutput(const experiment::Experiment& experiment, FrameRange frames,
               const FilmOptions& options);
    ~FilmOutput(); // removes unfinished files
    FilmOutput(const FilmOutput&) = delete;
    FilmOutput& operator=(const FilmOutput&) = delete;

    // Writes frame n of this film, from 0: RGBA rows from the top. Leaves a buffer to use again in
    // `pixels`.
    void write(std::int64_t n, std::vector<std::uint8_t>& pixels);
    void finish();

    [[nodiscard]] bool is_video() const { return video_.has_value(); }

private:
    const FilmOptions& options_;
    std::optional<VideoFile> video_;
    PictureSequence pictures_;
    std::filesystem::path encoder_sound_; // for as long as the film is made; empty: none
};

} // namespace capture
