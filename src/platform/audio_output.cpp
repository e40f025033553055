#include "platform/audio_output.hpp"

#include "platform/quiet_sfml.hpp"
#include "platform/sample_queue.hpp"

#include <SFML/Audio/SoundStream.hpp>
#include <SFML/Config.hpp>
#if SFML_VERSION_MAJOR >= 3
#include <SFML/Audio/SoundChannel.hpp>
#endif

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace platform {

namespace {

// More than this is queued only when the device runs slower than our clock.
constexpr double max_waiting_s = 0.12;
constexpr int chunk_ms = 20;

bool is_present(const std::filesystem::path& path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

// Looks for a PCM device or the socket of a sound server. To be asked before SFML is used: it opens
// a device at the first call, and ALSA complains on stderr where there is none.
bool has_sound_device()
{
    for (const char* name : {"PULSE_SERVER", "PIPEWIRE_REMOTE", "ALSOFT_DRIVERS"}) {
        if (std::getenv(name) != nullptr) { // NOLINT(concurrency-mt-unsafe): nobody sets it
            return true;
        }
    }
    const char* runtime = std::getenv("XDG_RUNTIME_DIR"); // NOLINT(concurrency-mt-unsafe)
    const std::filesystem::path folder = runtime != nullptr ? runtime : "/nowhere";
    if (is_present(folder / "pulse" / "native") || is_present(folder / "pipewire-0")) {
        return true;
    }
    std::error_code ignored;
    const std::filesystem::directory_iterator devices("/dev/snd", ignored), none;
    return std::any_of(devices, none, [](const std::filesystem::directory_entry& entry) {
        const std::string name = entry.path().filename().string();
        return name.starts_with("pcm") && name.ends_with("p");
    });
}

// Silences SFML, and stderr for the sound libraries below it, while a device is opened.
class QuietErrors {
public:
    QuietErrors() : stderr_(dup(STDERR_FILENO))
    {
        const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (stderr_ >= 0 && nowhere >= 0) {
            dup2(nowhere, STDERR_FILENO);
        }
        if (nowhere >= 0) {
            close(nowhere);
        }
    }
    ~QuietErrors()
    {
        if (stderr_ >= 0) {
            dup2(stderr_, STDERR_FILENO);
            close(stderr_);
        }
    }
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;

private:
    QuietSfml quiet_sfml_;
    int stderr_;
};

class Stream final : public sf::SoundStream {
public:
    Stream(int rate_Hz, int channels)
        : chunk_(static_cast<std::size_t>(rate_Hz * channels * chunk_ms / 1000))
    {
#if SFML_VERSION_MAJOR < 3
        initialize(static_cast<unsigned>(channels), static_cast<unsigned>(rate_Hz));
#else
        initialize(static_cast<unsigned>(channels), static_cast<unsigned>(rate_Hz),
                   channels == 1
                       ? std::vector{sf::SoundChannel::Mono}
                       : std::vector{sf::SoundChannel::FrontLeft, sf::SoundChannel::FrontRight});
#endif
    }
    ~Stream() override { stop(); }

    SampleQueue queue;

private:
    // Called by SFML's own thread. Fills with silence where samples are missing: the stream never
    // ends.
    bool onGetData(Chunk& data) override
    {
        const std::size_t count = queue.pop(chunk_);
        std::fill(chunk_.begin() + static_cast<std::ptrdiff_t>(count), chunk_.end(),
                  std::int16_t{0});
        data.samples = chunk_.data();
        data.sampleCount = chunk_.size();
        return true;
    }
    void onSeek(sf::Time /*offset*/) override {}

    std::vector<std::int16_t> chunk_;
};

#if SFML_VERSION_MAJOR < 3
constexpr auto playing = sf::SoundSource::Playing;
#else
constexpr auto playing = sf::SoundSource::Status::Playing;
#endif

} // namespace

struct AudioOutput::State {
    std::unique_ptr<Stream> stream;
    std::size_t max_waiting = 0;
};

AudioOutput::AudioOutput(int rate_Hz, int channels) : state_(std::make_unique<State>())
{
    if (!has_sound_device()) {
        return;
    }
    const QuietErrors quiet;
    state_->stream = std::make_unique<Stream>(rate_Hz, channels);
    state_->stream->play();
    state_->max_waiting = static_cast<std::size_t>(max_waiting_s * rate_Hz * channels);
    if (state_->stream->getStatus() != playing) {
        state_->stream.reset();
    }
}

AudioOutput::~AudioOutput() = default;

bool AudioOutput::plays() const
{
    return state_->stream != nullptr;
}

void AudioOutput::push(std::span<const std::int16_t> samples)
{
    if (plays() && state_->stream->queue.size() < state_->max_waiting) {
        state_->stream->queue.push(samples);
    }
}

} // namespace platform
