#include "scene/strip_chart.hpp"

#include "base/words.hpp"
#include "scene/chart_rows.hpp"
#include "scene/chart_time.hpp"
#include "scene/frame.hpp"
#include "scene/typesetting.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

using physiology::Pathway;

constexpr float text_percent = 1.5F;

// Lengths in em of the chart's text.
constexpr float padding = 0.8F, swatch = 0.26F, swatch_gap = 0.5F, column_gap = 1.0F;
constexpr float axis_height = 1.35F, least_row = 1.15F, value_room = 2.9F, least_lane = 0.42F;
constexpr float unit_gap = 0.3F, range_room = 3.3F, least_width_for_ranges = 55;
constexpr float baseline_below_middle = 0.36F; // of small letters and digits
constexpr float trace_share = 1.35F;           // height of a trace, in heights of a raster
constexpr float used_height = 0.8F;            // of a row
constexpr float largest_title_share = 0.3F;    // of the chart's width

struct PlacedRow {
    ChartRow row;
    Rect plot;
    bool quiet = false; // the lesson speaks of something else
};

struct Chart {
    const Shot& shot;
    const base::TextMetrics& metrics;
    const Palette& colours;
    physiology::Readout calm;
    float em = 16;
    Rect inside;
    ChartTime time;
    float title_x = 0, value_x = 0, unit_x = 0, range_x = 0;
    bool ranges = true; // is there room for the ends of the axes?
    std::vector<PlacedRow> rows;
};

bool spoken_of(const Shot& shot, const ChartRow& row)
{
    if (shot.emphasis.empty() || row.signal != nullptr) {
        return true;
    }
    return std::any_of(row.pathways.begin(), row.pathways.end(), [&](Pathway pathway) {
        return std::find(shot.emphasis.begin(), shot.emphasis.end(),
                         physiology::row(pathway).name) != shot.emphasis.end();
    });
}

float share_of(const ChartRow& row)
{
    return row.signal != nullptr ? trace_share : 1;
}

std::vector<ChartRow> wanted_rows(const Shot& shot, const Palette& colours)
{
    std::vector<ChartRow> rows;
    for (const auto& name : shot.plots) {
        if (auto row = chart_row(name, colours)) {
            rows.push_back(std::move(*row));
        }
    }
    return rows;
}

float shares_of(const std::vector<ChartRow>& rows)
{
    float shares = 0;
    for (const auto& row : rows) {
        shares += share_of(row);
    }
    return shares;
}

// The text gets a little smaller before a row is left out, but not too small to be read.
float fitting_em(const Shot& shot, const std::vector<ChartRow>& rows)
{
    constexpr float smallest = 0.85F;
    const float usual = em_px(shot.layout, text_percent);
    const float rows_em = shares_of(rows) * least_row + axis_height + 2 * padding;
    return std::clamp(shot.layout.chart.height / rows_em,
                      std::min(usual, std::max(least_em_px, smallest * usual)), usual);
}

// Beside a value that runs from 0 to 10 its range needs no second telling.
bool tells_range(const physiology::SignalRow& signal)
{
    return !alternates(signal) && !signal.unit.starts_with('/');
}

float widest_unit(const Chart& chart, const std::vector<ChartRow>& rows)
{
    const Type type{chart.em, base::Weight::regular, {}};
    float widest = 0;
    for (const auto& row : rows) {
        if (row.signal != nullptr) {
            widest = std::max(widest, width_of(base::words(row.signal->unit), type, chart.metrics));
        }
    }
    return widest;
}

void set_columns(Chart& chart, const std::vector<ChartRow>& rows)
{
    const Type title{chart.em, base::Weight::semibold, {}};
    float widest = 0;
    for (const auto& row : rows) {
        widest = std::max(widest, width_of(row.title, title, chart.metrics));
    }
    const float em = chart.em;
    const float right = chart.inside.x + chart.inside.width;
    chart.title_x = chart.inside.x + (swatch + swatch_gap) * em;
    const bool ranges = chart.inside.width > least_width_for_ranges * em &&
                        std::any_of(rows.begin(), rows.end(), [](const ChartRow& row) {
                            return row.signal != nullptr && tells_range(*row.signal);
                        });
    chart.range_x = ranges ? right - range_room * em : right + em;
    chart.unit_x = chart.range_x - em - widest_unit(chart, rows);
    chart.value_x = chart.unit_x - unit_gap * em;
    chart.time.left = chart.title_x + std::min(widest, largest_title_share * chart.inside.width) +
                      column_gap * em;
    chart.time.right = chart.value_x - (value_room + 0.6F) * em;
    chart.ranges = ranges;
}

