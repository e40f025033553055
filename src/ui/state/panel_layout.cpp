#include "ui/state/panel_layout.hpp"

#include <algorithm>

namespace ui {

namespace {

constexpr float text_percent = 1.6F; // panels are read from near: a little below the labels
constexpr float picture_share = 0.55F;

// In em of the panels' text.
constexpr float gap_em = 0.75F;
constexpr float top_em = 3.0F;
constexpr float transport_em = 3.1F;
constexpr float inputs_em = 17;
constexpr float lesson_em = 23;
constexpr float narrowest_em = 11;
constexpr float tab_em = 2.3F;

constexpr float min_side_em = 27; // height of a side panel: all sliders, or some prose

constexpr float chart_share = 0.2F; // of the window's height
constexpr float chart_rows_em = 9;  // and at least room for the usual rows

struct Columns { // widths of the side panels, 0 where folded in, and of the columns they take
    float inputs = 0, lesson = 0;
    float left = 0, right = 0;
};

bool lesson_in_front(const experiment::Experiment& experiment, const PanelState& state)
{
    const Side first = experiment.lesson_run.lesson ? Side::lesson : Side::inputs;
    return state.in_front.value_or(first) == Side::lesson;
}

// Both panels where the picture keeps its share; else the one that was asked for last.
Columns columns(float width, float em, const experiment::Experiment& experiment,
                const PanelState& state)
{
    const float gap = gap_em * em;
    const float folded = tab_em * em + 2 * gap;
    const float room = (1 - picture_share) * width;
    Columns c{.inputs = state.inputs_open ? inputs_em * em : 0,
              .lesson = state.lesson_open ? lesson_em * em : 0};
    if (c.inputs > 0 && c.lesson > 0 && c.inputs + c.lesson + 4 * gap > room) {
        (lesson_in_front(experiment, state) ? c.inputs : c.lesson) = 0;
    }
    const auto fit = [&](float& panel, float other) {
        if (panel > 0 && other <= 0) {
            panel = std::max(std::min(panel, room - folded - 2 * gap), narrowest_em * em);
        }
    };
    fit(c.inputs, c.lesson);
    fit(c.lesson, c.inputs);
    c.left = c.inputs > 0 ? c.inputs + 2 * gap : folded;
    c.right = c.lesson > 0 ? c.lesson + 2 * gap : folded;
    return c;
}

float chart_height(const PanelLayout& p, float height, bool chart)
{
    const float rows = chart_rows_em * scene::em_px(p.scene, 1.4F);
    return chart ? std::min(std::max(chart_share * height, rows), 0.3F * height) : 0;
}

// The transport over the chart at the foot of the window, from edge to edge. Where that leaves too
// little height to the side panels, they go on beside the chart, and the transport is the foot.
void place_foot(PanelLayout& p, float width, float height, bool chart, const Columns& c)
{
    const float gap = gap_em * p.em_px;
    const float between = 0.6F * gap;
    const float transport = transport_em * p.em_px;
    const float high = chart_height(p, height, chart);
    const float whole_foot = transport + (chart ? between + high : 0);
    const float left_for_sides = height - p.top_bar.height - whole_foot - 3 * gap;
    const bool tall = chart && left_for_sides < min_side_em * p.em_px;
    p.transport = {gap, height - gap - (tall ? transport : whole_foot), width - 2 * gap, transport};
    if (tall) {
        p.scene.chart = {c.left, p.transport.y - between - high, width - c.left - c.right, high};
    } else if (chart) {
        p.scene.chart = {gap, height - gap - high, width - 2 * gap, high};
    }
}

void place_sides(PanelLayout& p, float width, const Columns& c)
{
    const float gap = gap_em * p.em_px;
    const float top = p.top_bar.height + gap;
    const float height = std::max(p.transport.y - gap - top, 0.0F);
    const float tab = tab_em * p.em_px;
    if (c.inputs > 0) {
        p.inputs = {gap, top, c.inputs, height};
    } else {
        p.inputs_tab = {gap, top, tab, tab};
    }
    if (c.lesson > 0) {
        p.lesson = {width - gap - c.lesson, top, c.lesson, height};
    } else {
        p.lesson_tab = {width - gap - tab, top, tab, tab};
    }
    const float foot =
        p.scene.chart.height > 0 ? std::min(p.scene.chart.y, p.transport.y) : p.transport.y;
    p.scene.picture = {c.left, top, std::max(width - c.left - c.right, 1.0F),
                       std::max(foot - gap - top, 1.0F)};
}

constexpr float notes_share = 0.32F, narrowest_notes_em = 17; // of the window's width
constexpr float tools_em = 8.6F;                              // the tools, and the next step

// While presenting: what the audience sees, under it the tools and the next step, beside it the
// notes. The open inputs panel narrows the picture only a little.
void place_presenter_view(PanelLayout& p, const experiment::Experiment& experiment,
                          const PanelState& state)
{
    const auto width = static_cast<float>(p.window.width);
    const auto height = static_cast<float>(p.window.height);
    const float gap = gap_em * p.em_px;
    const float top = p.top_bar.height + gap;
    const float transport = transport_em * p.em_px;
    p.transport = {gap, height - gap - transport, width - 2 * gap, transport};
    const float foot = p.transport.y - gap;

    const float notes = std::max(notes_share * width, narrowest_notes_em * p.em_px);
    const scene::Rect column{width - gap - notes, top, notes, foot - top};
    (state.presenter.lesson || !experiment.lesson_run.lesson ? p.lesson : p.presenter) = column;
    const float tab = tab_em * p.em_px;
    float left = gap + tab + gap;
    if (state.inputs_open && state.in_front == Side::inputs) {
        p.inputs = {gap, top, std::min(inputs_em * p.em_px, 0.3F * width), foot - top};
        left = p.inputs.x + p.inputs.width + gap;
    } else {
        p.inputs_tab = {gap, top, tab, tab};
    }

    const scene::PixelSize audience = *state.presenter.audience;
    const float room = column.x - gap - left;
    const float aspect =
        static_cast<float>(audience.width) / static_cast<float>(std::max(audience.height, 1));
    const float tools = tools_em * p.em_px;
    const float high = std::max(std::min(room / aspect, foot - top - gap - tools), 1.0F);
    p.preview = {left + 0.5F * (room - high * aspect), top, high * aspect, high};
    p.tools = {left, top + high + gap, room, foot - top - high - gap};
    const auto& settings = experiment.view.settings;
    p.scene = scene::film_layout(audience, settings.theme, settings.switches, settings.text_scale);
}

} // namespace

bool picture_alone(const PanelState& state)
{
    return state.clean_picture || (state.presenter.presenting && !state.presenter.audience);
}

PanelLayout place_panels(scene::PixelSize size, const experiment::Experiment& experiment,
                         const PanelState& state)
{
    PanelLayout p;
    p.window = size;
    const auto& settings = experiment.view.settings;
    if (picture_alone(state)) {
        p.scene = scene::film_layout(size, settings.theme, settings.switches, settings.text_scale);
        p.em_px = scene::em_px(p.scene, text_percent);
        return p;
    }
    const auto width = static_cast<float>(size.width);
    const auto height = static_cast<float>(size.height);
    p.scene.size = size;
    const bool presenting =
        state.presenter.presenting; // in the lecturer's own text size, which `projector` keeps
    p.scene.text_scale =
        presenting && settings.projector ? settings.projector->text_scale : settings.text_scale;
    p.em_px = scene::em_px(p.scene, text_percent);
    p.top_bar = {0, 0, width, top_em * p.em_px};
    if (presenting) {
        place_presenter_view(p, experiment, state);
        return p;
    }
    const Columns sides = columns(width, p.em_px, experiment, state);
    place_foot(p, width, height, settings.switches.chart, sides);
    place_sides(p, width, sides);
    return p;
}

scene::Layout window_layout(scene::PixelSize size, const experiment::Experiment& experiment,
                            const PanelState& state)
{
    return place_panels(size, experiment, state).scene;
}

} // namespace ui
