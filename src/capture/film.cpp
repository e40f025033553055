#include "capture/film.hpp"

#include "capture/caption_files.hpp"
#include "capture/png_file.hpp"
#include "capture/sound_track.hpp"
#include "capture/video_file.hpp"
#include "render/target.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <system_error>

namespace capture {

namespace {

// Where finished frames go: a video file or numbered pictures.
struct Destination {
    std::optional<VideoFile> video;
    std::string before, after; // of the number in a picture's name
    int digits = 0;
    std::filesystem::path sound; // for as long as the film is made; empty: none

    Destination() = default;
    Destination(const Destination&) = delete;
    Destination& operator=(const Destination&) = delete;
    ~Destination()
    {
        if (video && !sound.empty()) {
            std::error_code ignored;
            std::filesystem::remove(sound, ignored);
        }
    }

    [[nodiscard]] std::filesystem::path picture(std::int64_t frame) const
    {
        return before + fmt::format("{:0{}}", frame, digits) + after;
    }
};

// "frames/%06d.png" → before, digits, after. Only %d and %0Nd are numbers.
void take_pattern(const std::string& pattern, Destination& to)
{
    const auto sign = pattern.find('%');
    const auto letter = pattern.find('d', sign);
    const std::string width = pattern.substr(sign + 1, letter - sign - 1);
    const bool digits_only =
        std::ranges::all_of(width, [](unsigned char c) { return std::isdigit(c) != 0; });
    if (letter == std::string::npos || !digits_only || width.size() > 3 ||
        pattern.find('%', sign + 1) != std::string::npos) {
        throw std::runtime_error(
            fmt::format("the name {} has no number in it; write it as frames/%06d.png", pattern));
    }
    to.before = pattern.substr(0, sign);
    to.digits = width.empty() ? 1 : std::min(std::stoi(width), 12);
    to.after = pattern.substr(letter + 1);
}

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

// Sound for the encoder lies beside the film, under a name that nothing else has; sound that goes
// with pictures stays.
void make_sound(Destination& to, const experiment::Experiment& experiment, FrameRange frames,
                const FilmOptions& options)
{
    if (!options.sound) {
        return;
    }
    const bool pictures = is_picture_pattern(options.file);
    to.sound = pictures ? to.picture(0).parent_path() / "sound.wav"
                        : options.file.parent_path() / (options.file.stem().string() + ".part.wav");
    write_sound_track(experiment, options.rate, frames, to.sound);
}

void open(Destination& to, const experiment::Experiment& experiment, FrameRange frames,
          const FilmOptions& options)
{
    if (is_picture_pattern(options.file)) {
        take_pattern(options.file.string(), to);
        const auto folder = to.picture(0).parent_path();
        std::error_code problem;
        if (!folder.empty() && !std::filesystem::create_directories(folder, problem) && problem) {
            throw std::runtime_error(
                fmt::format("cannot make the folder {}: {}", folder.string(), problem.message()));
        }
        make_sound(to, experiment, frames, options);
    } else {
        check_video_name(options);
        check_folder(options.file);
        make_sound(to, experiment, frames, options);
        to.video.emplace(options.file, options.size, options.rate, options.preset, to.sound);
    }
}

void write_text(const std::filesystem::path& file, const std::string& text)
{
    std::filesystem::path unfinished = file;
    unfinished += ".part";
    std::ofstream out{unfinished, std::ios::binary};
    out << text;
    out.close();
    if (!out) {
        throw std::runtime_error(fmt::format("cannot write {}", file.string()));
    }
    std::filesystem::rename(unfinished, file);
}

void write_captions(const lesson::Lesson& lesson, const FilmOptions& options, double to_ms)
{
    auto beside = options.file;
    write_text(beside.replace_extension(".srt"), to_srt(lesson, options.from_ms, to_ms));
    write_text(beside.replace_extension(".vtt"), to_vtt(lesson, options.from_ms, to_ms));
}

scene::Drawing picture_of(const experiment::Experiment& experiment, const FilmOptions& options,
                          const scene::Anatomy& anatomy, const render::Renderer& renderer)
{
    const auto& settings = experiment.settings;
    const auto layout =
        scene::film_layout(options.size, settings.theme, settings.switches, settings.text_scale);
    const auto seen = experiment::shown(experiment);
    return scene::compose(experiment::scene_input(experiment, seen, layout), anatomy,
                          renderer.metrics());
}

} // namespace

double frame_moment_ms(FrameRate rate, std::int64_t frame)
{
    // One rounding of an exact quotient, so that equal moments are equal numbers.
    return static_cast<double>(frame * 1000 * rate.denominator) /
           static_cast<double>(rate.numerator);
}

bool is_picture_pattern(const std::filesystem::path& file)
{
    return file.extension() == ".png";
}

FrameRange frames_of(const FilmOptions& options, double lesson_ms)
{
    const double to_ms = options.to_ms < 0 ? lesson_ms : std::min(options.to_ms, lesson_ms);
    const double per_ms = static_cast<double>(options.rate.numerator) /
                          (1000.0 * static_cast<double>(options.rate.denominator));
    constexpr double forgive = 1e-9; // a moment meant to fall on a frame
    return {.first = static_cast<std::int64_t>(std::ceil(options.from_ms * per_ms - forgive)),
            .end = static_cast<std::int64_t>(std::ceil(to_ms * per_ms - forgive))};
}

bool make_film(experiment::Experiment& experiment, render::Renderer& renderer,
               const scene::Anatomy& anatomy, const FilmOptions& options,
               const std::function<void(std::int64_t, std::int64_t)>& progress,
               const std::atomic<bool>& stop)
{
    const bool session = options.session != nullptr;
    const double lesson_ms = session ? options.session->session().lasts_ms
                                     : experiment::lesson_duration_ms(*experiment.lesson);
    const FrameRange frames = frames_of(options, lesson_ms);
    if (frames.first >= frames.end) {
        throw std::runtime_error(
            fmt::format("nothing to film: it lasts {:.1f} s, and the film would run from {:.1f} s",
                        lesson_ms / 1000, options.from_ms / 1000));
    }
    Destination to;
    open(to, experiment, frames, options);
    render::Target target{options.size};
    experiment.settings.switches.transparent = options.transparent;
    std::optional<scene::Drawing> frozen; // the audience's picture, while it stands still
    std::vector<std::uint8_t> pixels;
    for (std::int64_t frame = frames.first; frame < frames.end; ++frame) {
        if (stop) {
            return false;
        }
        const double moment_ms = frame_moment_ms(options.rate, frame);
        std::optional<scene::Drawing> drawing;
        if (session) {
            options.session->play_to(experiment, moment_ms, [&] {
                frozen = picture_of(experiment, options, anatomy, renderer);
            });
            drawing = experiment.stage.frozen ? frozen : std::nullopt;
        } else {
            experiment::play_to(experiment, moment_ms);
        }
        if (!drawing) {
            drawing = picture_of(experiment, options, anatomy, renderer);
        }
        renderer.draw(*drawing, options.quality, target.framebuffer());
        target.read_rgba(pixels);
        if (to.video) {
            to.video->write(std::move(pixels));
            pixels = to.video->take_buffer();
        } else {
            write_png(to.picture(frame - frames.first), options.size, pixels, options.transparent);
        }
        progress(frame - frames.first + 1, frames.end - frames.first);
    }
    if (to.video) {
        to.video->finish();
    }
    if (to.video && !session) {
        const double to_ms = options.to_ms < 0 ? lesson_ms : std::min(options.to_ms, lesson_ms);
        write_captions(*experiment.lesson, options, to_ms);
    }
    return true;
}

} // namespace capture