Chart lay_out(const Shot& shot, const base::TextMetrics& metrics)
{
    Chart chart{shot, metrics, palette(shot.theme), calm_signals(shot), 16, {}, {}, 0, 0, 0, 0,
                true, {}};
    auto rows = wanted_rows(shot, chart.colours);
    chart.em = fitting_em(shot, rows);
    chart.inside = grown(shot.layout.chart, -padding * chart.em);
    chart.time.now_ms = shot.body->now_ms;
    chart.time.window_ms = chart_viewer_ms / shot.slow;

    const float height = chart.inside.height - axis_height * chart.em;
    while (rows.size() > 1 && shares_of(rows) * least_row * chart.em > height) {
        rows.pop_back();
    }
    set_columns(chart, rows);
    const float shares = shares_of(rows);
    float y = chart.inside.y;
    for (const auto& row : rows) {
        const float row_height = height * share_of(row) / shares;
        chart.rows.push_back({row,
                              {chart.time.left, y + row_height * (1 - used_height) / 2,
                               chart.time.right - chart.time.left, row_height * used_height},
                              !spoken_of(shot, row)});
        y += row_height;
    }
    return chart;
}

float middle(const Rect& rect)
{
    return rect.y + rect.height / 2;
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
}

std::string end_text(double end)
{
    return number(end, std::abs(end - std::round(end)) < 1e-6 ? 0 : 1);
}

std::string range_text(const physiology::SignalRow& signal, const Axis& axis)
{
    if (alternates(signal)) {
        return "±" + end_text(axis.high) + " " + std::string(base::words(signal.unit));
    }
    return end_text(axis.low) + "–" + end_text(axis.high);
}

// A quiet note at the end of a row.
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
    if (alternates(signal)) { // the momentary value of a voltage tells nothing
        write_beside(drawing, chart, placed, range_text(signal, axis));
        return;
    }
    const float baseline = middle(placed.plot) + baseline_below_middle * chart.em;
    const Type value{chart.em, base::Weight::semibold, chart.colours.ink};
    const Type beside{chart.em, base::Weight::regular, chart.colours.secondary};
    const std::string text = number(chart.calm.*signal.field, decimals_of(signal));
    const std::string unit(base::words(signal.unit));
    write_tabular(drawing, {chart.value_x - tabular_width_of(text, value, chart.metrics), baseline},
                  value, text, chart.metrics);
    const float unit_x = unit == "°" ? chart.value_x : chart.unit_x;
    write(drawing, {unit_x, baseline}, beside, unit);
    if (chart.ranges && tells_range(signal)) {
        write(drawing, {chart.range_x, baseline}, beside, range_text(signal, axis));
    }
}

void draw_trace(Drawing& drawing, const Chart& chart, const PlacedRow& placed)
{
    const auto& signal = *placed.row.signal;
    const double from_ms = chart.time.now_ms - chart.time.window_ms;
    const Axis axis = axis_of(signal, *chart.shot.record, from_ms, chart.time.now_ms);
    auto points = trace_points(*chart.shot.record, index_of(signal), chart.time);
    points.push_back(
        {chart.time.right, static_cast<float>(chart.shot.body->signals.*signal.field)});
    for (auto& point : points) {
        const double share = (static_cast<double>(point.y) - axis.low) / (axis.high - axis.low);
        point.y = placed.plot.y +
                  placed.plot.height * static_cast<float>(1 - std::clamp(share, 0.0, 1.0));
    }
    drawing.overlay.emplace_back(
        OverlayLine{std::move(points), std::max(1.5F, 0.11F * chart.em), placed.row.colour, false});
    draw_value(drawing, chart, placed, axis);
}

// How many fibres stand for how many.
std::string share_text(const Chart& chart, std::size_t shown, int fibres)
{
    const auto values = {std::to_string(shown), std::to_string(fibres)};
    const std::string text = sentence(base::words("{0} of {1} fibres"), values);
    const Type type{chart.em, base::Weight::regular, {}};
    const float room =
        chart.inside.x + chart.inside.width - chart.time.right - column_gap * chart.em;
    return width_of(text, type, chart.metrics) <= room
               ? text
               : sentence(base::words("{0} of {1}"), values);
}

// All shown fibres of the row's pathways, each in a lane; where there is no room for as many lanes
// as fibres, lanes are shared.
void draw_raster(Drawing& drawing, const Chart& chart, const PlacedRow& placed)
{
    const Record& record = *chart.shot.record;
    OverlayTicks ticks;
    ticks.width_px = std::max(1.5F, 0.115F * chart.em);
    ticks.colour = faded(placed.row.colour, placed.quiet ? 0.6F : 1);
    const auto room = static_cast<std::size_t>(placed.plot.height / (least_lane * chart.em));
    const std::size_t lanes = std::clamp<std::size_t>(room, 1, 6);
    const float pitch = placed.plot.height / static_cast<float>(lanes);
    std::size_t shown = 0;
    int fibres = 0;
    for (const Pathway pathway : placed.row.pathways) {
        const int count = record.fibre_count[static_cast<std::size_t>(pathway)];
        fibres += count;
        for (const auto fibre : shown_fibres(pathway, count)) {
            const float top = placed.plot.y + pitch * static_cast<float>(shown++ % lanes);
            for (const float x : spike_places(record, pathway, fibre, chart.time)) {
                ticks.ticks.push_back({x, top + 0.06F * pitch, top + 0.94F * pitch});
            }
        }
    }
    drawing.overlay.emplace_back(std::move(ticks));
    write_beside(drawing, chart, placed, share_text(chart, shown, fibres));
}

