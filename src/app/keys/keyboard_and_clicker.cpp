#include "app/keys/keyboard_and_clicker.hpp"

#include "app/keys/task_keys.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "experiment/simulation/controls.hpp"
#include "scene/stations/stations.hpp"
#include "ui/lesson/lesson_browser.hpp"
#include "ui/lesson/save_as_step.hpp"
#include "ui/panels/events_section.hpp"
#include "ui/pointer/touch.hpp"
#include "ui/state/panel_layout.hpp"
#include "ui/state/presenter_controls.hpp"
#include "ui/state/slow_motion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace app {

namespace {

using platform::Key;

void play_or_pause(Live& live)
{
    experiment::set_playing(live.experiment, !live.experiment.playback.time_mapping.running);
}

bool in_panel(const Live& live)
{
    const ui::Focus& focus = live.panels.focus;
    return (focus.current != 0 || focus.menu) && !ui::picture_alone(live.panels);
}

// Left and right change the value of the focused row; without one, in a pause, they step time.
void sideways(Live& live, int steps, double body_ms)
{
    if (in_panel(live) && live.panels.focus.on_value) {
        live.panels.focus.nudge = steps;
        return;
    }
    if (!live.experiment.playback.time_mapping.running) {
        experiment::single_step(live.experiment, body_ms);
    }
}

// One frame of a film at 30 frames a second, in the present slow motion.
void one_frame(Live& live, int direction)
{
    constexpr double frame_ms = 1000.0 / 30;
    if (!live.experiment.playback.time_mapping.running) {
        experiment::single_step(live.experiment,
                                direction * frame_ms / live.experiment.playback.time_mapping.slow);
    }
}

void change_slow(Live& live, int direction)
{
    experiment::set_slow(live.experiment,
                         ui::next_slow(live.experiment.playback.time_mapping.slow, direction));
}

// Leaves the lesson to explore, or ends the detour.
void explore(Live& live)
{
    if (live.experiment.lesson_run.detour == experiment::Detour::none) {
        experiment::explore(live.experiment);
    } else {
        experiment::end_detour(live.experiment);
    }
}

void fly_to(Live& live, std::size_t station)
{
    const auto stations = scene::station_table();
    if (station < stations.size()) {
        ui::fly_to(live.experiment, stations[station]);
    }
}

// Through all controls, one by one.
void move_focus(Live& live, int rows)
{
    live.panels.focus.move = rows;
}

void within_panel(Live& live, int rows)
{
    if (in_panel(live)) {
        live.panels.focus.move = rows;
    }
}

void fold_inputs(Live& live)
{
    live.panels.inputs_open = !live.panels.inputs_open;
    live.panels.in_front = ui::Side::inputs;
    live.panels.focus.current = 0;
}

void flip(bool& on)
{
    on = !on;
}

void present(Live& live)
{
    ui::set_presenting(live.panels, !live.panels.presenter.presenting);
}

void blank(Live& live)
{
    ui::set_blank(live.experiment, live.panels, !live.experiment.view.presentation.marks.blank);
}

void for_projector(Live& live)
{
    auto& settings = live.experiment.view.settings;
    experiment::show_for_projector(settings, !settings.projector);
}

// Text fields have their own keys: printable ones, arrows, what edits. Function keys, paging and
// other keys together with control are not among them.
bool belongs_to_field(const platform::KeyPress& pressed)
{
    const bool function = pressed.key >= Key::f1 && pressed.key <= Key::f12;
    const bool paging = pressed.key == Key::page_up || pressed.key == Key::page_down;
    constexpr std::array edits{Key::a, Key::c, Key::v, Key::x, Key::y, Key::z};
    const bool edit = std::ranges::find(edits, pressed.key) != edits.end();
    return !function && !paging && (!pressed.control || edit);
}

constexpr double coarse_step_ms = 1, fine_step_ms = 0.1;

enum Modifier : std::uint8_t { plain, shift, control };
enum WhileHeld : std::uint8_t { once, repeated };

struct Binding {
    Key key{};
    Modifier with = plain;
    WhileHeld while_held = once;
    void (*act)(Live&) = nullptr; // null: an unused place in the row
};

// A line of the help and the keys that it explains. While a question is open, its own keys come
// first (task_keys).
struct KeyRow {
    ui::Shortcut help; // without keys: the title of a group
    std::array<Binding, 9> bindings;
};

// clang-format off
constexpr KeyRow rows[] = {
    {{"", "Time"}, {}},
    {{"Space", "play, pause"}, {{
        {Key::space, plain, once, play_or_pause},
    }}},
    {{"← →", "in a pause: back and on by 1 ms; with Shift 0.1 ms, with Ctrl a frame"}, {{
        {Key::right, plain, repeated, [](Live& l) { sideways(l, 1, coarse_step_ms); }},
        {Key::right, shift, repeated, [](Live& l) { sideways(l, 10, fine_step_ms); }},
        {Key::right, control, repeated, [](Live& l) { one_frame(l, +1); }},
        {Key::left, plain, repeated, [](Live& l) { sideways(l, -1, -coarse_step_ms); }},
        {Key::left, shift, repeated, [](Live& l) { sideways(l, -10, -fine_step_ms); }},
        {Key::left, control, repeated, [](Live& l) { one_frame(l, -1); }},
    }}},
    {{"J, K, End", "the mark before, the mark after, and now"}, {{
        {Key::j, plain, repeated, [](Live& l) { experiment::go_to_bookmark(l.experiment, -1); }},
        {Key::k, plain, repeated, [](Live& l) { experiment::go_to_bookmark(l.experiment, +1); }},
        {Key::end, plain, once, [](Live& l) { experiment::go_to_present(l.experiment); }},
    }}},
    {{"Shift Space", "in the past: go on from here, and drop what came later"}, {{
        {Key::space, shift, once, [](Live& l) { experiment::go_on_from_here(l.experiment); }},
    }}},
    {{"[ or −, ] or +", "slower, faster"}, {{
        {Key::left_bracket, plain, repeated, [](Live& l) { change_slow(l, +1); }},
        {Key::minus, plain, repeated, [](Live& l) { change_slow(l, +1); }},
        {Key::right_bracket, plain, repeated, [](Live& l) { change_slow(l, -1); }},
        {Key::plus, plain, repeated, [](Live& l) { change_slow(l, -1); }},
        {Key::plus, shift, repeated, [](Live& l) { change_slow(l, -1); }},
        {Key::equals, shift, repeated, [](Live& l) { change_slow(l, -1); }}, // plus, on US keyboards
        {Key::equals, plain, repeated, [](Live& l) { change_slow(l, -1); }},
    }}},
    {{"R", "from the start, with a fresh body"}, {{
        {Key::r, plain, once, [](Live& l) { experiment::reset(l.experiment); }},
    }}},
    {{"", "The body"}, {}},
    {{"T", "tap the tendon below the kneecap"}, {{
        {Key::t, plain, once, [](Live& l) { experiment::fire(l.experiment, {}); }},
    }}},
    {{"E", "electric shock of the nerve"}, {{
        {Key::e, plain, once, [](Live& l) { ui::give_shock(l.experiment, l.panels); }},
    }}},
    {{"", "The picture"}, {}},
    {{"1 … 9", "fly to a station: body, cord, muscle, spindle, ending, sarcomere, days"}, {{
        {Key::digit_1, plain, once, [](Live& l) { fly_to(l, 0); }},
        {Key::digit_2, plain, once, [](Live& l) { fly_to(l, 1); }},
        {Key::digit_3, plain, once, [](Live& l) { fly_to(l, 2); }},
        {Key::digit_4, plain, once, [](Live& l) { fly_to(l, 3); }},
        {Key::digit_5, plain, once, [](Live& l) { fly_to(l, 4); }},
        {Key::digit_6, plain, once, [](Live& l) { fly_to(l, 5); }},
        {Key::digit_7, plain, once, [](Live& l) { fly_to(l, 6); }},
        {Key::digit_8, plain, once, [](Live& l) { fly_to(l, 7); }},
        {Key::digit_9, plain, once, [](Live& l) { fly_to(l, 8); }},
    }}},
    {{"Home", "the whole picture"}, {{
        {Key::home, plain, once, [](Live& l) { ui::show_whole_station(l.experiment); }},
    }}},
    {{"L, C, G", "labels, chart, ghost of the last run: on or off"}, {{
        {Key::l, plain, once, [](Live& l) { flip(l.experiment.view.settings.switches.labels); }},
        {Key::c, plain, once, [](Live& l) { flip(l.experiment.view.settings.switches.chart); }},
        {Key::g, plain, once, [](Live& l) { flip(l.experiment.view.settings.ghost); }},
    }}},
    {{"H", "hold the camera while a lesson goes on"}, {{
        {Key::h, plain, once, [](Live& l) { flip(l.experiment.view.settings.hold_camera); }},
    }}},
    {{"M", "reduced motion: cuts in place of flights"}, {{
        {Key::m, plain, once, [](Live& l) { flip(l.experiment.view.settings.reduced_motion); }},
    }}},
    {{"U", "sound of spikes: on or off"}, {{
        {Key::u, plain, once, [](Live& l) { flip(l.experiment.view.settings.sound_on); }},
    }}},
    {{"V", "what is to be seen, in words"}, {{
        {Key::v, plain, once, [](Live& l) { flip(l.panels.transcript_shown); }},
    }}},
    {{"F11", "the picture without panels"}, {{
        {Key::f11, plain, once, [](Live& l) { l.panels.clean_picture = !l.panels.clean_picture; }},
    }}},
    {{"", "The lesson"}, {}},
    {{"Page Down, Page Up", "the next step, the one before; a question first runs"}, {{
        {Key::page_down, plain, once, [](Live& l) { ui::go_on(l.experiment, l.panels); }},
        {Key::page_up, plain, once, [](Live& l) { ui::go_back(l.experiment, l.panels); }},
    }}},
    {{"A … D", "answer the question; Space lets the body go without"}, {}},
    {{"← → ↑ ↓, Enter", "a curve to draw: along, its value, done"}, {}},
    {{"X", "explore freely, and back to the step as it stood"}, {{
        {Key::x, plain, once, explore},
    }}},
    {{"Y, N", "put the popular sentence to the test; the next hint"}, {{
        {Key::y, plain, once, [](Live& l) { experiment::play_myth(l.experiment); }},
        {Key::n, plain, once, [](Live& l) { experiment::take_hint(l.experiment); }},
    }}},
    {{"Ctrl R", "read the lesson's file again"}, {{
        {Key::r, control, once, [](Live& l) { ui::reload_lesson(l.experiment, l.panels); }},
    }}},
    {{"Ctrl K", "keep this as a step: into the lesson's file, after this step"}, {{
        {Key::k, control, once, [](Live& l) { ui::save_as_step(l.experiment, l.panels); }},
    }}},
    {{"", "In the lecture hall"}, {}},
    {{"F5, Esc", "present, and back"}, {{
        {Key::f5, plain, once, present},
    }}},
    {{"B or .", "black screen, and the body waits"}, {{
        {Key::b, plain, once, blank},
        {Key::period, plain, once, blank},
    }}},
    {{"F", "freeze the audience's picture"}, {{
        {Key::f, plain, once, [](Live& l) { ui::set_frozen(l.experiment, !l.experiment.view.presentation.frozen); }},
    }}},
    {{"P", "for a projector: light, large, thick"}, {{
        {Key::p, plain, once, for_projector},
    }}},
    {{"S, O", "spotlight, laser dot at the pointer"}, {{
        {Key::s, plain, once, [](Live& l) { ui::set_spotlight(l.experiment, l.panels, !l.experiment.view.presentation.marks.spotlight); }},
        {Key::o, plain, once, [](Live& l) { ui::set_laser(l.experiment, l.panels, !l.experiment.view.presentation.marks.laser); }},
    }}},
    {{"D, W", "draw with the pointer; wipe it away"}, {{
        {Key::d, plain, once, [](Live& l) { ui::set_pen(l.experiment, l.panels, !l.panels.presenter.pen); }},
        {Key::w, plain, once, [](Live& l) { ui::wipe_drawing(l.experiment); }},
    }}},
    {{"", "Keys instead of the mouse"}, {}},
    {{"Tab, Shift Tab", "to the next control, the one before"}, {{
        {Key::tab, plain, repeated, [](Live& l) { move_focus(l, 1); }},
        {Key::tab, shift, repeated, [](Live& l) { move_focus(l, -1); }},
    }}},
    {{"F6", "to the next panel"}, {{
        {Key::f6, plain, once, [](Live& l) { l.panels.focus.to_panel = true; }},
    }}},
    {{"↑ ↓ ← →, Enter", "there: move, change the value, press"}, {{
        {Key::down, plain, repeated, [](Live& l) { within_panel(l, 1); }},
        {Key::up, plain, repeated, [](Live& l) { within_panel(l, -1); }},
        {Key::enter, plain, once, [](Live& l) { l.panels.focus.press = in_panel(l); }},
    }}},
    {{"I", "the inputs: fold in or out"}, {{
        {Key::i, plain, once, fold_inputs},
    }}},
    {{"Esc", "closes what was opened last"}, {{
        {Key::escape, plain, once, [](Live& l) { ui::close_innermost(l.experiment, l.panels); }},
    }}},
    {{"F1, Ctrl Q", "this help, quit"}, {{
        {Key::f1, plain, once, [](Live& l) { l.panels.help = !l.panels.help; }},
        {Key::q, control, once, [](Live& l) { l.quit = true; }},
    }}},
};
// clang-format on

using Help = std::array<ui::Shortcut, std::size(rows)>;

// As many digits as there are stations, in the order of their table: "1 … 7".
Help help_lines()
{
    static const std::string digits = fmt::format("1 … {}", scene::station_table().size());
    Help lines;
    std::ranges::transform(rows, lines.begin(), &KeyRow::help);
    std::ranges::find(lines, "1 … 9", &ui::Shortcut::keys)->keys = digits;
    return lines;
}

bool is_meant(const Binding& binding, const platform::KeyPress& pressed)
{
    return binding.act != nullptr && binding.key == pressed.key &&
           pressed.control == (binding.with == control) &&
           pressed.shift == (binding.with == shift) && !pressed.alt &&
           (binding.while_held == repeated || !pressed.repeated);
}

} // namespace

void press(const platform::KeyPress& pressed, Live& live)
{
    if (pressed.in_field && belongs_to_field(pressed)) {
        return;
    }
    if (press_for_task(pressed, live.experiment, live.panels)) {
        return;
    }
    for (const KeyRow& row : rows) {
        for (const Binding& binding : row.bindings) {
            if (is_meant(binding, pressed)) {
                binding.act(live);
            }
        }
    }
}

std::span<const ui::Shortcut> shortcut_help()
{
    static const Help lines = help_lines();
    return lines;
}

} // namespace app
