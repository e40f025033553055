#include "app/window/interactive.hpp"

#include "app/arguments/arguments.hpp"
#include "app/arguments/body_options.hpp"
#include "app/keys/keyboard_and_clicker.hpp"
#include "app/window/described_file.hpp"
#include "app/window/font_size.hpp"
#include "app/window/live_sound.hpp"
#include "app/window/presenting.hpp"
#include "app/window/progress_keeper.hpp"
#include "app/window/quality_choice.hpp"
#include "app/window/session_keeper.hpp"
#include "app/window/stopwatch.hpp"
#include "base/data_path.hpp"
#include "base/translation.hpp"
#include "experiment/view/scene_input.hpp"
#include "render/device.hpp"
#include "render/renderer.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/picture/anatomy.hpp"
#include "scene/stations/body/touch_zones.hpp"
#include "scene/stations/stations.hpp"
#include "scene/view/pick.hpp"
#include "ui/lesson/lesson_browser.hpp"
#include "ui/panels.hpp"
#include "ui/pointer/curve_touch.hpp"
#include "ui/pointer/hover.hpp"
#include "ui/pointer/touch.hpp"
#include "ui/state/presenter_controls.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace app {

namespace {

using experiment::Experiment;

constexpr double max_lap_ms = 100; // the time of a window that was held up is not made up for
constexpr double stepping_budget_ms = 25; // of a frame; what takes longer plays more slowly
constexpr int idle_wait_ms = 200;         // in a pause nothing moves; input wakes it at once
constexpr double idle_after_ms = 600;

// How many steps of the body fit into a frame on this machine, measured while it runs.
class StepBudget {
public:
    [[nodiscard]] std::int64_t max_steps() const
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
    double step_cost_ms_ = 0.01; // of wall time; replaced by measurements
};

// Notices that the running lesson's file has changed: its author is writing it.
class FileWatch {
public:
    bool has_changed(const std::filesystem::path& file)
    {
        if (since_look_.seconds() < seconds_between_looks && file == file_) {
            return false;
        }
        since_look_ = {};
        std::error_code missing; // while an editor replaces the file
        const auto time = std::filesystem::last_write_time(file, missing);
        const bool changed = !missing && file == file_ && time != time_;
        if (!missing) {
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
        const float title_em = max_em_px(layout);
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

// Checks the options before a window opens.
Experiment experiment_of(const InteractiveOptions& options)
{
    const scene::Theme theme = parse_theme(options.theme);
    BodyOptions body;
    body.lesson = options.lesson;
    body.seed = options.seed;
    Experiment experiment = prepare(body, experiment::Advance::by_hand);
    experiment.view.settings.theme = theme;
    experiment.view.settings.text_scale = options.text_scale;
    experiment::keep_history(experiment);
    return experiment;
}

std::unique_ptr<platform::Window> window_of(const InteractiveOptions& options)
{
    const std::string title(base::tr("Reflex Loop"));
    return options.at ? std::make_unique<platform::Window>(title, *options.at)
                      : std::make_unique<platform::Window>(title, options.size);
}

// Everything behind the open window.
struct LiveWindow {
    explicit LiveWindow(const InteractiveOptions& options)
        : experiment(experiment_of(options)), window(window_of(options)),
          anatomy(scene::load_anatomy(base::data_folder() / "assets" / "anatomy")),
          renderer(base::data_folder()), presenting(*window, options.audience_at),
          progress(options.progress_folder), keeper(experiment, options.record),
          described(options.describe_to)
    {
        panels.shortcuts = shortcut_help();
        panels.presenter.presenting = options.present;
        panels.progress_folder = options.progress_folder;
    }

    Experiment experiment;
    ui::PanelState panels;
    ui::Hand hand;
    std::unique_ptr<platform::Window> window;
    scene::Anatomy anatomy;
    FittingRenderer renderer;
    Presenting presenting;
    ProgressKeeper progress;
    SessionKeeper keeper;
    Stopwatch since_start;
    scene::Drawing drawing; // on the screen: what the pointer lies on
    QualityChoice quality{true};
    Stopwatch stopwatch;
    StepBudget budget;
    LiveSound sound;
    DescribedFile described;
    FileWatch watch;
    double still_ms = 0; // since something last moved
};

void handle_keys(LiveWindow& s)
{
    Live live{.experiment = s.experiment, .panels = s.panels};
    for (const auto& pressed : s.presenting.key_presses()) {
        press(pressed, live);
    }
    if (live.quit) {
        s.window->close();
    }
}

void play(LiveWindow& s, double lap_ms)
{
    const Stopwatch watch;
    const std::int64_t first = s.experiment.simulation.step;
    const double before_ms = s.experiment.playback.viewer_ms,
                 moment_ms = s.experiment.playback.moment_ms;
    experiment::play_to(s.experiment,
                        s.experiment.playback.viewer_ms + std::min(lap_ms, max_lap_ms),
                        s.budget.max_steps());
    experiment::fade_trail(s.experiment.view.presentation, s.experiment.playback.viewer_ms);
    s.keeper.frame(s.experiment, before_ms, moment_ms);
    s.budget.learn(s.experiment.simulation.step - first, 1000 * watch.seconds());
    s.panels.no_sound_device = !s.sound.play(s.experiment);
}

void narrate(LiveWindow& s)
{
    if (s.panels.transcript_shown || s.described.wanted()) {
        experiment::narrate(s.panels.narration, s.experiment);
        s.described.update(s.panels.narration, s.experiment);
    }
}

void touch(LiveWindow& s, const ui::PanelLayout& panel_layout, double lap_ms)
{
    const scene::Layout& layout = panel_layout.scene;
    ui::Pointer pointer = ui::pointer_left_by_panels(layout, panel_layout.preview);
    scene::TouchZones zones;
    physiology::Readout signals;
    const bool held = s.hand.grip != ui::Grip::none;
    if (pointer.over_picture || held) {
        const auto seen = experiment::shown(s.experiment);
        const auto input = experiment::scene_input(s.experiment, seen, layout);
        const scene::Station* station = scene::find_station(input.station);
        if (held || (station != nullptr && station->touchable)) {
            zones = scene::touch_zones(input, s.anatomy);
        }
        pointer.thing = held ? "" : scene::pick(s.drawing, {pointer.x, pointer.y});
        signals = pointer.thing.empty() ? signals : scene::display_signals(input);
    }
    if (ui::draw_curve(s.experiment, s.drawing.curve_field, panel_layout.preview,
                       layout.size.width)) {
        return;
    }
    const bool elsewhere = s.presenting.point(s.experiment, s.panels, layout);
    if (!elsewhere && (pointer.over_picture || s.panels.presenter.drawing)) {
        ui::move_pointer(s.experiment, s.panels, layout, pointer.x, pointer.y, pointer.pressed,
                         pointer.down);
    }
    if (s.panels.presenter.pen) { // it has the left button to itself
        pointer.pressed = pointer.double_clicked = false;
    }
    ui::touch_picture(s.experiment, s.hand, pointer, zones, layout, lap_ms);
    if (ui::pointer_is_a_tool(s.experiment, s.panels)) {
        ui::show_tool(s.experiment);
    } else if (!s.panels.presenter.presenting || s.presenting.two_windows()) {
        ui::show_hover(s.experiment, s.panels.tooltip_timer, panel_layout.em_px, s.hand,
                       pointer.thing, signals);
    }
}

void draw(LiveWindow& s, render::Renderer& renderer, const scene::Layout& layout)
{
    const auto seen = experiment::shown(s.experiment);
    auto input = experiment::scene_input(s.experiment, seen, layout);
    scene::PresenterOverlay marks = s.experiment.view.presentation.marks;
    marks.blank = marks.blank && !s.presenting.two_windows(); // the lecturer still sees
    input.presenter_overlay = &marks;
    s.drawing = scene::compose(input, s.anatomy, renderer.metrics());
    s.presenting.draw(s.drawing, s.experiment, renderer, to_render(s.panels.quality.now),
                      s.panels.presenter);
}

bool nothing_moves(const Experiment& e)
{
    const bool flying = e.playback.viewer_ms < e.view.flight.start_ms + e.view.flight.duration_ms;
    return !e.playback.time_mapping.running && !flying && e.view.presentation.marks.trail.empty();
}

void frame(LiveWindow& s)
{
    const bool resting = nothing_moves(s.experiment) && s.still_ms > idle_after_ms;
    const int wait_ms =
        s.presenting.two_windows() ? 30 : idle_wait_ms; // read_input wakes for one window only
    bool touched = s.window->read_input(resting ? wait_ms : 0);
    touched = s.presenting.read_input(s.panels.presenter) || touched;
    const double lap_ms = s.stopwatch.lap_ms();
    s.still_ms = touched || !nothing_moves(s.experiment) ? 0 : s.still_ms + lap_ms;
    const auto [width, height] = s.window->size();
    if (!s.window->open() || width <= 0 || height <= 0) {
        return;
    }
    handle_keys(s);
    s.presenting.follow(s.panels.presenter, s.since_start.seconds());
    if (s.experiment.lesson_run.lesson &&
        s.watch.has_changed(s.experiment.lesson_run.lesson->file) &&
        !std::exchange(s.panels.wrote_lesson, false)) {
        ui::reload_lesson(s.experiment, s.panels);
    }
    s.progress.follow(s.experiment, s.panels);
    const scene::PixelSize size{width, height};
    const ui::PanelLayout panel_layout = ui::place_panels(size, s.experiment, s.panels);
    const scene::Layout& layout = panel_layout.scene;
    auto& renderer = s.renderer.for_layout(layout);
    const auto wished = s.experiment.view.settings.quality;
    s.panels.quality = s.quality.shown(wished);
    const Stopwatch cost;
    renderer.begin_panels(size, std::max(lap_ms, 1.0) / 1000);
    touch(s, panel_layout, lap_ms);
    play(s, lap_ms);
    narrate(s);
    ui::show_panels(s.experiment, s.panels, size); // after play: one moment in picture and panels
    draw(s, renderer, layout);
    renderer.draw_panels(0);
    if (s.quality.measuring(wished)) {
        render::finish();
        s.quality.learn(1000 * cost.seconds());
    }
    s.presenting.present(s.experiment.view.presentation.marks.blank);
}

// The loop, until the window closes or so many frames were shown; calls `shown` after each frame
// with its number.
template <class Shown>
void run(const InteractiveOptions& options, Shown shown)
{
    LiveWindow live(options);
    live.quality = QualityChoice(render::current_device().software);
    for (int count = 0; live.window->open() && (options.frames == 0 || count < options.frames);
         ++count) {
        frame(live);
        shown(count);
    }
    live.keeper.write(live.experiment);
}

} // namespace

int interactive(const InteractiveOptions& options)
{
    run(options, [](int) {});
    return 0;
}

std::optional<WindowFigures> measure_window(InteractiveOptions options)
{
    if (!options.at) {
        options.size = {1280, 720};
    }
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
        figures.median_ms = median(std::move(laps_ms));
    }
    return figures;
}

} // namespace app
