#include "scene/overlay/hud.hpp"

#include "base/translation.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/stations/stations.hpp"
#include "scene/text/caption_block.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

constexpr float safe_share = 0.05F;
constexpr double grid_ms = 100; // of viewer's time: how often a number on the screen may change

// In em of the furniture's text.
constexpr float line_height = 1.35F, baseline = 0.95F, around = 0.7F;
constexpr float max_bar_share = 0.16F; // of the picture's shorter side

struct Furniture {
    Drawing& drawing;
    const SceneInput& input;
    const Projection& projection;
    const base::TextMetrics& metrics;
    const Palette& colours;
    Rect inside; // of the picture, within the safe margin
    float em;
    std::vector<Rect> taken;
};

Rect safe_area(PixelSize size)
{
    const auto w = static_cast<float>(size.width);
    const auto h = static_cast<float>(size.height);
    return {safe_share * w, safe_share * h, w - 2 * safe_share * w, h - 2 * safe_share * h};
}

void take(Furniture& f, const Rect& box)
{
    f.taken.push_back(grown(box, around * f.em));
}

// "50 cm", "200 µm": a length that is a round number in its own unit.
std::string length_text(double mm)
{
    if (mm >= 1000) {
        return number(mm / 1000, 0) + " m";
    }
    if (mm >= 10) {
        return number(mm / 10, 0) + " cm";
    }
    if (mm >= 1) {
        return number(mm, 0) + " mm";
    }
    return mm >= 1e-3 ? number(mm * 1e3, 0) + " µm" : number(mm * 1e6, 0) + " nm";
}

void scale_bar(Furniture& f)
{
    const double per_mm = static_cast<double>(pixels_per_mm(f.projection));
    const double max_px =
        static_cast<double>(max_bar_share * 1.5F * std::min(f.inside.width, f.inside.height));
    const double length_mm = round_number_below(max_px / per_mm);
    const auto length_px = static_cast<float>(length_mm * per_mm);
    const float width = std::max(1.5F, 0.1F * f.em);
    const float x = f.inside.x;
    const float y = f.inside.y + f.inside.height - 0.35F * f.em;
    const Colour ink = f.colours.ink;
    draw_line(f.drawing, {x, y}, {x + length_px, y}, width, ink);
    for (const float end : {x, x + length_px}) {
        draw_line(f.drawing, {end, y - 0.3F * f.em}, {end, y + 0.3F * f.em}, width, ink);
    }
    const Type type{f.em, base::Weight::regular, ink};
    const std::string text = length_text(length_mm);
    const float text_width = width_of(text, type, f.metrics);
    write(f.drawing, {x + std::max(0.0F, (length_px - text_width) / 2), y - 0.6F * f.em}, type,
          text);
    take(f, {x, y - 1.6F * f.em, std::max(length_px, text_width), 1.9F * f.em});
}

std::string slow_text(double slow)
{
    const bool whole = std::abs(slow - std::round(slow)) < 1e-6;
    return slow <= 1 ? "1 ×" : "1/" + number(slow, whole ? 0 : 1) + " ×";
}

// Decimals of the seconds: at real speed the later ones would only blur.
int time_decimals(double slow)
{
    return slow < 3 ? 2 : (slow < 10 ? 3 : 4);
}

// Slow-motion factor and body's time at the lower right; above it what could not be kept.
void clock(Furniture& f)
{
    const Type factor{f.em, base::Weight::semibold, f.colours.ink};
    const Type time{f.em, base::Weight::regular, f.colours.ink};
    const std::string slow = slow_text(f.input.slow);
    const std::string seconds = sentence(
        base::tr("t = {0} s"), {number(f.input.body->now_ms / 1000, time_decimals(f.input.slow))});
    const float right = f.inside.x + f.inside.width;
    const float y = f.inside.y + f.inside.height - 0.1F * f.em;
    const float time_x = right - tabular_width_of(seconds, time, f.metrics);
    const float slow_x = time_x - 1.1F * f.em - width_of(slow, factor, f.metrics);
    write(f.drawing, {slow_x, y}, factor, slow);
    write_tabular(f.drawing, {time_x, y}, time, seconds, f.metrics);
    Rect box{slow_x, y - baseline * f.em, right - slow_x, line_height * f.em};
    if (f.input.slower_than_asked) {
        const std::string note(base::tr("slower than asked: the machine cannot keep up"));
        const Type type{f.em, base::Weight::regular, f.colours.secondary};
        const float width = width_of(note, type, f.metrics);
        write(f.drawing, {right - width, y - line_height * f.em}, type, note);
        box = {std::min(slow_x, right - width), box.y - line_height * f.em,
               std::max(box.width, width), box.height + line_height * f.em};
    }
    take(f, box);
}

