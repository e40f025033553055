#include "app/keys/task_keys.hpp"

#include "experiment/lesson_run/curve.hpp"
#include "experiment/lesson_run/tasks.hpp"

namespace app {

namespace {

using experiment::Experiment;
using platform::Key;

// A … D while a question is open.
bool press_choice(Key key, Experiment& e)
{
    const auto* step = experiment::current_step(e);
    if (!e.lesson_run.asking || step == nullptr || key < Key::a || key > Key::d) {
        return false;
    }
    const auto choice = static_cast<std::size_t>(key) - static_cast<std::size_t>(Key::a);
    if (choice >= step->predict->choices.size()) {
        return false;
    }
    experiment::choose(e, choice);
    return true;
}

// The pen: left and right along the curve, up and down its value, Enter when it is done.
bool press_pen(const platform::KeyPress& pressed, Experiment& e)
{
    if (!e.lesson_run.asking || experiment::current_curve(e) == nullptr) {
        return false;
    }
    constexpr double fine = 0.02, coarse = 0.1; // of the axis
    const int columns = pressed.shift ? 6 : 1;
    const double share = pressed.shift ? coarse : fine;
    switch (pressed.key) {
    case Key::left:
        experiment::move_pen(e, -columns);
        return true;
    case Key::right:
        experiment::move_pen(e, columns);
        return true;
    case Key::up:
        experiment::lift_pen(e, share);
        return true;
    case Key::down:
        experiment::lift_pen(e, -share);
        return true;
    case Key::backspace:
    case Key::del:
        experiment::clear_curve(e);
        return true;
    case Key::enter:
        experiment::reveal(e);
        return true;
    default:
        return false;
    }
}

} // namespace

bool press_for_task(const platform::KeyPress& pressed, Experiment& e, const ui::PanelState& panels)
{
    if (pressed.control || pressed.alt) {
        return false;
    }
    const bool in_panel =
        panels.focus.current != 0 || panels.focus.menu; // the arrows are the panel's
    if (!in_panel && press_pen(pressed, e)) {
        return true;
    }
    // The black button of a remote control sends B.
    if (pressed.key == Key::b && panels.presenter.presenting) {
        return false;
    }
    return !pressed.shift && !pressed.repeated && press_choice(pressed.key, e);
}

} // namespace app
