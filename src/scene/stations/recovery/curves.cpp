// Soreness by its rival accounts against what was measured, and the tissue below it in ridges.
#include "base/translation.hpp"
#include "scene/stations/recovery/drawing.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace scene {

namespace {

constexpr Value soreness = [](const DaySample& s) { return s.state.soreness_nrs; };
constexpr Value untreated = [](const DaySample& s) { return s.untreated_nrs; };

float presence_of(const RecoveryCard& plate, std::string_view id)
{
    return emphasis_of(plate.canvas, id);
}

// Of the axis: a round number above all that is drawn.
double max_soreness(const RecoveryCard& plate)
{
    double most = 3.2;
    most = std::max(
        {most, peak_of(*plate.days, soreness).value, peak_of(*plate.days, untreated).value});
    for (const auto& account : account_table()) {
        most = std::max(most, peak_of(*plate.days, account.value).value);
    }
    return std::min(10.0, 2 * std::ceil(1.15 * most / 2));
}

float y_at(const Rect& box, double value, double full)
{
    return box.y + box.height * static_cast<float>(1 - std::clamp(value / full, 0.0, 1.0));
}

void draw_axis(RecoveryCard& plate, double full)
{
    auto& drawing = plate.canvas.drawing;
    const auto& colours = plate.canvas.colours;
    const Rect& box = plate.layout.soreness;
    const float em = plate.layout.em;
    const Type small = small_type(plate, false, true);
    for (double tick = 0; tick <= full + 0.1; tick += 2) {
        const float y = y_at(box, tick, full);
        const std::string text = number(tick, 0);
        write(drawing,
              {box.x - 0.5F * em - width_of(text, small, plate.metrics), y + 0.35F * small.em_px},
              small, text);
        draw_line(drawing, {box.x - 0.25F * em, y}, {box.x, y}, 1, colours.secondary);
    }
    const Type strong = small_type(plate, true);
    float y = box.y + 0.45F * em;
    write(drawing, {plate.layout.names_x, y}, strong, std::string(base::tr("Soreness")));
    for (const auto& line : wrapped(base::tr("0 to 10, stretched and loaded"), small,
                                    box.x - plate.layout.names_x - 1.8F * em, plate.metrics)) {
        write(drawing, {plate.layout.names_x, y += 1.3F * small.em_px}, small, line);
    }
}

// What people said, in a study of one bout; bars: the largest standard error of its groups.
void draw_published(RecoveryCard& plate, double full)
{
    if (plate.days->published_from_h < 0) {
        return;
    }
    auto& drawing = plate.canvas.drawing;
    const auto& colours = plate.canvas.colours;
    const float em = plate.layout.em;
    const float share = presence_of(plate, "published");
    const float width = std::max(1.5F, 0.1F * em);
    for (const auto& point : published_soreness) {
        const float x = x_at(plate.layout.axis, plate.days->published_from_h + point.hour);
        const auto y = [&](double nrs) { return y_at(plate.layout.soreness, nrs, full); };
        draw_line(drawing, {x, y(point.nrs - max_standard_error)},
                  {x, y(point.nrs + max_standard_error)}, width, seen_through(colours.ink, share));
        const float outer = 0.42F * em, inner = 0.28F * em;
        draw_box(drawing, {x - outer, y(point.nrs) - outer, 2 * outer, 2 * outer}, outer,
                 seen_through(colours.ink, share));
        draw_box(drawing, {x - inner, y(point.nrs) - inner, 2 * inner, 2 * inner}, inner,
                 seen_through(colours.panel, share));
    }
}

// The window in which soreness is known to be worst.
void draw_worst(RecoveryCard& plate)
{
    if (plate.days->published_from_h < 0) {
        return;
    }
    auto& drawing = plate.canvas.drawing;
    const auto& colours = plate.canvas.colours;
    const Rect& box = plate.layout.soreness;
    const float em = plate.layout.em;
    const float from = x_at(plate.layout.axis, plate.days->published_from_h + worst_from_h);
    const float to = x_at(plate.layout.axis, plate.days->published_from_h + worst_to_h);
    draw_box(drawing, {from, box.y, to - from, box.height}, 0, seen_through(colours.ink, 0.045F));
    draw_line(drawing, {from, box.y}, {to, box.y}, std::max(1.5F, 0.12F * em), colours.secondary);
    // On the side where the cursor does not stand.
    const Type small = small_type(plate, false, true);
    std::string text(base::tr("worst on days 1 to 3, say reviews"));
    const float width = width_of(text, small, plate.metrics);
    const float cursor = x_at(plate.layout.axis, plate.now_h);
    float x = (from + to - width) / 2;
    if (cursor > x - em && cursor < x + width + em) {
        x = cursor < (from + to) / 2 ? cursor + em : cursor - em - width;
    }
    if (x > from + 0.4F * em && x + width < to - 0.4F * em) {
        write(drawing, {x, box.y + 1.15F * em}, small, text);
    }
}

struct Ridge {
    std::string_view id, title;
    Colour Palette::*colour;
    double min_full; // the axis reaches at least so far
    Value value, untreated;
    std::string (*text)(const physiology::Readout& now, const DaySample& at);
};

std::string percent(double share)
{
    return number(100 * share, 0) + " %";
}

constexpr Ridge swelling{"swelling",
                         "Swelling",
                         &Palette::II,
                         0.15,
                         [](const DaySample& s) { return s.state.tissue.swelling; },
                         [](const DaySample& s) { return s.untreated_swelling; },
                         [](const physiology::Readout&, const DaySample& at) {
                             return number(at.state.pressure_straight_mmHg, 1) + " mmHg";
                         }};
constexpr Ridge cytokines{
    "inflammation",
    "Cytokines",
    &Palette::gamma,
    1,
    [](const DaySample& s) { return s.state.tissue.cytokines; },
    [](const DaySample& s) { return s.untreated_cytokines; },
    [](const physiology::Readout& now, const DaySample&) { return percent(now.inflammation); }};
constexpr Ridge growth{
    "NGF",
    "NGF, GDNF",
    &Palette::nociceptor,
    1,
    [](const DaySample& s) { return s.state.tissue.NGF; },
    nullptr,
    [](const physiology::Readout& now, const DaySample&) { return percent(now.NGF); }};
constexpr Ridge lactate{
    "lactate",
    "Lactate",
    &Palette::interneuron,
    1,
    [](const DaySample& s) { return s.state.tissue.lactate; },
    nullptr,
    [](const physiology::Readout& now, const DaySample&) { return percent(now.lactate); }};
constexpr Ridge strength{
    "strength_loss",
    "Strength lost",
    &Palette::alpha,
    0.3,
    [](const DaySample& s) { return s.state.tissue.strength_loss; },
    nullptr,
    [](const physiology::Readout& now, const DaySample&) { return percent(now.strength_loss); }};
constexpr Ridge satellites{
    "satellite_cells",
    "Satellite cells",
    &Palette::Ib,
    1,
    [](const DaySample& s) { return s.state.healing.satellite_cells; },
    nullptr,
    [](const physiology::Readout& now, const DaySample&) { return percent(now.satellite_cells); }};
constexpr Ridge guarding{"guarding",
                         "Guarding by γ",
                         &Palette::gamma,
                         10,
                         [](const DaySample& s) { return s.state.healing.guarding_pps; },
                         nullptr,
                         [](const physiology::Readout& now, const DaySample&) {
                             return number(now.guarding_pps, 0) + " " +
                                    std::string(base::tr("imp/s"));
                         }};
constexpr Ridge mitochondria{
    "PGC1alpha",
    "PGC-1α",
    &Palette::Ib,
    0.3,
    [](const DaySample& s) { return s.PGC1alpha; },
    nullptr,
    [](const physiology::Readout& now, const DaySample&) { return percent(now.PGC1alpha); }};

std::vector<Ridge> ridges_of(const RecoveryDays& days)
{
    if (days.injured) {
        return {swelling, satellites, guarding, strength, cytokines, growth};
    }
    if (days.massaged) {
        return {swelling, cytokines, growth, strength, mitochondria};
    }
    return {swelling, cytokines, growth, strength, lactate};
}

const DaySample& nearest(const RecoveryDays& days, double hour)
{
    const auto after = std::ranges::upper_bound(days.samples, hour + 1e-6, {}, &DaySample::hour);
    return after == days.samples.begin() ? *after : *std::prev(after);
}

void draw_ridge(RecoveryCard& plate, const Ridge& ridge, Rect box)
{
    auto& drawing = plate.canvas.drawing;
    const auto& colours = plate.canvas.colours;
    const float em = plate.layout.em;
    const float share = presence_of(plate, ridge.id);
    const Colour colour = seen_through(colours.*ridge.colour, share);
    const float foot = box.y + box.height;
    box.y += 0.16F * box.height; // a little air below the ridge above
    box.height = foot - box.y;
    const double full = std::max(ridge.min_full, peak_of(*plate.days, ridge.value).value);
    const auto curve = curve_px(plate, box, full, ridge.value);
    fill_below(drawing, curve, foot, seen_through(colour, 0.28F));
    draw_line(drawing, {box.x, foot}, {box.x + box.width, foot}, 1,
              seen_through(colours.secondary, 0.5F));
    if (plate.days->treated && ridge.untreated != nullptr) {
        stroke(drawing, curve_px(plate, box, full, ridge.untreated), Stroke::dash,
               std::max(1.0F, 0.09F * em), seen_through(colour, 0.8F));
    }
    stroke(drawing, curve, Stroke::solid, std::max(1.5F, 0.15F * em), colour);

    const Type strong = small_type(plate, true);
    const Type small = small_type(plate, false);
    const bool two_lines = box.height > 2.3F * em;
    const float x = plate.layout.names_x;
    const std::string value = ridge.text(plate.calm, nearest(*plate.days, plate.now_h));
    const float right = box.x - 0.7F * em;
    if (two_lines) {
        write(drawing, {x, foot - 1.5F * em}, strong, std::string(base::tr(ridge.title)));
        write_tabular(drawing, {x, foot - 0.25F * em}, small, value, plate.metrics);
    } else {
        write(drawing, {x, foot - 0.25F * em}, strong, std::string(base::tr(ridge.title)));
        (void)right;
    }
}

} // namespace

