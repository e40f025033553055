#include "scene/chart/strip_chart.hpp"

#include "base/translation.hpp"
#include "scene/chart/chart_row_drawing.hpp"
#include "scene/chart/expected_curve_drawing.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace scene {

namespace {

using namespace chart_em;
using physiology::Pathway;

constexpr float text_percent = 1.5F;

// Lengths in em of the chart's text.
constexpr float padding = 0.8F, swatch_gap = 0.5F, axis_height = 1.35F, min_row = 1.15F;
constexpr float value_room = 2.9F, range_room = 3.3F, min_width_for_ranges = 55;
constexpr float trace_share = 1.35F;    // height of a trace, in heights of a raster
constexpr float curve_share = 5.0F;     // the same where a curve is drawn by hand
constexpr float used_height = 0.8F;     // of a row
constexpr float max_title_share = 0.3F; // of the chart's width

bool emphasised(const SceneInput& input, const ChartRow& row)
{
    if (input.emphasis.empty() || row.signal != nullptr) {
        return true;
    }
    return std::any_of(row.pathways.begin(), row.pathways.end(), [&](Pathway pathway) {
        return std::find(input.emphasis.begin(), input.emphasis.end(),
                         physiology::row(pathway).name) != input.emphasis.end();
    });
}

float share_of(const SceneInput& input, const ChartRow& row)
{
    if (expects_curve(input, row) && input.curve->whole_window) {
        return curve_share;
    }
    return row.signal != nullptr ? trace_share : 1;
}

struct WantedRow : ChartRow {
    bool pinned = false;
};

std::vector<WantedRow> wanted_rows(const SceneInput& input, const Palette& colours)
{
    std::vector<WantedRow> rows;
    for (std::size_t i = 0; i < input.plots.size(); ++i) {
        if (auto row = chart_row(input.plots[i], colours)) {
            rows.push_back({std::move(*row), i < input.pinned});
        }
    }
    return rows;
}

float shares_of(const SceneInput& input, const std::vector<WantedRow>& rows)
{
    float shares = 0;
    for (const auto& row : rows) {
        shares += share_of(input, row);
    }
    return shares;
}

// Drops the last row, but never the one on which a curve is drawn.
void drop_one_row(const SceneInput& input, std::vector<WantedRow>& rows)
{
    const auto last = std::find_if(rows.rbegin(), rows.rend(), [&](const WantedRow& row) {
        return !expects_curve(input, row);
    });
    rows.erase(std::next(last == rows.rend() ? rows.rbegin() : last).base());
}

// The text gets a little smaller before a row is left out, but not too small to be read.
float fitting_em(const SceneInput& input, const std::vector<WantedRow>& rows)
{
    constexpr float min = 0.85F;
    const float usual = em_px(input.layout, text_percent);
    const float rows_em = shares_of(input, rows) * min_row + axis_height + 2 * padding;
    return std::clamp(input.layout.chart.height / rows_em,
                      std::min(usual, std::max(min_em_px, min * usual)), usual);
}

float widest_unit(const Chart& chart, const std::vector<WantedRow>& rows)
{
    const Type type{chart.em, base::Weight::regular, {}};
    float widest = 0;
    for (const auto& row : rows) {
        if (row.signal != nullptr) {
            widest = std::max(widest, width_of(base::tr(row.signal->unit), type, chart.metrics));
        }
    }
    return widest;
}

// Of "6 of 400" beside a raster, which is written even where no trace has a value.
float room_for_rasters(const Chart& chart, const std::vector<WantedRow>& rows)
{
    const Type type{chart.em, base::Weight::regular, {}};
    const bool any = std::any_of(rows.begin(), rows.end(),
                                 [](const ChartRow& row) { return row.signal == nullptr; });
    return any ? column_gap * chart.em +
                     width_of(sentence(base::tr("{0} of {1}"), {"00", "000"}), type, chart.metrics)
               : 0;
}

void set_columns(Chart& chart, const std::vector<WantedRow>& rows)
{
    const Type title{chart.em, base::Weight::semibold, {}};
    float widest = 0;
    for (const auto& row : rows) {
        widest = std::max(widest, width_of(row.title, title, chart.metrics));
    }
    const float em = chart.em;
    const float right = chart.inside.x + chart.inside.width;
    chart.title_x = chart.inside.x + (swatch + swatch_gap) * em;
    const bool ranges = chart.inside.width > min_width_for_ranges * em &&
                        std::any_of(rows.begin(), rows.end(), [](const ChartRow& row) {
                            return row.signal != nullptr && shows_range(*row.signal);
                        });
    chart.range_x = ranges ? right - range_room * em : right + em;
    chart.unit_x = chart.range_x - em - widest_unit(chart, rows);
    chart.value_x = chart.unit_x - unit_gap * em;
    chart.time.left =
        chart.title_x + std::min(widest, max_title_share * chart.inside.width) + column_gap * em;
    chart.time.right =
        std::min(chart.value_x - (value_room + 0.6F) * em, right - room_for_rasters(chart, rows));
    chart.ranges = ranges;
}

Chart lay_out(const SceneInput& input, const base::TextMetrics& metrics)
{
    Chart chart{
        input, metrics, palette(input.theme), display_signals(input), 16, {}, {}, 0, 0, 0, 0,
        true,  {}};
    auto rows = wanted_rows(input, chart.colours);
    chart.em = fitting_em(input, rows);
    chart.inside = grown(input.layout.chart, -padding * chart.em);
    chart.time.now_ms = input.body->now_ms;
    chart.time.window_ms = chart_viewer_ms / input.slow;
    if (input.curve && input.curve->whole_window) { // the expected curve lies in the future
        chart.time.now_ms = input.curve->to_ms;
        chart.time.window_ms = input.curve->to_ms - input.curve->from_ms;
    }

    const float height = chart.inside.height - axis_height * chart.em;
    while (rows.size() > 1 && shares_of(input, rows) * min_row * chart.em > height) {
        drop_one_row(input, rows);
    }
    set_columns(chart, rows);
    const float shares = shares_of(input, rows);
    float y = chart.inside.y;
    for (const auto& row : rows) {
        const float row_height = height * share_of(input, row) / shares;
        chart.rows.push_back({row,
                              {chart.time.left, y + row_height * (1 - used_height) / 2,
                               chart.time.right - chart.time.left, row_height * used_height},
                              row.pinned,
                              !emphasised(input, row)});
        y += row_height;
    }
    return chart;
}

std::string duration_text(double ms)
{
    if (ms >= 1000) {
        return number(ms / 1000, 0) + " s";
    }
    return number(ms, ms < 1 ? 1 : 0) + " ms";
}

// The legend of dashed and faint traces, where there is room before the scale bar.
void draw_line_legend(Drawing& drawing, const Chart& chart, const Type& type, float y, float right)
{
    const float from = draw_curve_legend(drawing, chart, type, chart.time.left, y);
    if (chart.input.previous_run == nullptr) {
        return;
    }
    const std::string text(base::tr("faint: the run before"));
    const float dash = 1.6F * chart.em;
    if (from + dash + width_of(text, type, chart.metrics) + 1.5F * chart.em < right) {
        draw_line(drawing, {from, y}, {from + dash, y}, std::max(1.5F, 0.11F * chart.em),
                  faded(chart.colours.ink, 0.42F));
        write(drawing, {from + dash + 0.5F * chart.em, y + baseline_below_middle * chart.em}, type,
              text);
    }
}

// Vertical lines at round moments, which scroll with the traces, and a bar that gives their
// distance.
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
    const float left = from - 0.5F * chart.em - width_of(text, type, chart.metrics);
    write(drawing, {left, y + baseline_below_middle * chart.em}, type, text);
    draw_line_legend(drawing, chart, type, y, left);
}

