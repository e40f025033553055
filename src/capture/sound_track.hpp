// The sound of a film, made ahead of its pictures: the body plays the same plan twice, which costs
// little, and the encoder can have the whole track from the start.
#pragma once

#include "capture/frame_rate.hpp"
#include "experiment/experiment.hpp"

#include <filesystem>

namespace capture {

// Plays a copy of the experiment through these frames and writes its sound, as 16-bit stereo
// WAV. Throws std::runtime_error when the file cannot be written.
void write_sound_track(experiment::Experiment experiment, FrameRate rate, FrameRange frames,
                       const std::filesystem::path& file);

} // namespace capture
