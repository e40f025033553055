#include "ui/state/presenter_controls.hpp"

#include "experiment/lesson_run/tasks.hpp"

#include <imgui.h>

#include <utility>

namespace ui {

namespace {

using experiment::Experiment;
using Kind = experiment::PresenterAct::Kind;

void act(Experiment& e, Kind kind, bool on, const scene::PicturePlace& at = {})
{
    experiment::act(e.view.presentation,
                    {.viewer_ms = e.playback.viewer_ms, .kind = kind, .on = on, .at = at});
}

bool ends_blank(Experiment& e, PanelState& state)
{
    const bool was = e.view.presentation.marks.blank;
    set_blank(e, state, false);
    return was;
}

} // namespace

void go_on(Experiment& e, PanelState& state)
{
    if (!ends_blank(e, state)) {
        experiment::go_on(e);
    }
}

void go_back(Experiment& e, PanelState& state)
{
    if (!ends_blank(e, state)) {
        experiment::go_back(e);
    }
}

void set_presenting(PanelState& state, bool on)
{
    PresenterState& presenter = state.presenter;
    presenter.presenting = on;
    if (on && !presenter.begun) {
        presenter.begun = presenter.now_s;
    }
}

void set_blank(Experiment& e, PanelState& state, bool on)
{
    if (e.view.presentation.marks.blank == on) {
        return;
    }
    if (on) {
        state.presenter.ran = e.playback.time_mapping.running;
        experiment::set_playing(e, false);
    } else if (state.presenter.ran) {
        experiment::set_playing(e, true);
    }
    act(e, Kind::blank, on);
}

void set_frozen(Experiment& e, bool on)
{
    act(e, Kind::freeze, on);
}

void set_spotlight(Experiment& e, const PanelState& state, bool on)
{
    act(e, Kind::spotlight, on, state.presenter.pointer);
}

void set_laser(Experiment& e, PanelState& state, bool on)
{
    state.presenter.pen = state.presenter.pen && !on; // one tool at a time
    act(e, Kind::laser, on, state.presenter.pointer);
}

void set_pen(Experiment& e, PanelState& state, bool on)
{
    state.presenter.pen = on;
    if (on) {
        set_laser(e, state, false);
    }
}

void wipe_drawing(Experiment& e)
{
    act(e, Kind::wipe, true);
}

bool close_innermost(Experiment& e, PanelState& state)
{
    const auto close = [](bool& open) {
        const bool was = open;
        open = false;
        return was;
    };
    if (close(state.help) || (e.lesson_run.lesson && close(state.browsing))) {
        return true;
    }
    if (state.focus.menu) {
        state.focus.close_menu = true;
        return true;
    }
    if (std::exchange(state.focus.current, 0U) != 0) {
        return true;
    }
    if (close(state.clean_picture) || close(state.presenter.pen)) {
        return true;
    }
    return close(state.presenter.presenting);
}

void move_pointer(Experiment& e, PanelState& state, const scene::Layout& layout, float x, float y,
                  bool pressed, bool down)
{
    PresenterState& presenter = state.presenter;
    presenter.pointer = scene::picture_place(layout, {x, y});
    presenter.drawing = presenter.pen && down && (pressed || presenter.drawing);
    act(e, Kind::point, true, presenter.pointer);
    if (presenter.drawing) {
        act(e, pressed ? Kind::pen_down : Kind::pen, true, presenter.pointer);
    }
}

bool pointer_is_a_tool(const Experiment& e, const PanelState& state)
{
    return e.view.presentation.marks.laser || e.view.presentation.marks.spotlight ||
           e.view.presentation.marks.blank || state.presenter.pen;
}

void show_tool(const Experiment& e)
{
    const bool unseen = e.view.presentation.marks.laser || e.view.presentation.marks.blank;
    if (unseen && !ImGui::GetIO().WantCaptureMouse) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_None);
    }
}

} // namespace ui
