// The sound of the window: sends the spikes of each frame to the sound device, which is opened when
// sound is first switched on.
#pragma once

#include "experiment/view/audio_mix.hpp"
#include "platform/audio_output.hpp"
#include "recording/spike_sound.hpp"

#include <optional>

namespace app {

class LiveSound {
public:
    // After each frame. False: sound is on, and there is no device.
    bool play(const experiment::Experiment& e)
    {
        const double from_ms = played_ms_;
        played_ms_ = e.playback.viewer_ms;
        if (!e.view.settings.sound_on) {
            return true;
        }
        if (!output_) {
            output_.emplace(recording::sound_rate_Hz, recording::sound_channels);
        }
        if (output_->plays()) {
            output_->push(experiment::audio_mix(e, from_ms, e.playback.viewer_ms));
        }
        return output_->plays();
    }

private:
    double played_ms_ = 0; // viewer's time
    std::optional<platform::AudioOutput> output_;
};

} // namespace app
