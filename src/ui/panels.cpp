#include "ui/panels.hpp"

#include "ui/lesson/lesson_panel.hpp"
#include "ui/lesson/presenter_panel.hpp"
#include "ui/panels/help_panel.hpp"
#include "ui/panels/inputs_panel.hpp"
#include "ui/panels/tools_panel.hpp"
#include "ui/panels/top_bar_panel.hpp"
#include "ui/panels/transcript_panel.hpp"
#include "ui/panels/transport_panel.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/theme.hpp"
#include "ui/widgets/tooltip.hpp"

namespace ui {

namespace {

struct Panel {
    const char* name; // ImGui's id
    PanelFrame frame;
    bool (*shown)(const PanelState&);
    // In pixels; empty: not shown either.
    scene::Rect (*place)(const PanelState&, const PanelLayout&, const PanelStyle&);
    void (*show)(experiment::Experiment&, PanelState&, const PanelLayout&, const PanelStyle&);
};

template <scene::Rect PanelLayout::*part>
scene::Rect part_of_layout(const PanelState& /*state*/, const PanelLayout& layout,
                           const PanelStyle& /*style*/)
{
    return layout.*part;
}

// The layout decides: it leaves the part empty.
bool where_placed(const PanelState& /*state*/)
{
    return true;
}

// In the order of the keyboard; a later one lies over an earlier one.
// clang-format off
constexpr Panel panels[] = {
    {"top_bar",    PanelFrame::edge, where_placed, part_of_layout<&PanelLayout::top_bar>, top_bar_panel},
    {"inputs",     PanelFrame::card, where_placed, part_of_layout<&PanelLayout::inputs>, inputs_panel},
    {"inputs_tab", PanelFrame::card, where_placed, part_of_layout<&PanelLayout::inputs_tab>, inputs_tab},
    {"presenter",  PanelFrame::card, where_placed, part_of_layout<&PanelLayout::presenter>, presenter_panel},
    {"tools",      PanelFrame::card, where_placed, part_of_layout<&PanelLayout::tools>, tools_panel},
    {"lesson",     PanelFrame::card, where_placed, part_of_layout<&PanelLayout::lesson>, lesson_panel},
    {"lesson_tab", PanelFrame::card, where_placed, part_of_layout<&PanelLayout::lesson_tab>, lesson_tab},
    {"transport",  PanelFrame::card, where_placed, part_of_layout<&PanelLayout::transport>, transport_panel},
    {"transcript", PanelFrame::in_front, [](const PanelState& s) { return s.transcript_shown; }, transcript_place, transcript_panel},
    {"help",       PanelFrame::in_front, [](const PanelState& s) { return s.help; }, help_place, help_panel},
};
// clang-format on

} // namespace

void show_panels(experiment::Experiment& experiment, PanelState& state, scene::PixelSize size)
{
    const PanelLayout layout = place_panels(size, experiment, state);
    PanelStyle style = panel_style(layout.em_px, experiment.view.settings.theme);
    style.tooltip_timer = &state.tooltip_timer;
    style.focus = &state.focus;
    update_tooltip_timer(state.tooltip_timer);
    apply_style(style);
    begin_focus(state.focus);
    for (const Panel& panel : panels) {
        if (!panel.shown(state)) {
            continue;
        }
        const scene::Rect place = panel.place(state, layout, style);
        if (place.width > 0 && place.height > 0) {
            begin_panel(panel.name, place, style, panel.frame);
            panel.show(experiment, state, layout, style);
            end_panel();
        }
    }
    end_focus(state.focus);
}

} // namespace ui
