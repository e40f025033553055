#include "app/bench/bench.hpp"

#include "app/arguments/arguments.hpp"
#include "app/arguments/body_options.hpp"
#include "app/bench/benchmark_network.hpp"
#include "app/window/font_size.hpp"
#include "app/window/interactive.hpp"
#include "app/window/stopwatch.hpp"
#include "app/window/window_picture.hpp"
#include "base/data_path.hpp"
#include "experiment/simulation/controls.hpp"
#include "platform/headless_context.hpp"
#include "render/device.hpp"
#include "render/renderer.hpp"
#include "render/target.hpp"
#include "scene/stations/stations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX leaves it to us

namespace app {

namespace {

struct Figure {
    std::string name, unit;
    double value;
};
using Figures = std::vector<Figure>;

constexpr physiology::Event tap{};

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
    return values[at];
}

double resident_MB(const char* key) // "VmRSS:", or "VmHWM:" the most it ever was
{
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;) {
        if (word == key) {
            double kB = 0;
            status >> kB;
            return kB / 1024;
        }
    }
    return 0;
}

// Ten seconds of a busy body: rest, taps, swelling, rubbing, voluntary drive.
void bench_body(Figures& figures)
{
    const physiology::Parameters parameters;
    auto body = physiology::resting_body(parameters, 1);
    physiology::Inputs inputs;
    constexpr std::int64_t seconds = 10;
    const Stopwatch watch;
    for (std::int64_t step = 0; step < seconds * physiology::steps_per_s; ++step) {
        const std::int64_t ms = step / 10;
        if (step % 10'000 == 5'000) {
            physiology::apply_event(body, parameters, tap);
        }
        inputs.swelling = ms > 2000 ? 0.8 : 0;
        inputs.rub_cm_per_s = ms > 4000 ? 5 : 0;
        inputs.voluntary_drive = ms > 6000 ? 0.3 : 0;
        physiology::step(body, parameters, inputs);
    }
    figures.push_back({"body", "x real time", static_cast<double>(seconds) / watch.seconds()});
}

void bench_network(Figures& figures, int neurons)
{
    auto network = physiology::benchmark_network(neurons);
    const Stopwatch watch;
    const std::int64_t spikes = physiology::run(network, physiology::steps_per_s);
    const double seconds = watch.seconds();
    figures.push_back({fmt::format("network N = {}", neurons), "x real time", 1 / seconds});
    figures.push_back({fmt::format("network N = {}: spikes in the first second", neurons), "",
                       static_cast<double>(spikes)});
}

scene::Layout window_size(scene::PixelSize size)
{
    scene::Layout layout;
    layout.size = size;
    return layout;
}

// A running reflex at 1/50 of its speed, 60 frames a second of the viewer's time.
struct RunningReflex {
    experiment::Experiment e = experiment::new_experiment(physiology::Parameters{}, 1);
    int frame = 0;

    void next_frame()
    {
        constexpr int frames_per_tap = 300; // every 100 ms of the body's time
        if (frame % frames_per_tap == 0) {
            experiment::fire(e, tap);
        }
        experiment::play_to(e, ++frame * 1000.0 / 60);
    }
};

// Times of frames with panels, drawn at low quality; `before_frame` may move the camera.
std::vector<double> frame_times_ms(const BenchOptions& options, int warm_up, int measured,
                                   const std::function<void(RunningReflex&, int)>& before_frame)
{
    const auto size = parse_size(options.size);
    const auto data = base::data_folder();
    platform::HeadlessContext context;
    render::Renderer renderer{data, max_em_px(window_size(size))};
    const auto anatomy = scene::load_anatomy(data / "assets" / "anatomy");
    render::Target target{size};
    WindowPicture window{renderer, anatomy};
    RunningReflex reflex;
    experiment::set_input(reflex.e, "swelling", 0.4);
    std::vector<double> times_ms;
    for (int i = 0; i < warm_up + measured; ++i) {
        const Stopwatch watch;
        before_frame(reflex, i);
        reflex.next_frame();
        window.draw(reflex.e, size, render::Quality::low, target);
        render::finish();
        if (i >= warm_up) {
            times_ms.push_back(watch.seconds() * 1000);
        }
    }
    return times_ms;
}

