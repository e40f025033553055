#include "scene/chart/chart_row_drawing.hpp"

#include "base/translation.hpp"
#include "scene/chart/expected_curve_drawing.hpp"
#include "scene/text/quantity.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace scene {

using namespace chart_em;
using physiology::Pathway;

namespace {

constexpr float previous_run_strength = 0.42F;

float middle(const Rect& rect)
{
    return rect.y + rect.height / 2;
}

// The pin in front of a row that the user pinned.
void draw_pin(Drawing& drawing, glm::vec2 at, float em, Colour ink)
{
    const float head = 0.2F * em;
    draw_box(drawing, {at.x - head, at.y - 0.5F * em, 2 * head, 2 * head}, head, ink);
    draw_line(drawing, at, {at.x, at.y + 0.5F * em}, std::max(1.0F, 0.1F * em), ink);
}

void draw_title(Drawing& drawing, const Chart& chart, const PlacedRow& placed)
{
    const float em = chart.em;
    const Rect& plot = placed.plot;
    draw_box(drawing, {chart.inside.x, middle(plot) - 0.55F * em, swatch * em, 1.1F * em},
             swatch * em / 2, placed.row.colour);
    Type type{em, base::Weight::semibold,
              placed.quiet ? chart.colours.secondary : chart.colours.ink};
    const float room = chart.time.left - column_gap * em - chart.title_x;
    type.em_px *= std::min(1.0F, room / width_of(placed.row.title, type, chart.metrics));
    write(drawing, {chart.title_x, middle(plot) + baseline_below_middle * type.em_px}, type,
          placed.row.title);
    if (placed.pinned) {
        draw_pin(drawing, {chart.inside.x - 0.42F * em, middle(plot)}, em, chart.colours.ink);
    }
}

std::string end_text(double end)
{
    return number(end, std::abs(end - std::round(end)) < 1e-6 ? 0 : 1);
}

std::string range_text(const physiology::SignalRow& signal, const Axis& axis)
{
    if (alternates(signal)) {
        return "±" + end_text(axis.high) + " " + std::string(base::tr(signal.unit));
    }
    return end_text(axis.low) + "–" + end_text(axis.high);
}

// A note in the secondary colour at the end of a row.
void write_beside(Drawing& drawing, const Chart& chart, const PlacedRow& placed,
                  const std::string& text)
{
    write(drawing,
          {chart.time.right + column_gap * chart.em,
           middle(placed.plot) + baseline_below_middle * chart.em},
          {chart.em, base::Weight::regular, chart.colours.secondary}, text);
}

void draw_value(Drawing& drawing, const Chart& chart, const PlacedRow& placed, const Axis& axis)
{
    const auto& signal = *placed.row.signal;
    if (alternates(signal)) { // the momentary value of a voltage says nothing
        write_beside(drawing, chart, placed, range_text(signal, axis));
        return;
    }
    const float baseline = middle(placed.plot) + baseline_below_middle * chart.em;
    const Type value{chart.em, base::Weight::semibold, chart.colours.ink};
    const Type beside{chart.em, base::Weight::regular, chart.colours.secondary};
    const std::string text = number(chart.display_signals.*signal.field, decimals_of(signal));
    const std::string unit(base::tr(signal.unit));
    write_tabular(drawing, {chart.value_x - tabular_width_of(text, value, chart.metrics), baseline},
                  value, text, chart.metrics);
    const float unit_x = unit == "°" ? chart.value_x : chart.unit_x;
    write(drawing, {unit_x, baseline}, beside, unit);
    if (chart.ranges && shows_range(signal)) {
        const std::string range = range_text(signal, axis);
        const float end = chart.inside.x + chart.inside.width; // "−15–145" is wider than most
        write(drawing,
              {std::min(chart.range_x, end - width_of(range, beside, chart.metrics)), baseline},
              beside, range);
    }
}

// Replaces each value in `y` by its height in pixels.
void set_heights(std::vector<glm::vec2>& points, const Axis& axis, const Rect& plot)
{
    for (auto& point : points) {
        const double share = (static_cast<double>(point.y) - axis.low) / (axis.high - axis.low);
        point.y = plot.y + plot.height * static_cast<float>(1 - std::clamp(share, 0.0, 1.0));
    }
}

// The trace of the previous run, the two events at the same place.
void draw_previous_run(Drawing& drawing, const Chart& chart, const PlacedRow& placed,
                       const Axis& axis)
{
    const recording::PreviousRun* previous = chart.input.previous_run;
    if (previous == nullptr) {
        return;
    }
    auto points = previous_run_points(*previous, index_of(*placed.row.signal),
                                      chart.input.previous_run_event_ms, chart.time);
    if (points.size() < 2) {
        return;
    }
    set_heights(points, axis, placed.plot);
    drawing.overlay.emplace_back(OverlayLine{std::move(points), std::max(1.5F, 0.11F * chart.em),
                                             faded(placed.row.colour, previous_run_strength),
                                             false});
}

// Values as the row's axis shows them.
Axis row_axis(const Chart& chart, const PlacedRow& placed)
{
    const auto& signal = *placed.row.signal;
    const double from_ms = chart.time.now_ms - chart.time.window_ms;
    const Axis usual = axis_of(signal, *chart.input.record, from_ms, chart.time.now_ms);
    if (!expects_curve(chart.input, placed.row)) {
        return usual;
    }
    const recording::Extent seen =
        extent(*chart.input.record, index_of(signal), from_ms, chart.input.body->now_ms);
    const Axis drawn_on = curve_axis(signal);
    const Axis came =
        seen.any ? Axis{static_cast<double>(seen.min), static_cast<double>(seen.max)} : drawn_on;
    return widened_axis(drawn_on, *chart.input.curve, came);
}

void draw_trace(Drawing& drawing, const Chart& chart, const PlacedRow& placed)
{
    const auto& signal = *placed.row.signal;
    const Axis axis = row_axis(chart, placed);
    draw_previous_run(drawing, chart, placed, axis);
    auto points = trace_points(*chart.input.record, index_of(signal), chart.time);
    const double now_ms = chart.input.body->now_ms;
    if (now_ms >= chart.time.now_ms - chart.time.window_ms && now_ms <= chart.time.now_ms) {
        points.push_back({x_at(chart.time, now_ms),
                          static_cast<float>(chart.input.body->signals.*signal.field)});
    }
    set_heights(points, axis, placed.plot);
    drawing.overlay.emplace_back(
        OverlayLine{std::move(points), std::max(1.5F, 0.11F * chart.em), placed.row.colour, false});
    if (expects_curve(chart.input, placed.row)) {
        draw_expected_curve(drawing, chart, placed, axis);
    }
    draw_value(drawing, chart, placed, axis);
}

// How many of the fibres are shown.
std::string share_text(const Chart& chart, std::size_t shown, int fibres)
{
    const auto values = {std::to_string(shown), std::to_string(fibres)};
    const std::string text = sentence(base::tr("{0} of {1} fibres"), values);
    const Type type{chart.em, base::Weight::regular, {}};
    const float room =
        chart.inside.x + chart.inside.width - chart.time.right - column_gap * chart.em;
    return width_of(text, type, chart.metrics) <= room ? text
                                                       : sentence(base::tr("{0} of {1}"), values);
}

// All shown fibres of the row's pathways, each in a lane; fibres share lanes where the row is too
// low for all.
void draw_raster(Drawing& drawing, const Chart& chart, const PlacedRow& placed)
{
    const recording::SignalHistory& record = *chart.input.record;
    OverlayTicks ticks;
    ticks.width_px = std::max(1.5F, 0.115F * chart.em);
    ticks.colour = faded(placed.row.colour, placed.quiet ? 0.6F : 1);
    const auto room = static_cast<std::size_t>(placed.plot.height / (min_lane * chart.em));
    const std::size_t lanes = std::clamp<std::size_t>(room, 1, 6);
    const float pitch = placed.plot.height / static_cast<float>(lanes);
    std::size_t shown = 0;
    int fibres = 0;
    for (const Pathway pathway : placed.row.pathways) {
        const int count = record.fibre_count[static_cast<std::size_t>(pathway)];
        fibres += count;
        for (const auto fibre : recording::shown_fibres(pathway, count)) {
            const float top = placed.plot.y + pitch * static_cast<float>(shown++ % lanes);
            for (const float x : spike_places(record, pathway, fibre, chart.time)) {
                ticks.ticks.push_back({x, top + 0.06F * pitch, top + 0.94F * pitch});
            }
        }
    }
    drawing.overlay.emplace_back(std::move(ticks));
    write_beside(drawing, chart, placed, share_text(chart, shown, fibres));
}

} // namespace

bool shows_range(const physiology::SignalRow& signal)
{
    return !alternates(signal) && !signal.unit.starts_with('/');
}

void draw_chart_row(Drawing& drawing, const Chart& chart, const PlacedRow& placed)
{
    draw_title(drawing, chart, placed);
    if (placed.row.signal != nullptr) {
        draw_trace(drawing, chart, placed);
    } else {
        draw_raster(drawing, chart, placed);
    }
}

} // namespace scene
