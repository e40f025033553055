#include "scene/stations/recovery/recovery_station.hpp"

#include "base/translation.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/stations/recovery/drawing.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

constexpr std::array<std::string_view, 14> parts{
    "soreness",      "account_pressure",    "account_inflammation",
    "account_NGF",   "account_lactic_acid", "published",
    "swelling",      "inflammation",        "NGF",
    "strength_loss", "satellite_cells",     "guarding",
    "PGC1alpha",     "treatments"};

std::string said(std::string_view english)
{
    return std::string(base::tr(english));
}

} // namespace

const std::array<AccountRow, account_count>& account_table()
{
    static constexpr std::array<AccountRow, account_count> rows{{
        {"account_pressure", "Pressure on spindle endings", "hypothesis", Stroke::dash,
         &Palette::Ia, [](const DaySample& s) { return s.alone_nrs[0]; }},
        {"account_inflammation", "Damage, inflammation", "supported in part", Stroke::long_dash,
         &Palette::gamma, [](const DaySample& s) { return s.alone_nrs[1]; }},
        {"account_NGF", "Growth factors, NGF", "supported", Stroke::solid, &Palette::nociceptor,
         [](const DaySample& s) { return s.alone_nrs[2]; }},
        {"account_lactic_acid", "Lactic acid", "refuted", Stroke::dots, &Palette::interneuron,
         [](const DaySample& s) { return s.alone_nrs[3]; }},
    }};
    return rows;
}

Type small_type(const RecoveryCard& plate, bool strong, bool quiet)
{
    const auto& colours = plate.canvas.colours;
    const float em = std::max(min_em_px, (strong ? 1.0F : 0.9F) * plate.layout.em);
    return {em, strong ? base::Weight::semibold : base::Weight::regular,
            quiet ? colours.secondary : colours.ink};
}

Peak peak_of(const RecoveryDays& days, Value value)
{
    Peak peak;
    for (const auto& sample : days.samples) {
        if (value(sample) > peak.value) {
            peak = {sample.hour, value(sample)};
        }
    }
    return peak;
}

std::vector<glm::vec2> curve_px(const RecoveryCard& plate, const Rect& box, double full,
                                Value value)
{
    std::vector<glm::vec2> points;
    points.reserve(plate.days->samples.size());
    for (const auto& sample : plate.days->samples) {
        const auto share = static_cast<float>(std::clamp(value(sample) / full, 0.0, 1.0));
        points.emplace_back(x_at(plate.layout.axis, sample.hour), box.y + box.height * (1 - share));
    }
    return points;
}

// A broken line keeps its rhythm along the curve.
void stroke(Drawing& drawing, const std::vector<glm::vec2>& points, Stroke how, float width_px,
            const Colour& colour)
{
    if (how == Stroke::solid) {
        drawing.overlay.emplace_back(OverlayLine{points, width_px, colour, false});
        return;
    }
    const float on = width_px * (how == Stroke::dots ? 1.2F : how == Stroke::dash ? 3.5F : 8.0F);
    const float off = width_px * (how == Stroke::dots ? 2.4F : 2.6F);
    float along = 0;
    std::vector<glm::vec2> piece;
    const auto end_piece = [&] {
        if (piece.size() > 1) {
            drawing.overlay.emplace_back(OverlayLine{piece, width_px, colour, false});
        }
        piece.clear();
    };
    for (std::size_t i = 1; i < points.size(); ++i) {
        const auto from = points[i - 1], to = points[i];
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        for (float gone = 0; gone < length;) {
            const bool drawn = along < on;
            const float left = std::min((drawn ? on : on + off) - along, length - gone);
            const auto at = [&](float way) { return from + (to - from) * (way / length); };
            if (drawn) {
                if (piece.empty()) {
                    piece.push_back(at(gone));
                }
                piece.push_back(at(gone + left));
            }
            gone += left;
            along += left;
            if (drawn && along >= on - 1e-3F) {
                end_piece();
            }
            if (along >= on + off - 1e-3F) {
                along = 0;
            }
        }
    }
    end_piece();
}

