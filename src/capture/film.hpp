// The offline film: frames at exact intervals of the viewer's time, whatever the machine needs to
// draw them, to a video file or a sequence of numbered pictures.
#pragma once

#include "capture/frame_rate.hpp"
#include "experiment/experiment.hpp"
#include "render/renderer.hpp"
#include "scene/picture/anatomy.hpp"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace capture {

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

// The frames that a film of the experiment's lesson has with these options.
[[nodiscard]] FrameRange frames_of(const FilmOptions& options, double lesson_ms);

// Films the experiment's lesson (started with Advance::by_clock, not yet played). `progress` is
// called after each frame with frames done and frames in all; when `stop` becomes true, the film is
// abandoned and its unfinished file removed. Writes captions beside a video file (.srt, .vtt), and
// the sound beside numbered pictures (sound.wav). Returns false when stopped. Throws
// std::runtime_error with one sentence and what to do.
[[nodiscard]] bool make_film(experiment::Experiment& experiment, render::Renderer& renderer,
                             const scene::Anatomy& anatomy, const FilmOptions& options,
                             const std::function<void(std::int64_t, std::int64_t)>& progress,
                             const std::atomic<bool>& stop);

} // namespace capture
