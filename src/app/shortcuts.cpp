#include "app/shortcuts.hpp"

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

void forward(Live& live, double body_ms)
{
    if (!live.experiment.pace.running) {
        experiment::single_step(live.experiment, body_ms);
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

void close_overlays(Live& live)
{
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
    {Key::right, false, false, true, [](Live& l) { forward(l, coarse_step_ms); }},
    {Key::right, false, true, true, [](Live& l) { forward(l, fine_step_ms); }},
    {Key::t, false, false, false, [](Live& l) { experiment::fire(l.experiment, {}); }},
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
    {Key::l, false, false, false, [](Live& l) { auto& on = l.experiment.settings.switches.labels; on = !on; }},
    {Key::c, false, false, false, [](Live& l) { auto& on = l.experiment.settings.switches.chart; on = !on; }},
    {Key::home, false, false, false, [](Live& l) { ui::look_home(l.experiment); }},
    {Key::f1, false, false, false, [](Live& l) { l.panels.help = !l.panels.help; }},
    {Key::f11, false, false, false, [](Live& l) { l.panels.clean_picture = !l.panels.clean_picture; }},
    {Key::escape, false, false, false, close_overlays},
    {Key::r, true, false, false, [](Live& l) { ui::reload_lesson(l.experiment, l.panels); }},
    {Key::q, true, false, false, [](Live& l) { l.quit = true; }},
};
// clang-format on

constexpr std::array help{
    ui::Shortcut{"Space", "play, pause"},
    ui::Shortcut{"→, Shift →", "in a pause: on by 1 ms, by 0.1 ms"},
    ui::Shortcut{"T", "tap the tendon below the kneecap"},
    ui::Shortcut{"R", "from the start, with a fresh body"},
    ui::Shortcut{"[ or −", "slower"},
    ui::Shortcut{"] or +", "faster"},
    ui::Shortcut{"Page Down, Page Up", "the lesson's next step, the one before"},
    ui::Shortcut{"L", "labels on or off"},
    ui::Shortcut{"C", "chart on or off"},
    ui::Shortcut{"Home", "the whole picture"},
    ui::Shortcut{"F11", "the picture without panels"},
    ui::Shortcut{"F1", "this help"},
    ui::Shortcut{"Ctrl R", "read the lesson's file again"},
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