// Each event as a thin line across all rows with its name above the first, so that a delay can be
// read off. Of names that would overlap only the first is written.
void draw_marks(Drawing& drawing, const Chart& chart)
{
    const float em = chart.em;
    const float top = chart.inside.y - 0.62F * em;
    const float bottom = chart.inside.y + chart.inside.height - axis_height * em;
    const Type type{std::max(min_em_px, 0.9F * em), base::Weight::semibold, chart.colours.ink};
    float free_from = chart.time.left;
    for (const auto& mark : chart.input.marks) {
        const float x = x_at(chart.time, mark.at_ms);
        if (x < chart.time.left || x > chart.time.right) {
            continue;
        }
        draw_line(drawing, {x, top}, {x, bottom}, std::max(1.0F, 0.08F * em),
                  faded(chart.colours.ink, 0.7F));
        const std::string name(base::tr(mark.name));
        const float width = width_of(name, type, chart.metrics);
        const float gap = 0.3F * em;
        // Left of its line where there is room: the response lies to the right.
        const float left = x - gap - width >= chart.time.left ? x - gap - width : x + gap;
        if (left >= free_from) {
            write(drawing, {left, chart.inside.y}, type, name);
            free_from = left + width + gap;
        }
    }
}

} // namespace

void draw_strip_chart(Drawing& drawing, const SceneInput& input, const base::TextMetrics& metrics)
{
    if (is_empty(input.layout.chart) || input.record == nullptr || input.body == nullptr) {
        return;
    }
    const Chart chart = lay_out(input, metrics);
    drawing.overlay.emplace_back(OverlayBox{{input.layout.chart.x, input.layout.chart.y},
                                            {input.layout.chart.x + input.layout.chart.width,
                                             input.layout.chart.y + input.layout.chart.height},
                                            0.6F * chart.em,
                                            faded(chart.colours.panel, 0.9F),
                                            faded(chart.colours.line, 0.6F),
                                            1});
    draw_time(drawing, chart);
    draw_marks(drawing, chart);
    for (const auto& placed : chart.rows) {
        draw_chart_row(drawing, chart, placed);
    }
}

} // namespace scene
