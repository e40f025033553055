#include "capture/video_file.hpp"

#include "capture/ffmpeg.hpp"
#include "capture/yuv.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <deque>
#include <mutex>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace capture {

namespace {

constexpr std::size_t max_waiting_frames = 3;

std::filesystem::path unfinished_name(const std::filesystem::path& file)
{
    return file.parent_path() / (file.stem().string() + ".part" + file.extension().string());
}

} // namespace

struct VideoFile::State {
    std::filesystem::path file, unfinished;
    scene::PixelSize size;
    FfmpegProcess process;
    std::thread writer;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::vector<std::uint8_t>> waiting;
    std::vector<std::vector<std::uint8_t>> spare;
    bool closing = false, broken = false, finished = false;

    void run();
    void close_input();
    int wait_for_end();
};

// The writer thread: converts and pipes finished frames, and uses nothing else of the program.
void VideoFile::State::run()
{
    sigset_t pipe_signal; // when ffmpeg has ended, write() fails; no signal
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe_signal, nullptr);
    std::vector<std::uint8_t> yuv;
    std::unique_lock lock{mutex};
    while (true) {
        changed.wait(lock, [&] { return closing || !waiting.empty(); });
        if (waiting.empty()) {
            return;
        }
        auto frame = std::move(waiting.front());
        waiting.pop_front();
        const bool write_it = !broken;
        lock.unlock();
        bool written = true;
        if (write_it) {
            rgba_to_yuv420(frame, size, yuv);
            written = write_all(process.input, yuv);
        }
        lock.lock();
        broken = broken || !written;
        spare.push_back(std::move(frame));
        changed.notify_all();
    }
}

void VideoFile::State::close_input()
{
    {
        const std::lock_guard lock{mutex};
        closing = true;
        changed.notify_all();
    }
    if (writer.joinable()) {
        writer.join();
    }
    if (process.input >= 0) {
        close(std::exchange(process.input, -1));
    }
}

int VideoFile::State::wait_for_end()
{
    int status = 0;
    while (process.pid > 0 && waitpid(process.pid, &status, 0) < 0 && errno == EINTR) {
    }
    process.pid = -1;
    return status;
}

VideoFile::VideoFile(const std::filesystem::path& file, scene::PixelSize size, FrameRate rate,
                     const std::string& preset, const std::filesystem::path& sound)
    : state_(std::make_unique<State>())
{
    state_->file = file;
    state_->unfinished = unfinished_name(file);
    state_->size = size;
    state_->process = start_ffmpeg(ffmpeg_arguments(state_->unfinished, size, rate, preset, sound));
    state_->writer = std::thread([state = state_.get()] { state->run(); });
}

VideoFile::~VideoFile()
{
    if (!state_->finished) {
        if (state_->process.pid > 0) {
            kill(state_->process.pid, SIGKILL);
        }
        state_->close_input();
        state_->wait_for_end();
        std::error_code ignored;
        std::filesystem::remove(state_->unfinished, ignored);
    }
    if (state_->process.errors != nullptr) {
        std::fclose(state_->process.errors);
    }
}

void VideoFile::write(std::vector<std::uint8_t>&& rgba)
{
    std::unique_lock lock{state_->mutex};
    state_->changed.wait(
        lock, [&] { return state_->broken || state_->waiting.size() < max_waiting_frames; });
    if (state_->broken) {
        lock.unlock();
        throw std::runtime_error(fmt::format("ffmpeg gave up on {}: {}", state_->file.string(),
                                             last_error_line(state_->process.errors)));
    }
    state_->waiting.push_back(std::move(rgba));
    state_->changed.notify_all();
}

std::vector<std::uint8_t> VideoFile::take_buffer()
{
    const std::lock_guard lock{state_->mutex};
    if (state_->spare.empty()) {
        return {};
    }
    auto buffer = std::move(state_->spare.back());
    state_->spare.pop_back();
    return buffer;
}

void VideoFile::finish()
{
    state_->close_input();
    const int status = state_->wait_for_end();
    if (state_->broken || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        throw std::runtime_error(fmt::format("ffmpeg could not finish {}: {}",
                                             state_->file.string(),
                                             last_error_line(state_->process.errors)));
    }
    std::filesystem::rename(state_->unfinished, state_->file);
    state_->finished = true;
}

} // namespace capture
