#include "capture/ffmpeg.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <string_view>
#include <unistd.h>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX declares it in no header

namespace capture {

namespace {

void add(Arguments& arguments, const Arguments& more)
{
    arguments.insert(arguments.end(), more.begin(), more.end());
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

// The process group of its own keeps Ctrl-C at the terminal from it: the film decides when to stop.
FfmpegProcess start_ffmpeg(Arguments arguments)
{
    FfmpegProcess process;
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        throw std::runtime_error(
            fmt::format("cannot open a pipe to ffmpeg: {}", std::strerror(errno)));
    }
    process.errors = std::tmpfile();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (process.errors != nullptr) {
        posix_spawn_file_actions_adddup2(&actions, fileno(process.errors), STDERR_FILENO);
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

std::string last_error_line(std::FILE* errors)
{
    std::string text;
    if (errors != nullptr) {
        std::rewind(errors);
        std::array<char, 4096> block{};
        while (const std::size_t n = std::fread(block.data(), 1, block.size(), errors)) {
            text.append(block.data(), n);
        }
    }
    while (!text.empty() && text.back() == '\n') {
        text.pop_back();
    }
    const auto line = text.rfind('\n');
    return line == std::string::npos ? text : text.substr(line + 1);
}

} // namespace capture
