#include "app/interactive.hpp"

#include "app/arguments.hpp"
#include "app/quality_choice.hpp"
#include "app/shortcuts.hpp"
#include "app/stopwatch.hpp"
#include "base/data_path.hpp"
#include "base/words.hpp"
#include "render/renderer.hpp"
#include "scene/anatomy.hpp"
#include "scene/frame.hpp"
#include "scene/pick.hpp"
#include "scene/stations.hpp"
#include "ui/panels.hpp"
#include "ui/touch.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace app {

namespace {

using experiment::Experiment;

constexpr double longest_lap_ms = 100;    // a window that was held up does not catch up
constexpr double stepping_budget_ms = 25; // of a frame; what takes longer is shown as slower
constexpr int idle_wait_ms = 200;         // in a pause nothing moves; a hand wakes it at once
constexpr double idle_after_ms = 600;

// How many steps of the body fit into a frame on this machine, learnt while it runs.
class StepBudget {
public:
    [[nodiscard]] std::int64_t most_steps() const
    {
        return std::max<std::int64_t>(10, std::llround(stepping_budget_ms / step_cost_ms_));
    }
    void learn(std::int64_t steps, double took_ms)
    {
        if (steps >= 20) {
            step_cost_ms_ = std::lerp(step_cost_ms_, took_ms / static_cast<double>(steps), 0.2);
        }
    }

private:
    double step_cost_ms_ = 0.01; // of the wall's time; soon replaced by what was measured
};

// A teacher writes the lesson while it runs: notices that its file has changed.
class FileWatch {
public:
    bool has_changed(const std::filesystem::path& file)
    {
        if (since_look_.seconds() < seconds_between_looks && file == file_) {
            return false;
        }
        since_look_ = {};
        std::error_code gone; // while an editor replaces the file
        const auto time = std::filesystem::last_write_time(file, gone);
        const bool changed = !gone && file == file_ && time != time_;
        if (!gone) {
            time_ = time;
        }
        file_ = file;
        return changed;
    }

private:
    std::filesystem::path file_;
    std::filesystem::file_time_type time_;
    static constexpr double seconds_between_looks = 0.5;
    Stopwatch since_look_;
};

// Text is sharp at the sizes the fonts were made for: made anew when the window, or the text in it,
// has become much larger or smaller.
class FittingRenderer {
public:
    explicit FittingRenderer(std::filesystem::path data) : data_(std::move(data)) {}

    render::Renderer& for_layout(const scene::Layout& layout)
    {
        const float title_em = largest_em_px(layout);
        const bool fits = title_em < 1.15F * made_for_ && title_em > 0.65F * made_for_;
        if (!renderer_ || !fits) {
            renderer_.reset(); // one at a time
            renderer_.emplace(data_, title_em);
            made_for_ = title_em;
        }
        return *renderer_;
    }

private:
    std::filesystem::path data_;
    std::optional<render::Renderer> renderer_;
    float made_for_ = 0;
};

// What was asked for is checked before a window opens.
Experiment begun(const InteractiveOptions& options)
{
    const scene::Theme theme = parse_theme(options.theme);
    BodyOptions body;
    body.lesson = options.lesson;
    body.seed = options.seed;
    Experiment experiment = prepare(body, experiment::Advance::by_hand);
    experiment.settings.theme = theme;
    experiment.settings.text_scale = options.text_scale;
    experiment::keep_history(experiment);
    return experiment;
}

struct Session {
    explicit Session(const InteractiveOptions& options)
        : experiment(begun(options)), window(std::string(base::words("Reflex Loop")), options.size),
          anatomy(scene::load_anatomy(base::data_folder() / "assets" / "anatomy")),
          renderer(base::data_folder())
    {
        panels.shortcuts = shortcut_help();
    }