// Columns beside one another; the line above covers their stepped tops.
void fill_below(Drawing& drawing, const std::vector<glm::vec2>& points, float bottom,
                const Colour& colour)
{
    constexpr float pitch_px = 2;
    OverlayTicks ticks;
    ticks.width_px = pitch_px;
    ticks.colour = colour;
    if (points.size() < 2) {
        return;
    }
    std::size_t after = 1;
    for (float x = std::ceil(points.front().x) + 1; x < points.back().x; x += pitch_px) {
        while (after + 1 < points.size() && points[after].x < x) {
            ++after;
        }
        const auto a = points[after - 1], b = points[after];
        const float share = b.x > a.x ? std::clamp((x - a.x) / (b.x - a.x), 0.0F, 1.0F) : 1;
        const float y = std::lerp(a.y, b.y, share);
        if (bottom - y > 0.5F) {
            ticks.ticks.push_back({x, y, bottom});
        }
    }
    drawing.overlay.emplace_back(std::move(ticks));
}

namespace {

// Upright lines at days, or at weeks and months where there are many.
std::vector<int> marked_days(const DayAxis& axis)
{
    if (axis.stretched()) {
        return {0, 1, 3, 7, 14, 21, 30, 60, 90, 120};
    }
    std::vector<int> days;
    const int last = static_cast<int>(std::lround(axis.end_h / 24));
    for (int day = 0; day <= last; day += last > 14 ? 7 : 1) {
        days.push_back(day);
    }
    return days;
}

} // namespace

void draw_days(RecoveryCard& plate)
{
    auto& drawing = plate.canvas.drawing;
    const auto& layout = plate.layout;
    const auto& colours = plate.canvas.colours;
    const Type type = small_type(plate, false);
    const float top = layout.phases.height > 0 ? layout.phases.y : layout.soreness.y;
    float free_from = layout.axis.left - 3 * layout.em;
    for (const int day : marked_days(layout.axis)) {
        const float x = x_at(layout.axis, 24.0 * day);
        draw_line(drawing, {x, top}, {x, layout.axis_y}, 1, seen_through(colours.line, 0.9F));
        const std::string text = sentence(
            base::tr(layout.axis.right - layout.axis.left > 34 * layout.em ? "day {0}" : "{0}"),
            {number(day, 0)});
        const float width = width_of(text, type, plate.metrics);
        if (x - width / 2 > free_from) {
            write(drawing, {x - width / 2, layout.axis_y + 1.35F * layout.em}, type, text);
            free_from = x + width / 2 + 0.6F * layout.em;
        }
    }
    draw_line(drawing, {layout.axis.left, layout.axis_y}, {layout.axis.right, layout.axis_y}, 1.5F,
              colours.secondary);
    // The bar that other stations have in millimetres.
    const float x = layout.inside.x, y = layout.bar_y;
    const float length = x_at(layout.axis, 24) - layout.axis.left;
    const float width = std::max(1.5F, 0.1F * layout.em);
    draw_line(drawing, {x, y}, {x + length, y}, width, colours.ink);
    for (const float end : {x, x + length}) {
        draw_line(drawing, {end, y - 0.3F * layout.em}, {end, y + 0.3F * layout.em}, width,
                  colours.ink);
    }
    const Type ink{layout.em, base::Weight::regular, colours.ink};
    const std::string text =
        said(layout.axis.stretched() ? "the first day; later ones are narrower" : "1 day");
    const float text_width = width_of(text, ink, plate.metrics);
    write(drawing, {x + std::max(0.0F, (length - text_width) / 2), y - 0.6F * layout.em}, ink,
          text);
}

namespace {

std::string moment(double hour)
{
    const double day = std::floor(hour / 24 + 1e-9);
    return sentence(base::tr("day {0}, hour {1}"),
                    {number(day, 0), number(std::floor(hour - 24 * day + 1e-6), 0)});
}

std::string felt(const RecoveryCard& plate)
{
    return sentence(base::tr("soreness {0} of 10, at rest {1}"),
                    {number(plate.calm.soreness_nrs, 1), number(plate.calm.rest_pain_nrs, 1)});
}

void draw_red_flag(RecoveryCard& plate, float x, float y)
{
    if (plate.calm.red_flag < 0.5) {
        return;
    }
    auto& drawing = plate.canvas.drawing;
    const float em = plate.layout.em;
    const Type type{em, base::Weight::semibold, {1, 1, 1, 1}};
    const std::string text = said("Red flag: see a doctor");
    const float width = width_of(text, type, plate.metrics);
    const float left = std::min(x, plate.layout.axis.right - width - 1.2F * em);
    draw_box(drawing, {left, y - 1.05F * em, width + 1.2F * em, 1.5F * em}, 0.3F * em,
             mixed(plate.canvas.colours.pain, {0, 0, 0, 1}, 0.3F));
    write(drawing, {left + 0.6F * em, y}, type, text);
}

} // namespace

