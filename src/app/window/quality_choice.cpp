#include "app/window/quality_choice.hpp"

#include "app/window/stopwatch.hpp"

#include <cstddef>

namespace app {

namespace {

constexpr std::size_t first_frames = 5; // shaders and fonts are still being compiled
constexpr std::size_t measured_frames = 30;
constexpr double fluent_ms = 14; // leaves room in a frame of a 60 Hz screen

} // namespace

bool QualityChoice::measuring(experiment::Quality wished) const
{
    return wished == experiment::Quality::automatic &&
           frames_ms_.size() < first_frames + measured_frames;
}

void QualityChoice::learn(double frame_ms)
{
    frames_ms_.push_back(frame_ms);
    if (frames_ms_.size() == first_frames + measured_frames) {
        median_ms_ = median({frames_ms_.begin() + first_frames, frames_ms_.end()});
    }
}

// A graphics card begins with high and keeps it when that is fluent; without one it stays low.
ui::QualityShown QualityChoice::shown(experiment::Quality wished) const
{
    using experiment::Quality;
    if (wished != Quality::automatic) {
        return {.now = wished, .frame_ms = 0};
    }
    const bool low = software_ || median_ms_ > fluent_ms;
    return {.now = low ? Quality::low : Quality::high, .frame_ms = median_ms_};
}

render::Quality to_render(experiment::Quality quality)
{
    switch (quality) {
    case experiment::Quality::high:
        return render::Quality::high;
    case experiment::Quality::film:
        return render::Quality::film;
    default:
        return render::Quality::low;
    }
}

} // namespace app
