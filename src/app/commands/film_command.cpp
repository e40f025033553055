#include "app/commands/film_command.hpp"

#include "app/arguments/arguments.hpp"
#include "app/commands/shared_options.hpp"
#include "app/window/font_size.hpp"
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
#include <memory>
#include <optional>
#include <unistd.h>
#include <utility>

namespace app {

namespace {

struct Options {
    BodyOptions body;
    std::string output, size = "1920x1080", rate = "30", theme = "dark", from = "0s", to,
                        quality = "high", preset = "medium";
    std::vector<std::string> sound; // pathways; none: silent
    float text_scale = 1;
    SwitchOptions switches;
};

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

// A lesson by the clock, or a recorded session.
experiment::Experiment prepared(const Options& options, std::optional<experiment::Replay>& session)
{
    if (std::filesystem::path(options.body.lesson).extension() == experiment::session_ending) {
        auto [e, replay] = load_replay(options.body.lesson);
        session = std::move(replay);
        e.view.settings.switches.captions = !options.switches.no_captions;
        return std::move(e);
    }
    auto e = prepare(options.body, experiment::Advance::by_clock);
    e.view.settings.theme = parse_theme(options.theme);
    e.view.settings.text_scale = options.text_scale;
    e.view.settings.switches = switches_of(options.switches);
    return e;
}

int film(const Options& options)
{
    capture::FilmOptions film{.file = options.output,
                              .size = parse_size(options.size),
                              .rate = parse_frame_rate(options.rate),
                              .quality = parse_quality(options.quality),
                              .from_ms = 1000 * parse_seconds(options.from),
                              .preset = options.preset,
                              .transparent = options.switches.transparent,
                              .sound = !options.sound.empty()};
    const auto heard = parse_pathways(options.sound);
    if (!options.to.empty()) {
        film.to_ms = 1000 * parse_seconds(options.to);
    }
    if (options.switches.transparent && !capture::is_picture_pattern(film.file)) {
        throw UsageError("--transparent needs numbered pictures: -o frames/%06d.png");
    }
    std::optional<experiment::Replay> session;
    auto e = prepared(options, session);
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

} // namespace

Action add_film(CommandLine& command)
{
    const auto options = std::make_shared<Options>();
    add_body_options(command, options->body, true);
    command.add_option("-o,--output", options->output, "film.mp4, or frames/%06d.png").required();
    command.add_option("--size", options->size, "Width x height (1920x1080)");
    command.add_option("--fps", options->rate, "Frames a second: 30, 60, 30000/1001 … (30)");
    command.add_option("--theme", options->theme, "dark or light");
    add_text_scale(command, options->text_scale);
    command.add_option("--from", options->from, "Begin at this moment of the film");
    command.add_option("--to", options->to, "End at this moment of the film");
    command.add_option("--quality", options->quality, "low, high or film (high)");
    command.add_option("--preset", options->preset, "x264's preset (medium)")
        .one_of({"ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower",
                 "veryslow"});
    command
        .add_option("--sound", options->sound,
                    "Spikes of these pathways as sound; reflexloop list pathways")
        .separated_by(',')
        .one_value_each();
    add_switches(command, options->switches);
    return [options] { return film(*options); };
}

} // namespace app