void draw_cursor(RecoveryCard& plate)
{
    auto& drawing = plate.canvas.drawing;
    const auto& layout = plate.layout;
    const auto& colours = plate.canvas.colours;
    const float em = layout.em;
    const float x = x_at(layout.axis, plate.now_h);
    const float y = layout.cursor_y;
    draw_line(drawing, {x, y}, {x, layout.axis_y}, std::max(2.0F, 0.14F * em), colours.ink);
    const float ball = 0.42F * em;
    draw_box(drawing, {x - ball, y - ball, 2 * ball, 2 * ball}, ball, colours.ink);

    const Type strong{1.12F * em, base::Weight::semibold, colours.ink};
    const Type value = small_type(plate, false);
    const std::string when = moment(plate.now_h), how = felt(plate);
    const float width =
        std::max(width_of(when, strong, plate.metrics), width_of(how, value, plate.metrics));
    const bool right =
        x + 0.9F * em + width < layout.axis.right + (layout.legend_beside ? 2 * em : 0);
    const float left = right ? x + 0.9F * em : x - 0.9F * em - width;
    write_tabular(drawing, {left, y + 0.1F * em}, strong, when, plate.metrics);
    write_tabular(drawing, {left, y + 1.3F * em}, value, how, plate.metrics);
    draw_red_flag(plate, right ? left + width + 1.2F * em : layout.axis.left, y + 0.4F * em);
}

void draw_hint(RecoveryCard& plate)
{
    auto& drawing = plate.canvas.drawing;
    const auto& layout = plate.layout;
    const auto& colours = plate.canvas.colours;
    const Rect& box = layout.soreness;
    const Type large{1.5F * layout.em, base::Weight::semibold, colours.ink};
    const Type small{1.05F * layout.em, base::Weight::regular, colours.secondary};
    float y = box.y + 0.38F * box.height;
    const auto centred = [&](std::string_view text, const Type& type) {
        for (const auto& line : wrapped(text, type, 0.9F * box.width, plate.metrics)) {
            const float width = width_of(line, type, plate.metrics);
            const float x = box.x + (box.width - width) / 2;
            draw_box(drawing,
                     {x - layout.em, y - type.em_px, width + 2 * layout.em, 1.4F * type.em_px}, 0,
                     colours.ground_centre); // no line of a day runs through the words
            write(drawing, {x, y}, type, line);
            y += 1.45F * type.em_px;
        }
    };
    centred(base::tr("Enter a bout: hard lengthening work"), large);
    centred(base::tr("Running downhill, lowering weights: then see which account of soreness "
                     "fits the days that follow."),
            small);
}

void recovery_station(Canvas& canvas, const SceneInput& input, const Anatomy& /*anatomy*/)
{
    const RecoveryLayout layout = recovery_layout(input);
    if (canvas.metrics == nullptr || !layout.fits()) {
        return;
    }
    const auto& record = input.body->calendar;
    const bool empty = record == nullptr || record->events.empty();
    RecoveryCard plate{canvas,
                       input,
                       layout,
                       empty ? nullptr : &recovery_days(record, layout.axis.end_h),
                       display_signals(input),
                       input.body->signals.recovery_h,
                       *canvas.metrics};
    draw_days(plate);
    if (empty) {
        draw_hint(plate);
    } else {
        draw_phases(plate);
        draw_ridges(plate);
        draw_soreness(plate);
        draw_marks(plate);
        if (layout.legend_shown) {
            draw_legend(plate);
        }
    }
    draw_cursor(plate);
}

// All words stand in the landscape itself.
std::vector<LabelRequest> recovery_labels(const SceneInput& /*input*/, const Anatomy& /*anatomy*/)
{
    return {};
}

std::vector<std::vector<glm::dvec3>> recovery_keep_clear(const SceneInput& /*input*/,
                                                         const Anatomy& /*anatomy*/)
{
    return {};
}

std::span<const std::string_view> recovery_parts()
{
    return parts;
}

} // namespace scene
