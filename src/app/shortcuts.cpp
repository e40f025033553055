#include "app/shortcuts.hpp"

#include "scene/stations.hpp"
#include "ui/touch.hpp"

#include <array>
#include <cstddef>

namespace app {

namespace {

using platform::Key;

void play_or_pause(Live& live)
{
    experiment::set_playing(live.experiment, !live.experiment.pace.running);
}

bool in_panel(const Live& live)
{
    return live.panels.focus.at >= 0 && live.panels.inputs_open && !live.panels.clean_picture;
}

// Left and right change the value of the row that the keys are in; else they go back and on in a
// pause.
void sideways(Live& live, int steps, double body_ms)
{
    if (in_panel(live)) {
        live.panels.focus.nudge = steps;
        return;
    }
    if (!live.experiment.pace.running) {
        experiment::single_step(live.experiment, body_ms);
    }
}

// One frame of a film, at the pace that is set.
void one_frame(Live& live, int direction)
{
    constexpr double frame_ms = 1000.0 / 30;
    if (!live.experiment.pace.running) {
        experiment::single_step(live.experiment, direction * frame_ms / live.experiment.pace.slow);
    }
}

void change_slow(Live& live, int direction)
{
    experiment::set_slow(live.experiment, ui::next_slow(live.experiment.pace.slow, direction));
}

void go_on(Live& live)
{
    experiment::go_to_lesson_step(live.experiment, live.experiment.lesson_step + 1);
}

void go_back(Live& live)
{
    if (live.experiment.lesson_step > 0) {
        experiment::go_to_lesson_step(live.experiment, live.experiment.lesson_step - 1);
    }
}

void fly_to(Live& live, std::size_t station)
{
    const auto stations = scene::station_table();
    if (station < stations.size()) {
        ui::fly_to(live.experiment, stations[station]);
    }
}

// Into the inputs panel, row by row.
void move_focus(Live& live, int rows)
{
    live.panels.inputs_open = true;
    live.panels.in_front = ui::Side::inputs;
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
    live.panels.focus.at = -1;
}

void flip(bool& on)
{
    on = !on;
}

void close_overlays(Live& live)
{
    live.panels.focus.at = -1;
    live.panels.help = false;
    live.panels.choosing = false;
    live.panels.clean_picture = false;
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
    {Key::h, false, false, false, [](Live& l) { flip(l.experiment.settings.hold_camera); }},
    {Key::m, false, false, false, [](Live& l) { flip(l.experiment.settings.reduced_motion); }},
    {Key::g, false, false, false, [](Live& l) { flip(l.experiment.settings.ghost); }},
    {Key::r, false, false, false, [](Live& l) { experiment::reset(l.experiment); }},
    {Key::left_bracket, false, false, true, [](Live& l) { change_slow(l, +1); }},
    {Key::minus, false, false, true, [](Live& l) { change_slow(l, +1); }},
    {Key::right_bracket, false, false, true, [](Live& l) { change_slow(l, -1); }},
    {Key::plus, false, false, true, [](Live& l) { change_slow(l, -1); }},
    {Key::plus, false, true, true, [](Live& l) { change_slow(l, -1); }},
    {Key::equals, false, true, true, [](Live& l) { change_slow(l, -1); }}, // plus, on US keyboards
    {Key::equals, false, false, true, [](Live& l) { change_slow(l, -1); }},
    {Key::page_down, false, false, false, go_on},
    {Key::page_up, false, false, false, go_back},
    {Key::l, false, false, false, [](Live& l) { flip(l.experiment.settings.switches.labels); }},
    {Key::c, false, false, false, [](Live& l) { flip(l.experiment.settings.switches.chart); }},
    {Key::home, false, false, false, [](Live& l) { ui::look_home(l.experiment); }},
    {Key::f1, false, false, false, [](Live& l) { l.panels.help = !l.panels.help; }},
    {Key::f11, false, false, false, [](Live& l) { l.panels.clean_picture = !l.panels.clean_picture; }},
    {Key::escape, false, false, false, close_overlays},
    {Key::r, true, false, false, [](Live& l) { ui::reload_lesson(l.experiment, l.panels); }},
    {Key::k, true, false, false, [](Live& l) { ui::keep_step(l.experiment, l.panels); }},
    {Key::q, true, false, false, [](Live& l) { l.quit = true; }},
};
// clang-format on

constexpr std::array help{
    ui::Shortcut{"Space", "play, pause"},
    ui::Shortcut{"← →", "in a pause: back and on by 1 ms; with Shift 0.1 ms, with Ctrl a frame"},
    ui::Shortcut{"J, K, End", "the mark before, the mark after, and now"},
    ui::Shortcut{"Shift Space", "in the past: go on from here, and drop what came later"},
    ui::Shortcut{"1 … 7", "fly to a station: body, cord, muscle, spindle, ending, sarcomere, days"},
    ui::Shortcut{"T", "tap the tendon below the kneecap"},
    ui::Shortcut{"E", "electric shock of the nerve"},
    ui::Shortcut{"R", "from the start, with a fresh body"},
    ui::Shortcut{"[ or −", "slower"},
    ui::Shortcut{"] or +", "faster"},
    ui::Shortcut{"Page Down, Page Up", "the lesson's next step, the one before"},
    ui::Shortcut{"L, C, G", "labels, chart, ghost of the last run: on or off"},
    ui::Shortcut{"H", "hold the camera while a lesson goes on"},
    ui::Shortcut{"M", "reduced motion: cuts in place of flights"},
    ui::Shortcut{"I", "the inputs: fold in or out"},
    ui::Shortcut{"Tab, ↑ ↓", "row by row through the inputs; Esc leaves them"},
    ui::Shortcut{"← →, Enter", "there: change the value, press or type; with Shift ten steps"},
    ui::Shortcut{"Home", "the whole picture"},
    ui::Shortcut{"F11", "the picture without panels"},
    ui::Shortcut{"F1", "this help"},
    ui::Shortcut{"Ctrl R", "read the lesson's file again"},
    ui::Shortcut{"Ctrl K", "keep this as a step: into the lesson's file, after this step"},
    ui::Shortcut{"Ctrl Q", "quit"},
};

} // namespace

void press(const platform::KeyPress& pressed, Live& live)
{
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
