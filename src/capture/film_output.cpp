#include "capture/film_output.hpp"

#include "capture/ffmpeg.hpp"
#include "capture/png_file.hpp"
#include "capture/sound_track.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

namespace capture {

namespace {

void check_video_name(const FilmOptions& options)
{
    constexpr std::array known = {".mp4", ".mov", ".m4v", ".mkv"};
    const std::string ending = options.file.extension().string();
    if (std::ranges::find(known, ending) == known.end()) {
        throw std::runtime_error(fmt::format("{} is not the name of a film; end it in .mp4, .mov "
                                             "or .mkv, or write numbered pictures "
                                             "with a name such as frames/%06d.png",
                                             options.file.string()));
    }
    if (options.size.width % 2 != 0 || options.size.height % 2 != 0) {
        throw std::runtime_error(
            fmt::format("a film needs an even width and height, and {}x{} has an odd one",
                        options.size.width, options.size.height));
    }
    if (!have_ffmpeg()) {
        throw std::runtime_error(
            "the program ffmpeg is not here, and it encodes films; install the package ffmpeg, or "
            "write numbered pictures instead: -o frames/%06d.png");
    }
}

void check_folder(const std::filesystem::path& file)
{
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    std::error_code problem;
    if (!std::filesystem::is_directory(folder, problem)) {
        throw std::runtime_error(
            fmt::format("cannot write {}: there is no folder {}", file.string(), folder.string()));
    }
}

void make_folder(const std::filesystem::path& folder)
{
    std::error_code problem;
    if (!folder.empty() && !std::filesystem::create_directories(folder, problem) && problem) {
        throw std::runtime_error(
            fmt::format("cannot make the folder {}: {}", folder.string(), problem.message()));
    }
}

} // namespace

FilmOutput::FilmOutput(const experiment::Experiment& experiment, FrameRange frames,
                       const FilmOptions& options)
    : options_(options)
{
    const auto& file = options.file;
    if (is_picture_pattern(file)) {
        pictures_ = picture_sequence(file.string());
        const auto folder = pictures_.file(0).parent_path();
        make_folder(folder);
        if (options.sound) {
            write_sound_track(experiment, options.rate, frames, folder / "sound.wav");
        }
        return;
    }
    check_video_name(options);
    check_folder(file);
    if (options.sound) {
        encoder_sound_ = file.parent_path() / (file.stem().string() + ".part.wav");
        write_sound_track(experiment, options.rate, frames, encoder_sound_);
    }
    video_.emplace(file, options.size, options.rate, options.preset, encoder_sound_);
}

FilmOutput::~FilmOutput()
{
    if (video_ && !encoder_sound_.empty()) {
        std::error_code ignored;
        std::filesystem::remove(encoder_sound_, ignored);
    }
}

void FilmOutput::write(std::int64_t n, std::vector<std::uint8_t>& pixels)
{
    if (video_) {
        video_->write(std::move(pixels));
        pixels = video_->take_buffer();
    } else {
        write_png(pictures_.file(n), options_.size, pixels, options_.transparent);
    }
}

void FilmOutput::finish()
{
    if (video_) {
        video_->finish();
    }
}

} // namespace capture
