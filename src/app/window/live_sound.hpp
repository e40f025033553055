// The sound of the window: what each frame has played goes on to the loudspeaker. The device is
// opened when sound is asked for the first time.
#pragma once

#include "experiment/view/audio_mix.hpp"
#include "platform/audio_output.hpp"
#include "recording/spike_sound.hpp"

#include <optional>

namespace app {

class LiveSound {
public:
    // To be called after each frame's play. False: sound is wanted, and there is no device.
    bool hear(const experiment::Experiment& e)
    {
        const double from_ms = heard_ms_;
        heard_ms_ = e.playback.viewer_ms;
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
    double heard_ms_ = 0; // viewer's time
    std::optional<platform::AudioOutput> output_;
};

} // namespace app
