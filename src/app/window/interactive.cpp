#include "app/window/interactive.hpp"

#include "app/commands/arguments.hpp"
#include "app/keys/keyboard_and_clicker.hpp"
#include "app/window/described_file.hpp"
#include "app/window/live_sound.hpp"
#include "app/window/presenting.hpp"
#include "app/window/progress_keeper.hpp"
#include "app/window/quality_choice.hpp"
#include "app/window/session_keeper.hpp"
#include "app/window/stopwatch.hpp"
#include "base/data_path.hpp"
#include "base/translation.hpp"
#include "experiment/view/scene_input.hpp"
#include "render/renderer.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/picture/anatomy.hpp"
#include "scene/stations/stations.hpp"
#include "scene/view/pick.hpp"
#include "ui/panels/panels.hpp"
#include "ui/pointer/curve_touch.hpp"
#include "ui/pointer/touch.hpp"

#include <fmt/format.h>

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

constexpr double max_lap_ms = 100;        // a window that was held up does not catch up
constexpr double stepping_budget_ms = 25; // of a frame; what takes longer is shown as slower
constexpr int idle_wait_ms = 200;         // in a pause nothing moves; a hand wakes it at once
constexpr double idle_after_ms = 600;

// How many steps of the body fit into a frame on this machine, learnt while it runs.
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

// What was asked for is checked before a window opens.
Experiment begun(const InteractiveOptions& options)
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

std::unique_ptr<platform::Window> opened(const InteractiveOptions& options)
{
    const std::string title(base::tr("Reflex Loop"));
    return options.at ? std::make_unique<platform::Window>(title, *options.at)
                      : std::make_unique<platform::Window>(title, options.size);
}

struct Session {
    explicit Session(const InteractiveOptions& options)
        : experiment(begun(options)), window(opened(options)),
          anatomy(scene::load_anatomy(base::data_folder() / "assets" / "anatomy")),
          renderer(base::data_folder()), presenting(*window, options.audience_at),
          progress(options.progress_folder), keeper(experiment, options.record),
          described(options.describe_to)
    {
        panels.shortcuts = shortcut_help();
        panels.desk.presenting = options.present;
        panels.progress_folder = options.progress_folder;
    }

    Experiment experiment;
    ui::State panels;
    ui::Hand hand;
    std::unique_ptr<platform::Window> window;
    scene::Anatomy anatomy;
    FittingRenderer renderer;
    Presenting presenting;
    ProgressKeeper progress;
    SessionKeeper keeper;
    Stopwatch since_start;
    scene::Drawing drawing; // that is on the screen: what a hand points at
    QualityChoice quality{true};
    Stopwatch stopwatch;
    StepBudget budget;
    LiveSound sound;
    DescribedFile described;
    FileWatch watch;
    double still_ms = 0; // since something last moved
};

void take_keys(Session& s)
{
    Live live{.experiment = s.experiment, .panels = s.panels};
    for (const auto& pressed : s.presenting.key_presses()) {
        press(pressed, live);
    }
    if (live.quit) {
        s.window->close();
    }
}

void play(Session& s, double lap_ms)
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
    s.panels.no_sound_device = !s.sound.hear(s.experiment);
}

void tell(Session& s)
{
    if (s.panels.in_words || s.described.wanted()) {
        experiment::narrate(s.panels.narration, s.experiment);
        s.described.keep(s.panels.narration, s.experiment);
    }
}

void touch(Session& s, const ui::PanelLayout& places, double lap_ms)
{
    const scene::Layout& layout = places.scene;
    ui::Pointer pointer = ui::pointer_left_by_panels(layout, places.preview);
    scene::TouchZones zones;
    physiology::Readout signals;
    const bool held = s.hand.grip != ui::Grip::none;
    if (pointer.over_picture || held) {
        const auto seen = experiment::shown(s.experiment);
        const auto input = experiment::scene_input(s.experiment, seen, layout);
        if (held || input.station == "body") { // leg and skin are touched where they are whole
            zones = scene::touch_zones(input, s.anatomy);
        }
        pointer.thing = held ? "" : scene::pick(s.drawing, {pointer.x, pointer.y});
        signals = pointer.thing.empty() ? signals : scene::display_signals(input);
    }
    if (ui::draw_curve(s.experiment, s.drawing.curve_field, places.preview, layout.size.width)) {
        return;
    }
    const bool elsewhere = s.presenting.point(s.experiment, s.panels, layout);
    if (!elsewhere && (pointer.over_picture || s.panels.desk.drawing)) {
        ui::point(s.experiment, s.panels, layout, pointer.x, pointer.y, pointer.pressed,
                  pointer.down);
    }
    if (s.panels.desk.pen) { // it has the left button to itself
        pointer.pressed = pointer.double_clicked = false;
    }
    ui::touch_picture(s.experiment, s.hand, pointer, zones, layout, lap_ms);
    if (ui::pointer_is_a_tool(s.experiment, s.panels)) {
        ui::show_tool(s.experiment);
    } else if (!s.panels.desk.presenting || s.presenting.two_windows()) {
        ui::show_hover(s.experiment, s.panels, s.hand, pointer.thing, signals, places.window);
    }
}