    Experiment experiment;
    ui::State panels;
    ui::Hand hand;
    platform::Window window;
    scene::Anatomy anatomy;
    FittingRenderer renderer;
    scene::Drawing drawing; // that is on the screen: what a hand points at
    QualityChoice quality{true};
    Stopwatch stopwatch;
    StepBudget budget;
    FileWatch watch;
    double still_ms = 0; // since something last moved
};

void take_keys(Session& s)
{
    Live live{.experiment = s.experiment, .panels = s.panels};
    for (const auto& pressed : s.window.key_presses()) {
        press(pressed, live);
    }
    if (live.quit) {
        s.window.close();
    }
}

void play(Session& s, double lap_ms)
{
    const Stopwatch watch;
    const std::int64_t first = s.experiment.step;
    experiment::play_to(s.experiment, s.experiment.viewer_ms + std::min(lap_ms, longest_lap_ms),
                        s.budget.most_steps());
    s.budget.learn(s.experiment.step - first, 1000 * watch.seconds());
}

void touch(Session& s, const scene::Layout& layout, double lap_ms)
{
    ui::Pointer pointer = ui::pointer_left_by_panels(layout);
    scene::TouchZones zones;
    physiology::Readout signals;
    const bool held = s.hand.grip != ui::Grip::none;
    if (pointer.over_picture || held) {
        const auto seen = experiment::shown(s.experiment);
        const auto shot = experiment::shot(s.experiment, seen, layout);
        if (held || shot.station == "body") { // leg and skin are touched where they are whole
            zones = scene::touch_zones(shot, s.anatomy);
        }
        pointer.thing = held ? "" : scene::pick(s.drawing, {pointer.x, pointer.y});
        signals = pointer.thing.empty() ? signals : scene::calm_signals(shot);
    }
    ui::touch_picture(s.experiment, s.hand, pointer, zones, layout, lap_ms);
    ui::show_hover(s.experiment, s.panels, s.hand, pointer.thing, signals, layout.size);
}

void draw(Session& s, render::Renderer& renderer, const scene::Layout& layout)
{
    const auto seen = experiment::shown(s.experiment);
    const auto shot = experiment::shot(s.experiment, seen, layout);
    s.drawing = scene::compose(shot, s.anatomy, renderer.metrics());
    renderer.draw(s.drawing, to_render(s.panels.quality.now), 0);
}

bool everything_rests(const Experiment& e)
{
    const bool flying = e.viewer_ms < e.flight.start_ms + e.flight.duration_ms;
    return !e.pace.running && !flying;
}

void frame(Session& s)
{
    const bool resting = everything_rests(s.experiment) && s.still_ms > idle_after_ms;
    const bool touched = s.window.read_input(resting ? idle_wait_ms : 0);
    const double lap_ms = s.stopwatch.lap_ms();
    s.still_ms = touched || !everything_rests(s.experiment) ? 0 : s.still_ms + lap_ms;
    const auto [width, height] = s.window.size();
    if (!s.window.open() || width <= 0 || height <= 0) {
        return;
    }
    take_keys(s);
    if (s.experiment.lesson && s.watch.has_changed(s.experiment.lesson->file) &&
        !std::exchange(s.panels.wrote_lesson, false)) {
        ui::reload_lesson(s.experiment, s.panels);
    }
    const scene::PixelSize size{width, height};
    const auto layout = ui::window_layout(size, s.experiment, s.panels);
    auto& renderer = s.renderer.for_layout(layout);
    const auto wished = s.experiment.settings.quality;
    s.panels.quality = s.quality.shown(wished);
    const Stopwatch cost;
    renderer.begin_panels(size, std::max(lap_ms, 1.0) / 1000);
    touch(s, layout, lap_ms);
    play(s, lap_ms);
    ui::show_panels(s.experiment, s.panels, size); // after play: one moment in picture and panels
    draw(s, renderer, layout);
    renderer.draw_panels(0);
    if (s.quality.measuring(wished)) {
        render::finish();
        s.quality.learn(1000 * cost.seconds());
    }
    s.window.present();
}

// The loop, until the window closes or so many frames were shown; tells of each frame.
template <class Told>
void run(const InteractiveOptions& options, Told told)
{
    Session session(options);
    session.quality = QualityChoice(render::current_device().software);
    for (int count = 0; session.window.open() && (options.frames == 0 || count < options.frames);
         ++count) {
        frame(session);
        told(count);
    }
}

} // namespace

int interactive(const InteractiveOptions& options)
{
    run(options, [](int) {});
    return 0;
}

std::optional<WindowFigures> measure_window(InteractiveOptions options)
{
    options.size = {1280, 720};
    WindowFigures figures;
    std::vector<double> laps_ms;
    Stopwatch watch;
    const auto take = [&](int count) {
        const double lap_ms = watch.lap_ms();
        if (count > 0) {
            laps_ms.push_back(lap_ms);
            return;
        }
        const auto passed = std::chrono::steady_clock::now() - options.started;
        figures.first_frame_ms = std::chrono::duration<double, std::milli>(passed).count();
    };
    try {
        run(options, take);
    } catch (const platform::NoDisplay&) {
        return std::nullopt;
    }
    if (!laps_ms.empty()) {
        const auto middle = laps_ms.begin() + static_cast<std::ptrdiff_t>(laps_ms.size() / 2);
        std::ranges::nth_element(laps_ms, middle);
        figures.median_ms = *middle;
    }
    return figures;
}

} // namespace app
