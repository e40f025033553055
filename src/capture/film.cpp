#include "capture/film.hpp"

#include "capture/caption_files.hpp"
#include "capture/film_output.hpp"
#include "experiment/view/scene_input.hpp"
#include "render/target.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <vector>

namespace capture {

namespace {

double end_ms(const FilmOptions& options, double lesson_ms)
{
    return options.to_ms < 0 ? lesson_ms : std::min(options.to_ms, lesson_ms);
}

scene::Drawing picture_of(const experiment::Experiment& experiment, const FilmOptions& options,
                          const scene::Anatomy& anatomy, const render::Renderer& renderer)
{
    const auto& settings = experiment.view.settings;
    const auto layout =
        scene::film_layout(options.size, settings.theme, settings.switches, settings.text_scale);
    const auto seen = experiment::shown(experiment);
    return scene::compose(experiment::scene_input(experiment, seen, layout), anatomy,
                          renderer.metrics());
}

} // namespace

FrameRange frames_of(const FilmOptions& options, double lesson_ms)
{
    return frames_between(options.rate, options.from_ms, end_ms(options, lesson_ms));
}

bool make_film(experiment::Experiment& experiment, render::Renderer& renderer,
               const scene::Anatomy& anatomy, const FilmOptions& options,
               const std::function<void(std::int64_t, std::int64_t)>& progress,
               const std::atomic<bool>& stop)
{
    const bool session = options.session != nullptr;
    const double lesson_ms = session
                                 ? options.session->session().lasts_ms
                                 : experiment::lesson_duration_ms(*experiment.lesson_run.lesson);
    const FrameRange frames = frames_of(options, lesson_ms);
    if (frames.first >= frames.end) {
        throw std::runtime_error(
            fmt::format("nothing to film: it lasts {:.1f} s, and the film would run from {:.1f} s",
                        lesson_ms / 1000, options.from_ms / 1000));
    }
    FilmOutput output(experiment, frames, options);
    render::Target target{options.size};
    experiment.view.settings.switches.transparent = options.transparent;
    std::optional<scene::Drawing> frozen; // the audience's picture, while it is frozen
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
            drawing = experiment.view.presentation.frozen ? frozen : std::nullopt;
        } else {
            experiment::play_to(experiment, moment_ms);
        }
        if (!drawing) {
            drawing = picture_of(experiment, options, anatomy, renderer);
        }
        renderer.draw(*drawing, options.quality, target.framebuffer());
        target.read_rgba(pixels);
        output.write(frame - frames.first, pixels);
        progress(frame - frames.first + 1, frames.end - frames.first);
    }
    output.finish();
    if (output.is_video() && !session) {
        write_caption_files(*experiment.lesson_run.lesson, options.file, options.from_ms,
                            end_ms(options, lesson_ms));
    }
    return true;
}

} // namespace capture
