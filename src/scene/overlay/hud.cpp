#include "scene/overlay/hud.hpp"

#include "base/translation.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/stations/stations.hpp"
#include "scene/text/step_text.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

constexpr double grid_ms = 100; // of viewer's time: how often a number on the screen may change

// In em of the HUD's text.
constexpr float line_height = 1.35F, baseline = 0.95F, margin = 0.7F;
constexpr float max_bar_share = 0.16F; // of the picture's shorter side

struct Hud {
    Drawing& drawing;
    const SceneInput& input;
    const Projection& projection;
    const base::TextMetrics& metrics;
    const Palette& colours;
    Rect inside; // of the picture, within the safe margin
    float em;
    std::vector<Rect> occupied;
};

void occupy(Hud& hud, const Rect& box)
{
    hud.occupied.push_back(grown(box, margin * hud.em));
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

void draw_scale_bar(Hud& hud)
{
    const double per_mm = static_cast<double>(pixels_per_mm(hud.projection));
    const double max_px =
        static_cast<double>(max_bar_share * 1.5F * std::min(hud.inside.width, hud.inside.height));
    const double length_mm = round_number_below(max_px / per_mm);
    const auto length_px = static_cast<float>(length_mm * per_mm);
    const float width = std::max(1.5F, 0.1F * hud.em);
    const float x = hud.inside.x;
    const float y = hud.inside.y + hud.inside.height - 0.35F * hud.em;
    const Colour ink = hud.colours.ink;
    draw_line(hud.drawing, {x, y}, {x + length_px, y}, width, ink);
    for (const float end : {x, x + length_px}) {
        draw_line(hud.drawing, {end, y - 0.3F * hud.em}, {end, y + 0.3F * hud.em}, width, ink);
    }
    const Type type{hud.em, base::Weight::regular, ink};
    const std::string text = length_text(length_mm);
    const float text_width = width_of(text, type, hud.metrics);
    write(hud.drawing, {x + std::max(0.0F, (length_px - text_width) / 2), y - 0.6F * hud.em}, type,
          text);
    occupy(hud, {x, y - 1.6F * hud.em, std::max(length_px, text_width), 1.9F * hud.em});
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

// Slow-motion factor and body's time at the lower right; above it a note when the machine is slow.
void draw_clock(Hud& hud)
{
    const Type factor{hud.em, base::Weight::semibold, hud.colours.ink};
    const Type time{hud.em, base::Weight::regular, hud.colours.ink};
    const std::string slow = slow_text(hud.input.slow);
    const std::string seconds =
        sentence(base::tr("t = {0} s"),
                 {number(hud.input.body->now_ms / 1000, time_decimals(hud.input.slow))});
    const float right = hud.inside.x + hud.inside.width;
    const float y = hud.inside.y + hud.inside.height - 0.1F * hud.em;
    const float time_x = right - tabular_width_of(seconds, time, hud.metrics);
    const float slow_x = time_x - 1.1F * hud.em - width_of(slow, factor, hud.metrics);
    write(hud.drawing, {slow_x, y}, factor, slow);
    write_tabular(hud.drawing, {time_x, y}, time, seconds, hud.metrics);
    Rect box{slow_x, y - baseline * hud.em, right - slow_x, line_height * hud.em};
    if (hud.input.slower_than_asked) {
        const std::string note(base::tr("slower than asked: the machine cannot keep up"));
        const Type type{hud.em, base::Weight::regular, hud.colours.secondary};
        const float width = width_of(note, type, hud.metrics);
        write(hud.drawing, {right - width, y - line_height * hud.em}, type, note);
        box = {std::min(slow_x, right - width), box.y - line_height * hud.em,
               std::max(box.width, width), box.height + line_height * hud.em};
    }
    occupy(hud, box);
}

// Ten cells from 0 to 10, whatever the cause: the meter takes no side.
void draw_pain_meter(Hud& hud)
{
    constexpr int cells = 10;
    const float cell = 0.95F * hud.em;
    const float gap = 0.16F * hud.em;
    const float width = cells * cell + (cells - 1) * gap;
    const float x = hud.inside.x + hud.inside.width - width;
    const float y = hud.inside.y;
    const Type name{hud.em, base::Weight::semibold, hud.colours.ink};
    const Type value{hud.em, base::Weight::regular, hud.colours.ink};
    const std::string shown = number(display_signals(hud.input).pain_nrs, 1) + " / 10";
    write(hud.drawing, {x, y + baseline * hud.em}, name, std::string(base::tr("Pain")));
    write_tabular(hud.drawing,
                  {x + width - tabular_width_of(shown, value, hud.metrics), y + baseline * hud.em},
                  value, shown, hud.metrics);

    const auto pain = static_cast<float>(hud.input.body->signals.pain_nrs);
    const float top = y + 1.55F * hud.em;
    for (int k = 0; k < cells; ++k) {
        const float left = x + static_cast<float>(k) * (cell + gap);
        const float full = std::clamp(pain - static_cast<float>(k), 0.0F, 1.0F);
        draw_box(hud.drawing, {left, top, cell, 0.42F * hud.em}, 0.12F * hud.em,
                 faded(hud.colours.secondary, 0.4F));
        if (full > 0) {
            draw_box(hud.drawing, {left, top, cell * full, 0.42F * hud.em}, 0.12F * hud.em * full,
                     hud.colours.pain);
        }
    }
    occupy(hud, {x, y, width, 2 * hud.em});
}

} // namespace

Rect hud_area(const Layout& layout)
{
    const Rect safe = safe_area(layout.size);
    Rect inside = common(safe, layout.picture);
    // Beside the step text the picture's edge is not the margin: leave a gap.
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
    Hud hud{drawing,
            input,
            projection,
            metrics,
            colours,
            hud_area(input.layout),
            em_px(input.layout, hud_text_percent),
            {}};
    if (input.switches.captions && !is_empty(input.layout.step_text)) {
        draw_step_text(drawing, input, metrics);
    }
    if (is_empty(hud.inside)) {
        return hud.occupied;
    }
    const Station* station = find_station(input.station);
    if (station == nullptr || !station->own_time_axis) {
        draw_scale_bar(hud);
    }
    draw_clock(hud);
    if (input.switches.labels) {
        draw_pain_meter(hud);
    }
    return hud.occupied;
}

physiology::Readout display_signals(const SceneInput& input)
{
    physiology::Readout signals = input.body->signals;
    if (input.record == nullptr) {
        return signals;
    }
    // The grid lies in the body's time: one step of it lasts 0.1 s of viewer's time at any speed,
    // and a paused body stays on its step.
    const double pitch_ms = grid_ms / input.slow;
    const double moment_ms = std::floor(input.body->now_ms / pitch_ms + 1e-6) * pitch_ms;
    const auto table = physiology::signal_table();
    for (std::size_t i = 0; i < table.size(); ++i) {
        const recording::Extent seen =
            extent(*input.record, i, moment_ms - recording::sample_grid_ms / 2,
                   moment_ms + recording::sample_grid_ms / 2);
        if (seen.any) {
            signals.*table[i].field = static_cast<double>(seen.last);
        }
    }
    return signals;
}

} // namespace scene
