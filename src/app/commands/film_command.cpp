// A lesson as a film: progress on a terminal, Ctrl-C leaves nothing broken.
#include "app/commands/commands.hpp"
#include "app/window/session_keeper.hpp"
#include "base/data_path.hpp"
#include "capture/picture_sequence.hpp"
#include "experiment/session/session_file.hpp"
#include "platform/headless_context.hpp"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <unistd.h>
#include <utility>

namespace app {

namespace {

std::atomic<bool> stop{false}; // set by Ctrl-C; a signal handler can reach nothing else

void ask_to_stop(int signal)
{
    static_cast<void>(signal);
    stop = true;
}

class ProgressBar {
public:
    void show(std::int64_t done, std::int64_t all)
    {
        if (!terminal_) {
            return;
        }
        const auto now = std::chrono::steady_clock::now();
        const double seconds = std::chrono::duration<double>(now - begun_).count();
        if (done < all && seconds - last_s_ < 0.1) {
            return;
        }
        last_s_ = seconds;
        constexpr std::int64_t cells = 40;
        const auto full = static_cast<std::size_t>(cells * done / all);
        const double left_s = seconds / static_cast<double>(done) * static_cast<double>(all - done);
        fmt::print(stderr, "\r  [{}{}] {}/{} frames, {:.0f} s left ", std::string(full, '='),
                   std::string(static_cast<std::size_t>(cells) - full, ' '), done, all, left_s);
        if (done == all) {
            fmt::print(stderr, "\n");
        }
        std::fflush(stderr);
    }

private:
    bool terminal_ = isatty(STDERR_FILENO) == 1;
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
    double last_s_ = -1;
};

// A lesson by the clock, or a session as it was.
experiment::Experiment begun(const FilmCommandOptions& options,
                             std::optional<experiment::Replay>& session)
{
    if (std::filesystem::path(options.body.lesson).extension() == experiment::session_ending) {
        auto [e, replay] = begin_again(options.body.lesson);
        session = std::move(replay);
        e.view.settings.switches.captions = !options.no_captions;
        return std::move(e);
    }
    auto e = prepare(options.body, experiment::Advance::by_clock);
    e.view.settings.theme = parse_theme(options.theme);
    e.view.settings.text_scale = options.text_scale;
    e.view.settings.switches = {.labels = !options.no_labels,
                                .chart = !options.no_chart,
                                .captions = !options.no_captions,
                                .transparent = options.transparent};
    return e;
}

} // namespace

int film(const FilmCommandOptions& options)
{
    capture::FilmOptions film{.file = options.output,
                              .size = parse_size(options.size),
                              .rate = parse_frame_rate(options.rate),
                              .quality = parse_quality(options.quality),
                              .from_ms = 1000 * parse_seconds(options.from),
                              .preset = options.preset,
                              .transparent = options.transparent,
                              .sound = !options.sound.empty()};
    const auto heard = parse_pathways(options.sound);
    if (!options.to.empty()) {
        film.to_ms = 1000 * parse_seconds(options.to);
    }
    if (options.transparent && !capture::is_picture_pattern(film.file)) {
        throw UsageError("--transparent needs numbered pictures: -o frames/%06d.png");
    }
    std::optional<experiment::Replay> session;
    auto e = begun(options, session);
    film.session = session ? &*session : nullptr;
    if (session && film.sound) {
        throw UsageError("--sound needs a lesson; a session is filmed without it");
    }
    e.view.settings.sound = heard;
    const auto data = base::data_folder();
    platform::HeadlessContext context;
    const auto layout = scene::film_layout(
        film.size, e.view.settings.theme, e.view.settings.switches,
        session ? max_text_scale(session->session()) : e.view.settings.text_scale);
    render::Renderer renderer{data, max_em_px(layout)};
    const auto anatomy = scene::load_anatomy(data / "assets" / "anatomy");
    stop = false;
    std::signal(SIGINT, ask_to_stop);
    std::signal(SIGTERM, ask_to_stop);
    ProgressBar bar;
    const bool whole = capture::make_film(
        e, renderer, anatomy, film,
        [&](std::int64_t done, std::int64_t all) { bar.show(done, all); }, stop);
    if (!whole) {
        fmt::print(stderr, "\nreflexloop: stopped; {} was not written\n", options.output);
        return 1;
    }
    fmt::print(stderr, "{}\n", options.output);
    return 0;
}

} // namespace app