const scene::Station& station_named(const std::string& name)
{
    const auto* station = scene::find_station(name);
    if (station == nullptr) {
        throw UsageError(fmt::format("there is no station \"{}\"", name));
    }
    return *station;
}

void bench_frame(Figures& figures, const BenchOptions& options)
{
    const auto& station = station_named(options.station);
    const auto times_ms = frame_times_ms(options, 30, 300, [&](RunningReflex& reflex, int i) {
        if (i == 0) {
            experiment::look_at(reflex.e, scene::station_camera(station, 0, 0, 1), 0);
        }
    });
    const std::string name =
        fmt::format("frame {} with panels, low, {}", options.size, station.name);
    figures.push_back({name + ": median", "ms", percentile(times_ms, 0.5)});
    figures.push_back({name + ": 95th percentile", "ms", percentile(times_ms, 0.95)});
    figures.push_back({name + ": longest", "ms", percentile(times_ms, 1)});
    figures.push_back({"resident memory", "MB", resident_MB("VmRSS:")});
}

// From station to station by keys, all seven and back to the first.
void bench_flight(Figures& figures, const BenchOptions& options)
{
    constexpr int frames_per_leg = 90; // 1.5 s at 60 frames a second
    constexpr double flight_ms = 1200;
    const auto stations = scene::station_table();
    const int legs = static_cast<int>(stations.size());
    const auto times_ms =
        frame_times_ms(options, 30, legs * frames_per_leg, [&](RunningReflex& reflex, int i) {
            if (i >= 30 && (i - 30) % frames_per_leg == 0) {
                const auto next = static_cast<std::size_t>((i - 30) / frames_per_leg + 1);
                const auto& to = stations[next % stations.size()];
                experiment::look_at(reflex.e, scene::station_camera(to, 0, 0, 1), flight_ms);
            }
        });
    const std::string name = fmt::format("flight {} with panels, low", options.size);
    figures.push_back({name + ": median", "ms", percentile(times_ms, 0.5)});
    figures.push_back({name + ": longest", "ms", percentile(times_ms, 1)});
}

void bench_window(Figures& figures)
{
    InteractiveOptions options;
    options.frames = 200;
    const auto measured = measure_window(options);
    if (measured) {
        figures.push_back({"window 1280x720, frame to frame: median", "ms", measured->median_ms});
        figures.push_back({"window, first frame", "ms", measured->first_frame_ms});
        figures.push_back({"window, resident memory", "MB", resident_MB("VmRSS:")});
    }
}

// One window, the same as the picture alone, and the lecturer's beside the audience's.
void bench_present(Figures& figures)
{
    InteractiveOptions one;
    one.at = platform::Place{0, 0, {1280, 720}};
    one.frames = 80;
    InteractiveOptions two = one;
    two.present = true;
    two.audience_at = platform::Place{1280, 0, {1280, 720}};
    // In turn, and the least of each: what else the machine does comes and goes.
    double alone_ms = 1e9, both_ms = 1e9;
    for (int round = 0; round < 6; ++round) {
        const auto alone = measure_window(one);
        const auto both = measure_window(two);
        if (!alone || !both) {
            return;
        }
        alone_ms = std::min(alone_ms, alone->median_ms);
        both_ms = std::min(both_ms, both->median_ms);
    }
    figures.push_back({"one window 1280x720, frame to frame: least median of 6", "ms", alone_ms});
    figures.push_back({"with the audience's beside it: least median of 6", "ms", both_ms});
    figures.push_back({"the second window adds", "ms", both_ms - alone_ms});
}

void bench_film(Figures& figures, const BenchOptions& options)
{
    const auto folder =
        std::filesystem::temp_directory_path() / fmt::format("reflexloop-bench-{}", getpid());
    std::filesystem::create_directories(folder);
    BodyOptions body;
    body.lesson = "04-knee-jerk";
    auto e = prepare(body, experiment::Advance::by_clock);
    const auto data = base::data_folder();
    platform::HeadlessContext context;
    const auto layout = scene::film_layout(parse_size(options.size), e.view.settings.theme,
                                           e.view.settings.switches);
    render::Renderer renderer{data, max_em_px(layout)};
    const auto anatomy = scene::load_anatomy(data / "assets" / "anatomy");
    capture::FilmOptions film;
    film.file = folder / "film.mp4";
    film.size = parse_size(options.size);
    film.quality = render::Quality::low;
    film.preset = "veryfast";
    film.to_ms = 20'000;
    std::int64_t frames = 0;
    const std::atomic<bool> stop{false};
    const Stopwatch watch;
    const bool whole = capture::make_film(
        e, renderer, anatomy, film, [&](std::int64_t, std::int64_t all) { frames = all; }, stop);
    const double seconds = watch.seconds();
    std::filesystem::remove_all(folder);
    if (whole) {
        figures.push_back({fmt::format("film {} low, x264 veryfast", options.size), "frames/s",
                           static_cast<double>(frames) / seconds});
    }
}