void draw(Session& s, render::Renderer& renderer, const scene::Layout& layout)
{
    const auto seen = experiment::shown(s.experiment);
    auto input = experiment::scene_input(s.experiment, seen, layout);
    scene::PresenterOverlay marks = s.experiment.view.presentation.marks;
    marks.blank = marks.blank && !s.presenting.two_windows(); // the lecturer still sees
    input.stage = &marks;
    s.drawing = scene::compose(input, s.anatomy, renderer.metrics());
    s.presenting.draw(s.drawing, s.experiment, renderer, to_render(s.panels.quality.now),
                      s.panels.desk);
}

bool everything_rests(const Experiment& e)
{
    const bool flying = e.playback.viewer_ms < e.view.flight.start_ms + e.view.flight.duration_ms;
    return !e.playback.time_mapping.running && !flying && e.view.presentation.marks.trail.empty();
}

void frame(Session& s)
{
    const bool resting = everything_rests(s.experiment) && s.still_ms > idle_after_ms;
    const int wait_ms = s.presenting.two_windows() ? 30 : idle_wait_ms; // it looks at one only
    bool touched = s.window->read_input(resting ? wait_ms : 0);
    touched = s.presenting.read_input(s.panels.desk) || touched;
    const double lap_ms = s.stopwatch.lap_ms();
    s.still_ms = touched || !everything_rests(s.experiment) ? 0 : s.still_ms + lap_ms;
    const auto [width, height] = s.window->size();
    if (!s.window->open() || width <= 0 || height <= 0) {
        return;
    }
    take_keys(s);
    s.presenting.follow(s.panels.desk, s.since_start.seconds());
    if (s.experiment.lesson_run.lesson &&
        s.watch.has_changed(s.experiment.lesson_run.lesson->file) &&
        !std::exchange(s.panels.wrote_lesson, false)) {
        ui::reload_lesson(s.experiment, s.panels);
    }
    s.progress.follow(s.experiment, s.panels);
    const scene::PixelSize size{width, height};
    const ui::PanelLayout places = ui::place_panels(size, s.experiment, s.panels);
    const scene::Layout& layout = places.scene;
    auto& renderer = s.renderer.for_layout(layout);
    const auto wished = s.experiment.view.settings.quality;
    s.panels.quality = s.quality.shown(wished);
    const Stopwatch cost;
    renderer.begin_panels(size, std::max(lap_ms, 1.0) / 1000);
    touch(s, places, lap_ms);
    play(s, lap_ms);
    tell(s);
    ui::show_panels(s.experiment, s.panels, size); // after play: one moment in picture and panels
    draw(s, renderer, layout);
    renderer.draw_panels(0);
    if (s.quality.measuring(wished)) {
        render::finish();
        s.quality.learn(1000 * cost.seconds());
    }
    s.presenting.present(s.experiment.view.presentation.marks.blank);
}

// The loop, until the window closes or so many frames were shown; tells of each frame.
template <class Told>
void run(const InteractiveOptions& options, Told told)
{
    Session session(options);
    session.quality = QualityChoice(render::current_device().software);
    for (int count = 0; session.window->open() && (options.frames == 0 || count < options.frames);
         ++count) {
        frame(session);
        told(count);
    }
    session.keeper.write(session.experiment);
}

} // namespace

platform::Place parse_place(std::string_view text)
{
    const auto comma = text.find(','), second = text.find(',', comma + 1);
    if (comma == std::string_view::npos || second == std::string_view::npos) {
        throw UsageError(fmt::format(
            "\"{}\" is not a place; write it as X,Y,WxH, for example 1280,0,1920x1080", text));
    }
    const double x = parse_number(text.substr(0, comma));
    const double y = parse_number(text.substr(comma + 1, second - comma - 1));
    const auto [width, height] = parse_size(text.substr(second + 1));
    return {static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y)), {width, height}};
}

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
        const auto middle = laps_ms.begin() + static_cast<std::ptrdiff_t>(laps_ms.size() / 2);
        std::ranges::nth_element(laps_ms, middle);
        figures.median_ms = *middle;
    }
    return figures;
}

} // namespace app