std::string duration_text(double ms)
{
    if (ms >= 1000) {
        return number(ms / 1000, 0) + " s";
    }
    return number(ms, ms < 1 ? 1 : 0) + " ms";
}

// Upright lines at round moments, which pass with the traces, and a bar that says how far apart.
void draw_time(Drawing& drawing, const Chart& chart)
{
    const double step_ms = round_number_below(chart.time.window_ms / 6);
    const float top = chart.inside.y;
    const float bottom = chart.inside.y + chart.inside.height - axis_height * chart.em;
    for (auto k = std::ceil((chart.time.now_ms - chart.time.window_ms) / step_ms);
         k * step_ms <= chart.time.now_ms; ++k) {
        const float x = x_at(chart.time, k * step_ms);
        draw_line(drawing, {x, top}, {x, bottom}, 1, faded(chart.colours.line, 0.8F));
    }
    const float y = bottom + 0.75F * chart.em;
    const float width = std::max(1.0F, 0.08F * chart.em);
    const float from = x_at(chart.time, chart.time.now_ms - step_ms);
    for (const auto& [a, b] :
         {std::pair{glm::vec2{from, y}, glm::vec2{chart.time.right, y}},
          {{from, y - 0.25F * chart.em}, {from, y + 0.25F * chart.em}},
          {{chart.time.right, y - 0.25F * chart.em}, {chart.time.right, y + 0.25F * chart.em}}}) {
        draw_line(drawing, a, b, width, chart.colours.secondary);
    }
    const Type type{chart.em, base::Weight::regular, chart.colours.secondary};
    const std::string text = duration_text(step_ms);
    write(drawing,
          {from - 0.5F * chart.em - width_of(text, type, chart.metrics),
           y + baseline_below_middle * chart.em},
          type, text);
}

// What happened, as a thin line across all rows with its name above the first, so that a delay can
// be read off. Of names that would stand on one another the first is written.
void draw_marks(Drawing& drawing, const Chart& chart)
{
    const float em = chart.em;
    const float top = chart.inside.y - 0.62F * em;
    const float bottom = chart.inside.y + chart.inside.height - axis_height * em;
    const Type type{std::max(least_em_px, 0.9F * em), base::Weight::semibold, chart.colours.ink};
    float free_from = chart.time.left;
    for (const auto& mark : chart.shot.marks) {
        const float x = x_at(chart.time, mark.at_ms);
        if (x < chart.time.left || x > chart.time.right) {
            continue;
        }
        draw_line(drawing, {x, top}, {x, bottom}, std::max(1.0F, 0.08F * em),
                  faded(chart.colours.ink, 0.7F));
        const std::string name(base::words(mark.name));
        const float width = width_of(name, type, chart.metrics);
        const float gap = 0.3F * em;
        // Before its line where there is room: what answers the event stands behind it.
        const float left = x - gap - width >= chart.time.left ? x - gap - width : x + gap;
        if (left >= free_from) {
            write(drawing, {left, chart.inside.y}, type, name);
            free_from = left + width + gap;
        }
    }
}

} // namespace

void strip_chart(Drawing& drawing, const Shot& shot, const base::TextMetrics& metrics)
{
    if (is_empty(shot.layout.chart) || shot.record == nullptr || shot.body == nullptr) {
        return;
    }
    const Chart chart = lay_out(shot, metrics);
    drawing.overlay.emplace_back(OverlayBox{{shot.layout.chart.x, shot.layout.chart.y},
                                            {shot.layout.chart.x + shot.layout.chart.width,
                                             shot.layout.chart.y + shot.layout.chart.height},
                                            0.6F * chart.em,
                                            faded(chart.colours.panel, 0.75F),
                                            faded(chart.colours.line, 0.6F),
                                            1});
    draw_time(drawing, chart);
    draw_marks(drawing, chart);
    for (const auto& placed : chart.rows) {
        draw_title(drawing, chart, placed);
        if (placed.row.signal != nullptr) {
            draw_trace(drawing, chart, placed);
        } else {
            draw_raster(drawing, chart, placed);
        }
    }
}

} // namespace scene