// From nothing to a first frame off screen: what the program started below does.
int first_frame()
{
    const auto data = base::data_folder();
    platform::HeadlessContext context;
    const scene::PixelSize size{1280, 720};
    render::Renderer renderer{data, max_em_px(window_size(size))};
    const auto anatomy = scene::load_anatomy(data / "assets" / "anatomy");
    render::Target target{size};
    WindowPicture window{renderer, anatomy};
    RunningReflex reflex;
    reflex.next_frame();
    window.draw(reflex.e, size, render::Quality::low, target);
    render::finish();
    fmt::print("{}\n", resident_MB("VmHWM:"));
    std::fflush(stdout);
    return 0;
}

// Starts this program anew and waits until its first frame is drawn.
std::pair<double, double> start_once()
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) {
        throw std::runtime_error("cannot open a pipe");
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::string program = std::filesystem::read_symlink("/proc/self/exe").string();
    std::string command = "bench";
    std::string what = "first-frame";
    std::array<char*, 4> arguments{program.data(), command.data(), what.data(), nullptr};
    pid_t pid = 0;
    const Stopwatch watch;
    const int problem =
        posix_spawn(&pid, program.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    std::array<char, 64> text{};
    const ssize_t n = problem == 0 ? read(ends[0], text.data(), text.size() - 1) : 0;
    const double ms = watch.seconds() * 1000;
    close(ends[0]);
    int status = 0;
    if (problem != 0 || waitpid(pid, &status, 0) < 0 || n <= 0) {
        throw std::runtime_error("the program could not be started a second time");
    }
    return {ms, std::stod(text.data())};
}

void bench_start(Figures& figures)
{
    std::vector<double> times_ms;
    double max_MB = 0;
    for (int i = 0; i < 7; ++i) {
        const auto [ms, MB] = start_once();
        times_ms.push_back(ms);
        max_MB = std::max(max_MB, MB);
    }
    figures.push_back(
        {"start to first frame off screen: median of 7", "ms", percentile(times_ms, 0.5)});
    figures.push_back({"start: most resident memory", "MB", max_MB});
}

void print(const Figures& figures, bool json)
{
    if (!json) {
        for (const auto& figure : figures) {
            fmt::print("{:<58} {:>10.1f} {}\n", figure.name, figure.value, figure.unit);
        }
        return;
    }
    fmt::print("[");
    for (std::size_t i = 0; i < figures.size(); ++i) {
        fmt::print("{}\n  {{\"name\": \"{}\", \"value\": {:.3f}, \"unit\": \"{}\"}}",
                   i == 0 ? "" : ",", figures[i].name, figures[i].value, figures[i].unit);
    }
    fmt::print("\n]\n");
}

} // namespace

int bench(const BenchOptions& options)
{
    if (options.what == "first-frame") {
        return first_frame();
    }
    const std::vector<std::pair<std::string, std::function<void(Figures&)>>> benches = {
        {"body", bench_body},
        {"network", [&](Figures& f) { bench_network(f, options.neurons); }},
        {"frame", [&](Figures& f) { bench_frame(f, options); }},
        {"frame", bench_window},
        {"present", bench_present},
        {"flight", [&](Figures& f) { bench_flight(f, options); }},
        {"film", [&](Figures& f) { bench_film(f, options); }},
        {"start", bench_start},
    };
    Figures figures;
    for (const auto& [name, measure] : benches) {
        if (options.what.empty() || options.what == name) {
            measure(figures);
        }
    }
    if (figures.empty()) {
        fmt::print(stderr, "reflexloop: bench {} needs a display, and there is none\n",
                   options.what);
        return 1;
    }
    print(figures, options.json);
    return 0;
}

} // namespace app
