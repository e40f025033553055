#include "app/keys/keyboard_and_clicker.hpp"

#include "app/keys/task_keys.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "experiment/simulation/controls.hpp"
#include "scene/stations/stations.hpp"
#include "ui/pointer/touch.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

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
    return (focus.at != 0 || focus.menu) && !ui::picture_alone(live.panels);
}

// Left and right change the value of the row that the keys are in; else they go back and on in a
// pause.
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

// One frame of a film, at the pace that is set.
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

// Off the lesson's way and back.
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
    live.panels.focus.at = 0;
}

void flip(bool& on)
{
    on = !on;
}

void present(Live& live)
{
    ui::present(live.panels, !live.panels.desk.presenting);
}

void blank(Live& live)
{
    ui::blank(live.experiment, live.panels, !live.experiment.view.presentation.marks.blank);
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

struct Binding {
    Key key;
    bool control = false, shift = false;
    bool repeats = false; // goes on while the key is held
    void (*act)(Live&) = nullptr;
};

// clang-format off
constexpr Binding bindings[] = {
    {Key::space, false, false, false, play_or_pause},
    {Key::right, false, false, true, [](Live& l) { sideways(l, 1, coarse_step_ms); }},
    {Key::right, false, true, true, [](Live& l) { sideways(l, 10, fine_step_ms); }},
    {Key::left, false, false, true, [](Live& l) { sideways(l, -1, -coarse_step_ms); }},
    {Key::left, false, true, true, [](Live& l) { sideways(l, -10, -fine_step_ms); }},
    {Key::right, true, false, true, [](Live& l) { one_frame(l, +1); }},
    {Key::left, true, false, true, [](Live& l) { one_frame(l, -1); }},
    {Key::j, false, false, true, [](Live& l) { experiment::go_to_bookmark(l.experiment, -1); }},
    {Key::k, false, false, true, [](Live& l) { experiment::go_to_bookmark(l.experiment, +1); }},
    {Key::end, false, false, false, [](Live& l) { experiment::go_to_present(l.experiment); }},
    {Key::space, false, true, false, [](Live& l) { experiment::go_on_from_here(l.experiment); }},
    {Key::tab, false, false, true, [](Live& l) { move_focus(l, 1); }},
    {Key::tab, false, true, true, [](Live& l) { move_focus(l, -1); }},
    {Key::down, false, false, true, [](Live& l) { within_panel(l, 1); }},
    {Key::up, false, false, true, [](Live& l) { within_panel(l, -1); }},
    {Key::enter, false, false, false, [](Live& l) { l.panels.focus.press = in_panel(l); }},
    {Key::i, false, false, false, fold_inputs},
    {Key::t, false, false, false, [](Live& l) { experiment::fire(l.experiment, {}); }},
    {Key::e, false, false, false, [](Live& l) { ui::shock(l.experiment, l.panels); }},
    {Key::digit_1, false, false, false, [](Live& l) { fly_to(l, 0); }},
    {Key::digit_2, false, false, false, [](Live& l) { fly_to(l, 1); }},
    {Key::digit_3, false, false, false, [](Live& l) { fly_to(l, 2); }},
    {Key::digit_4, false, false, false, [](Live& l) { fly_to(l, 3); }},
    {Key::digit_5, false, false, false, [](Live& l) { fly_to(l, 4); }},
    {Key::digit_6, false, false, false, [](Live& l) { fly_to(l, 5); }},
    {Key::digit_7, false, false, false, [](Live& l) { fly_to(l, 6); }},
    {Key::h, false, false, false, [](Live& l) { flip(l.experiment.view.settings.hold_camera); }},
    {Key::m, false, false, false, [](Live& l) { flip(l.experiment.view.settings.reduced_motion); }},
    {Key::g, false, false, false, [](Live& l) { flip(l.experiment.view.settings.ghost); }},
    {Key::u, false, false, false, [](Live& l) { flip(l.experiment.view.settings.sound_on); }},
    {Key::v, false, false, false, [](Live& l) { flip(l.panels.in_words); }},
    {Key::r, false, false, false, [](Live& l) { experiment::reset(l.experiment); }},
    {Key::left_bracket, false, false, true, [](Live& l) { change_slow(l, +1); }},
    {Key::minus, false, false, true, [](Live& l) { change_slow(l, +1); }},
    {Key::right_bracket, false, false, true, [](Live& l) { change_slow(l, -1); }},
    {Key::plus, false, false, true, [](Live& l) { change_slow(l, -1); }},
    {Key::plus, false, true, true, [](Live& l) { change_slow(l, -1); }},
    {Key::equals, false, true, true, [](Live& l) { change_slow(l, -1); }}, // plus, on US keyboards
    {Key::equals, false, false, true, [](Live& l) { change_slow(l, -1); }},
    {Key::page_down, false, false, false, [](Live& l) { ui::go_on(l.experiment, l.panels); }},
    {Key::page_up, false, false, false, [](Live& l) { ui::go_back(l.experiment, l.panels); }},
    {Key::f6, false, false, false, [](Live& l) { l.panels.focus.to_panel = true; }},
    {Key::f5, false, false, false, present},
    {Key::b, false, false, false, blank},
    {Key::period, false, false, false, blank},
    {Key::p, false, false, false, for_projector},
    {Key::s, false, false, false, [](Live& l) { ui::spotlight(l.experiment, l.panels, !l.experiment.view.presentation.marks.spotlight); }},
    {Key::o, false, false, false, [](Live& l) { ui::laser(l.experiment, l.panels, !l.experiment.view.presentation.marks.laser); }},
    {Key::f, false, false, false, [](Live& l) { ui::freeze(l.experiment, !l.experiment.view.presentation.frozen); }},
    {Key::d, false, false, false, [](Live& l) { ui::take_pen(l.experiment, l.panels, !l.panels.desk.pen); }},
    {Key::w, false, false, false, [](Live& l) { ui::wipe(l.experiment); }},
    {Key::x, false, false, false, explore},
    {Key::y, false, false, false, [](Live& l) { experiment::play_myth(l.experiment); }},
    {Key::n, false, false, false, [](Live& l) { experiment::take_hint(l.experiment); }},
    {Key::l, false, false, false, [](Live& l) { flip(l.experiment.view.settings.switches.labels); }},
    {Key::c, false, false, false, [](Live& l) { flip(l.experiment.view.settings.switches.chart); }},
    {Key::home, false, false, false, [](Live& l) { ui::look_home(l.experiment); }},
    {Key::f1, false, false, false, [](Live& l) { l.panels.help = !l.panels.help; }},
    {Key::f11, false, false, false, [](Live& l) { l.panels.clean_picture = !l.panels.clean_picture; }},
    {Key::escape, false, false, false, [](Live& l) { ui::close_innermost(l.experiment, l.panels); }},
    {Key::r, true, false, false, [](Live& l) { ui::reload_lesson(l.experiment, l.panels); }},
    {Key::k, true, false, false, [](Live& l) { ui::keep_step(l.experiment, l.panels); }},
    {Key::q, true, false, false, [](Live& l) { l.quit = true; }},
};
// clang-format on

// A line without keys begins a group.
constexpr std::array help{
    ui::Shortcut{"", "Time"},
    ui::Shortcut{"Space", "play, pause"},
    ui::Shortcut{"← →", "in a pause: back and on by 1 ms; with Shift 0.1 ms, with Ctrl a frame"},
    ui::Shortcut{"J, K, End", "the mark before, the mark after, and now"},
    ui::Shortcut{"Shift Space", "in the past: go on from here, and drop what came later"},
    ui::Shortcut{"[ or −, ] or +", "slower, faster"},
    ui::Shortcut{"R", "from the start, with a fresh body"},
    ui::Shortcut{"", "The body"},
    ui::Shortcut{"T", "tap the tendon below the kneecap"},
    ui::Shortcut{"E", "electric shock of the nerve"},
    ui::Shortcut{"", "The picture"},
    ui::Shortcut{"1 … 7", "fly to a station: body, cord, muscle, spindle, ending, sarcomere, days"},
    ui::Shortcut{"Home", "the whole picture"},
    ui::Shortcut{"L, C, G", "labels, chart, ghost of the last run: on or off"},
    ui::Shortcut{"H", "hold the camera while a lesson goes on"},
    ui::Shortcut{"M", "reduced motion: cuts in place of flights"},
    ui::Shortcut{"U", "sound of spikes: on or off"},
    ui::Shortcut{"V", "what is to be seen, in words"},
    ui::Shortcut{"F11", "the picture without panels"},
    ui::Shortcut{"", "The lesson"},
    ui::Shortcut{"Page Down, Page Up", "the next step, the one before; a question first runs"},
    ui::Shortcut{"A … D", "answer the question; Space lets the body go without"},
    ui::Shortcut{"← → ↑ ↓, Enter", "a curve to draw: along, its value, done"},
    ui::Shortcut{"X", "explore freely, and back to the step as it stood"},
    ui::Shortcut{"Y, N", "put the popular sentence to the test; the next hint"},
    ui::Shortcut{"Ctrl R", "read the lesson's file again"},
    ui::Shortcut{"Ctrl K", "keep this as a step: into the lesson's file, after this step"},
    ui::Shortcut{"", "In the lecture hall"},
    ui::Shortcut{"F5, Esc", "present, and back"},
    ui::Shortcut{"B or .", "black screen, and the body waits"},
    ui::Shortcut{"F", "freeze the audience's picture"},
    ui::Shortcut{"P", "for a projector: light, large, thick"},
    ui::Shortcut{"S, O", "spotlight, laser dot at the pointer"},
    ui::Shortcut{"D, W", "draw with the pointer; wipe it away"},
    ui::Shortcut{"", "Keys instead of the mouse"},
    ui::Shortcut{"Tab, Shift Tab", "to the next control, the one before"},
    ui::Shortcut{"F6", "to the next panel"},
    ui::Shortcut{"↑ ↓ ← →, Enter", "there: move, change the value, press"},
    ui::Shortcut{"I", "the inputs: fold in or out"},
    ui::Shortcut{"Esc", "closes what was opened last"},
    ui::Shortcut{"F1, Ctrl Q", "this help, quit"},
};

} // namespace

void press(const platform::KeyPress& pressed, Live& live)
{
    if (pressed.in_field && belongs_to_field(pressed)) {
        return;
    }
    if (press_for_task(pressed, live)) {
        return;
    }
    for (const Binding& binding : bindings) {
        if (binding.key == pressed.key && binding.control == pressed.control &&
            binding.shift == pressed.shift && !pressed.alt &&
            (binding.repeats || !pressed.repeated)) {
            binding.act(live);
        }
    }
}

std::span<const ui::Shortcut> shortcut_help()
{
    return help;
}

} // namespace app
