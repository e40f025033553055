// The offline film: frames at exact intervals of the viewer's time, whatever the machine needs to
// draw them, to a video file or a sequence of numbered pictures.
#pragma once

#include "experiment/simulation/experiment.hpp"
#include "render/renderer.hpp"
#include "scene/picture/anatomy.hpp"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace capture {

struct FrameRate { // exact: 30000/1001
    std::int64_t numerator = 30, denominator = 1;
};

// The viewer's moment of frame n, from the start of the lesson. Frames 2n at 60 and n at 30 fall
// on the same number.
[[nodiscard]] double frame_moment_ms(FrameRate rate, std::int64_t frame);

struct FilmOptions {
    std::filesystem::path file; // *.mp4, *.mkv, *.mov, or a pattern such as frames/%06d.png
    scene::PixelSize size{1920, 1080};
    FrameRate rate;
    render::Quality quality = render::Quality::high;
    double from_ms = 0;
    double to_ms = -1;                     // −1: the end of the lesson
    std::string preset = "medium";         // of libx264
    bool transparent = false;              // picture sequences only
    bool sound = false;                    // of the pathways in the experiment's settings
    experiment::Replay* session = nullptr; // instead of the lesson by the clock
};

[[nodiscard]] bool is_picture_pattern(const std::filesystem::path& file);

// The frames that a film of the experiment's lesson has with these options: first and one past the
// last.
struct FrameRange {
    std::int64_t first = 0, end = 0;
};
[[nodiscard]] FrameRange frames_of(const FilmOptions& options, double lesson_ms);

// Films the experiment's lesson (started with Advance::by_clock, not yet played). `progress` is
// called after each frame with frames done and frames in all; when `stop` becomes true the film is
// given up and nothing is left behind. Writes captions beside a video file (.srt, .vtt), and the
// sound beside numbered pictures (sound.wav). Returns false when stopped. Throws std::runtime_error
// with one sentence and what to do.
[[nodiscard]] bool make_film(experiment::Experiment& experiment, render::Renderer& renderer,
                             const scene::Anatomy& anatomy, const FilmOptions& options,
                             const std::function<void(std::int64_t, std::int64_t)>& progress,
                             const std::atomic<bool>& stop);

} // namespace capture
