#include "ui/panels/presenter_controls.hpp"

#include "experiment/lesson_run/tasks.hpp"
#include "ui/panels/panels.hpp"

#include <imgui.h>

#include <utility>

namespace ui {

namespace {

using experiment::Experiment;
using Kind = experiment::PresenterAct::Kind;

void act(Experiment& e, Kind kind, bool on, const scene::StagePlace& at = {})
{
    experiment::act(e.view.presentation,
                    {.viewer_ms = e.playback.viewer_ms, .kind = kind, .on = on, .at = at});
}

bool ends_blank(Experiment& e, State& state)
{
    const bool was = e.view.presentation.marks.blank;
    blank(e, state, false);
    return was;
}

} // namespace

void go_on(Experiment& e, State& state)
{
    if (!ends_blank(e, state)) {
        experiment::go_on(e);
    }
}

void go_back(Experiment& e, State& state)
{
    if (!ends_blank(e, state)) {
        experiment::go_back(e);
    }
}

void present(State& state, bool on)
{
    Desk& desk = state.desk;
    desk.presenting = on;
    if (on && !desk.begun) {
        desk.begun = desk.now_s;
    }
}

void blank(Experiment& e, State& state, bool on)
{
    if (e.view.presentation.marks.blank == on) {
        return;
    }
    if (on) {
        state.desk.ran = e.playback.time_mapping.running;
        experiment::set_playing(e, false);
    } else if (state.desk.ran) {
        experiment::set_playing(e, true);
    }
    act(e, Kind::blank, on);
}

void freeze(Experiment& e, bool on)
{
    act(e, Kind::freeze, on);
}

void spotlight(Experiment& e, const State& state, bool on)
{
    act(e, Kind::spotlight, on, state.desk.pointer);
}

void laser(Experiment& e, State& state, bool on)
{
    state.desk.pen = state.desk.pen && !on; // one tool in the hand
    act(e, Kind::laser, on, state.desk.pointer);
}

void take_pen(Experiment& e, State& state, bool on)
{
    state.desk.pen = on;
    if (on) {
        laser(e, state, false);
    }
}

void wipe(Experiment& e)
{
    act(e, Kind::wipe, true);
}

bool close_innermost(Experiment& e, State& state)
{
    const auto close = [](bool& open) {
        const bool was = open;
        open = false;
        return was;
    };
    if (close(state.help) || (e.lesson_run.lesson && close(state.choosing))) {
        return true;
    }
    if (state.focus.menu) {
        state.focus.close_menu = true;
        return true;
    }
    if (std::exchange(state.focus.at, 0U) != 0) {
        return true;
    }
    if (close(state.clean_picture) || close(state.desk.pen)) {
        return true;
    }
    return close(state.desk.presenting);
}

void point(Experiment& e, State& state, const scene::Layout& layout, float x, float y, bool pressed,
           bool down)
{
    Desk& desk = state.desk;
    desk.pointer = scene::stage_place(layout, {x, y});
    desk.drawing = desk.pen && down && (pressed || desk.drawing);
    act(e, Kind::point, true, desk.pointer);
    if (desk.drawing) {
        act(e, pressed ? Kind::pen_down : Kind::pen, true, desk.pointer);
    }
}

bool pointer_is_a_tool(const Experiment& e, const State& state)
{
    return e.view.presentation.marks.laser || e.view.presentation.marks.spotlight ||
           e.view.presentation.marks.blank || state.desk.pen;
}

void show_tool(const Experiment& e)
{
    const bool unseen = e.view.presentation.marks.laser || e.view.presentation.marks.blank;
    if (unseen && !ImGui::GetIO().WantCaptureMouse) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_None);
    }
}

bool picture_alone(const State& state)
{
    return state.clean_picture || (state.desk.presenting && !state.desk.audience);
}

} // namespace ui