void draw_soreness(RecoveryCard& plate)
{
    auto& drawing = plate.canvas.drawing;
    const auto& colours = plate.canvas.colours;
    const Rect& box = plate.layout.soreness;
    const float em = plate.layout.em;
    const double full = max_soreness(plate);
    draw_axis(plate, full);
    draw_worst(plate);
    const float all = presence_of(plate, "soreness");
    const auto now = curve_px(plate, box, full, soreness);
    fill_below(drawing, now, box.y + box.height, seen_through(colours.pain, 0.22F * all));
    for (const auto& account : account_table()) {
        stroke(drawing, curve_px(plate, box, full, account.value), account.stroke,
               std::max(1.5F, 0.17F * em),
               seen_through(colours.*account.colour, presence_of(plate, account.id)));
    }
    if (plate.days->treated) {
        stroke(drawing, curve_px(plate, box, full, untreated), Stroke::dash,
               std::max(1.5F, 0.12F * em), seen_through(colours.pain, 0.8F * all));
    }
    stroke(drawing, now, Stroke::solid, std::max(3.0F, 0.3F * em), seen_through(colours.pain, all));
    draw_line(drawing, {box.x, box.y + box.height}, {box.x + box.width, box.y + box.height}, 1,
              colours.secondary);
    draw_published(plate, full);
}

void draw_ridges(RecoveryCard& plate)
{
    const auto ridges = ridges_of(*plate.days);
    for (std::size_t i = 0; i < std::min(ridges.size(), plate.layout.ridges.size()); ++i) {
        draw_ridge(plate, ridges[i], plate.layout.ridges[i]);
    }
}

} // namespace scene
