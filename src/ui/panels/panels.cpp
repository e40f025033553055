#include "ui/panels/panels.hpp"

#include "base/translation.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

namespace {

// The way back to a panel that is folded in.
void tab(const char* id, const scene::Rect& place, Icon icon, const char* tooltip, bool& open,
         Side side, State& state, const PanelStyle& look)
{
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    begin_panel(id, place, look);
    ImGui::SetCursorPos({0, 0});
    if (icon_button(look, "open", icon, place.width, tooltip)) {
        open = true;
        state.in_front = side;
    }
    end_panel();
    ImGui::PopStyleVar();
}

bool shown(const scene::Rect& place)
{
    return place.width > 0 && place.height > 0;
}

void show_sides(experiment::Experiment& experiment, State& state, const PanelLayout& places,
                const PanelStyle& look)
{
    using base::tr_c;
    if (shown(places.inputs)) {
        inputs_panel(experiment, state, places, look);
    } else if (shown(places.inputs_tab)) {
        tab("inputs_tab", places.inputs_tab, Icon::sliders, tr_c("Inputs"), state.inputs_open,
            Side::inputs, state, look);
    }
    if (shown(places.presenter)) {
        presenter_panel(experiment, state, places, look);
    }
    if (shown(places.tools)) {
        tools_panel(experiment, state, places, look);
    }
    if (shown(places.lesson)) {
        lesson_panel(experiment, state, places, look);
    } else if (shown(places.lesson_tab)) {
        tab("lesson_tab", places.lesson_tab, Icon::page, tr_c("Lesson"), state.lesson_open,
            Side::lesson, state, look);
    }
}

void wait_for_rest(TooltipTimer& patience)
{
    const ImGuiIO& io = ImGui::GetIO();
    const bool moved = io.MouseDelta.x != 0 || io.MouseDelta.y != 0;
    patience.still_s = moved ? 0 : patience.still_s + io.DeltaTime;
    patience.away_s += io.DeltaTime;
    constexpr float forgotten_s = 0.3F;
    if (patience.away_s > forgotten_s) {
        patience.awake = false;
    }
}

} // namespace

void show_panels(experiment::Experiment& experiment, State& state, scene::PixelSize size)
{
    const PanelLayout places = place_panels(size, experiment, state);
    PanelStyle look = look_of(places, experiment.view.settings.theme);
    look.patience = &state.patience;
    look.focus = &state.focus;
    wait_for_rest(state.patience);
    apply(look);
    begin_focus(state.focus);
    if (!picture_alone(state)) {
        top_bar_panel(experiment, state, places, look);
        show_sides(experiment, state, places, look);
        transport_panel(experiment, state, places, look);
    }
    if (state.in_words) {
        words_panel(state, places, look);
    }
    if (state.help) {
        help_panel(state, places, look);
    }
    end_focus(state.focus);
}

} // namespace ui
