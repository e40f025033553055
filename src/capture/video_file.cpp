#include "capture/video_file.hpp"

#include "capture/yuv.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <mutex>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX leaves it to us

namespace capture {

namespace {

constexpr std::size_t max_waiting_frames = 3;

std::filesystem::path unfinished_name(const std::filesystem::path& file)
{
    return file.parent_path() / (file.stem().string() + ".part" + file.extension().string());
}

using Arguments = std::vector<std::string>;

void add(Arguments& arguments, const Arguments& more)
{
    arguments.insert(arguments.end(), more.begin(), more.end());
}

// The frames come as BT.709 limited range already (capture/yuv): both ends are tagged alike, so
// that ffmpeg converts nothing. Bit-exact: no date or version in the file, same film, same bytes.
Arguments ffmpeg_arguments(const std::filesystem::path& file, scene::PixelSize size, FrameRate rate,
                           const std::string& preset, const std::filesystem::path& sound)
{
    const Arguments colours = {"-color_range",     "tv",    "-colorspace", "bt709",
                               "-color_primaries", "bt709", "-color_trc",  "bt709"};
    Arguments all = {"ffmpeg", "-nostdin", "-loglevel", "error", "-y"};
    add(all, {"-f", "rawvideo", "-pix_fmt", "yuv420p", "-video_size",
              fmt::format("{}x{}", size.width, size.height), "-framerate",
              fmt::format("{}/{}", rate.numerator, rate.denominator)});
    add(all, colours);
    add(all, {"-i", "pipe:0"});
    if (sound.empty()) {
        add(all, {"-an"});
    } else {
        add(all, {"-i", "file:" + sound.string(), "-map", "0:v", "-map", "1:a", "-c:a", "aac",
                  "-b:a", "160k", "-flags:a", "+bitexact"});
    }
    add(all, {"-c:v", "libx264", "-profile:v", "high", "-preset", preset, "-crf", "18", "-pix_fmt",
              "yuv420p"});
    add(all, colours);
    add(all, {"-fflags", "+bitexact", "-flags:v", "+bitexact", "-map_metadata", "-1", "-movflags",
              "+faststart", file.string()});
    return all;
}

struct Process {
    pid_t pid = -1;
    int input = -1;             // its standard input
    std::FILE* words = nullptr; // its standard error, an unnamed file
};

// In a process group of its own, so that Ctrl-C at the terminal reaches us alone: we decide.
Process start(std::vector<std::string> arguments)
{
    Process process;
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        throw std::runtime_error(
            fmt::format("cannot open a pipe to ffmpeg: {}", std::strerror(errno)));
    }
    process.words = std::tmpfile();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (process.words != nullptr) {
        posix_spawn_file_actions_adddup2(&actions, fileno(process.words), STDERR_FILENO);
    }
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&attributes, 0);
    std::vector<char*> argv;
    for (auto& argument : arguments) {
        argv.push_back(argument.data());
    }
    argv.push_back(nullptr);
    const int problem =
        posix_spawnp(&process.pid, "ffmpeg", &actions, &attributes, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    close(ends[0]);
    process.input = ends[1];
    if (problem != 0) {
        close(process.input);
        throw std::runtime_error(fmt::format("cannot start ffmpeg: {}", std::strerror(problem)));
    }
    return process;
}

bool write_all(int file, const std::vector<std::uint8_t>& bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(file, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return false;
        }
        done += static_cast<std::size_t>(n);
    }
    return true;
}

std::string last_error_line(std::FILE* words)
{
    std::string text;
    if (words != nullptr) {
        std::rewind(words);
        std::array<char, 4096> block{};
        while (const std::size_t n = std::fread(block.data(), 1, block.size(), words)) {
            text.append(block.data(), n);
        }
    }
    while (!text.empty() && text.back() == '\n') {
        text.pop_back();
    }
    const auto line = text.rfind('\n');
    return line == std::string::npos ? text : text.substr(line + 1);
}

} // namespace

bool have_ffmpeg()
{
    const char* path = std::getenv("PATH"); // NOLINT(concurrency-mt-unsafe): read before any thread
    std::string_view rest = path != nullptr ? path : "";
    while (!rest.empty()) {
        const auto colon = rest.find(':');
        const std::string folder{rest.substr(0, colon)};
        if (!folder.empty() && access((folder + "/ffmpeg").c_str(), X_OK) == 0) {
            return true;
        }
        rest = colon == std::string_view::npos ? "" : rest.substr(colon + 1);
    }
    return false;
}

struct VideoFile::State {
    std::filesystem::path file, unfinished;
    scene::PixelSize size;
    Process process;
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

// The writer thread: converts and pipes finished frames; sees nothing else.
void VideoFile::State::run()
{
    sigset_t pipe_signal; // a vanished ffmpeg is answered by write(), not by a signal
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
    state_->process = start(ffmpeg_arguments(state_->unfinished, size, rate, preset, sound));
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
    if (state_->process.words != nullptr) {
        std::fclose(state_->process.words);
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
                                             last_error_line(state_->process.words)));
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
                                             last_error_line(state_->process.words)));
    }
    std::filesystem::rename(state_->unfinished, state_->file);
    state_->finished = true;
}

} // namespace capture