// Ten cells from 0 to 10, whatever the cause: the meter takes no side.
void pain_meter(Furniture& f)
{
    constexpr int cells = 10;
    const float cell = 0.95F * f.em;
    const float gap = 0.16F * f.em;
    const float width = cells * cell + (cells - 1) * gap;
    const float x = f.inside.x + f.inside.width - width;
    const float y = f.inside.y;
    const Type name{f.em, base::Weight::semibold, f.colours.ink};
    const Type value{f.em, base::Weight::regular, f.colours.ink};
    const std::string shown = number(display_signals(f.input).pain_nrs, 1) + " / 10";
    write(f.drawing, {x, y + baseline * f.em}, name, std::string(base::tr("Pain")));
    write_tabular(f.drawing,
                  {x + width - tabular_width_of(shown, value, f.metrics), y + baseline * f.em},
                  value, shown, f.metrics);

    const auto pain = static_cast<float>(f.input.body->signals.pain_nrs);
    const float top = y + 1.55F * f.em;
    for (int k = 0; k < cells; ++k) {
        const float left = x + static_cast<float>(k) * (cell + gap);
        const float full = std::clamp(pain - static_cast<float>(k), 0.0F, 1.0F);
        draw_box(f.drawing, {left, top, cell, 0.42F * f.em}, 0.12F * f.em,
                 faded(f.colours.secondary, 0.4F));
        if (full > 0) {
            draw_box(f.drawing, {left, top, cell * full, 0.42F * f.em}, 0.12F * f.em * full,
                     f.colours.pain);
        }
    }
    take(f, {x, y, width, 2 * f.em});
}

} // namespace

Rect hud_area(const Layout& layout)
{
    const Rect safe = safe_area(layout.size);
    Rect inside = common(safe, layout.picture);
    // Beside a caption or above a chart the picture's edge is not the margin: keep a little off.
    if (inside.x > safe.x + 1) {
        const float off = 1.5F * em_px(layout, hud_text_percent);
        inside.x += off;
        inside.width = std::max(0.0F, inside.width - off);
    }
    return inside;
}

std::vector<Rect> draw_hud(Drawing& drawing, const SceneInput& input, const Projection& projection,
                           const base::TextMetrics& metrics)
{
    const Palette& colours = palette(input.theme);
    Furniture f{drawing,
                input,
                projection,
                metrics,
                colours,
                hud_area(input.layout),
                em_px(input.layout, hud_text_percent),
                {}};
    if (input.switches.captions && !is_empty(input.layout.caption)) {
        caption_block(drawing, input, metrics);
    }
    if (is_empty(f.inside)) {
        return f.taken;
    }
    const Station* station = find_station(input.station);
    if (station == nullptr || !station->own_time_axis) {
        scale_bar(f);
    }
    clock(f);
    if (input.switches.labels) {
        pain_meter(f);
    }
    return f.taken;
}

physiology::Readout display_signals(const SceneInput& input)
{
    physiology::Readout calm = input.body->signals;
    if (input.record == nullptr) {
        return calm;
    }
    // The grid lies in the body's time: a step of it lasts 0.1 s of viewer's time at any speed,
    // and it stands still with the body when the viewer pauses.
    const double pitch_ms = grid_ms / input.slow;
    const double moment_ms = std::floor(input.body->now_ms / pitch_ms + 1e-6) * pitch_ms;
    const auto table = physiology::signal_table();
    for (std::size_t i = 0; i < table.size(); ++i) {
        const recording::Extent seen =
            extent(*input.record, i, moment_ms - recording::sample_grid_ms / 2,
                   moment_ms + recording::sample_grid_ms / 2);
        if (seen.any) {
            calm.*table[i].field = static_cast<double>(seen.last);
        }
    }
    return calm;
}

} // namespace scene
