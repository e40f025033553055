#include "scene/stations/recovery/soreness.hpp"

#include "base/translation.hpp"
#include "scene/stations/recovery/accounts.hpp"
#include "scene/stations/recovery/curve.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace scene {

namespace {

constexpr Value soreness = [](const DaySample& s) { return s.state.soreness_nrs; };
constexpr Value untreated = [](const DaySample& s) { return s.untreated_nrs; };

// Of the axis: a round number above all that is drawn.
double max_soreness(const RecoveryCard& card)
{
    double most = 3.2;
    most =
        std::max({most, peak_of(*card.days, soreness).value, peak_of(*card.days, untreated).value});
    for (const auto& account : account_table()) {
        most = std::max(most, peak_of(*card.days, account.value).value);
    }
    return std::min(10.0, 2 * std::ceil(1.15 * most / 2));
}

float y_at(const Rect& box, double value, double full)
{
    return box.y + box.height * static_cast<float>(1 - std::clamp(value / full, 0.0, 1.0));
}

void draw_axis(RecoveryCard& card, double full)
{
    auto& drawing = card.canvas.drawing;
    const auto& colours = card.canvas.colours;
    const Rect& box = card.layout.soreness;
    const float em = card.layout.em;
    const Type small = small_type(card, false, true);
    for (double tick = 0; tick <= full + 0.1; tick += 2) {
        const float y = y_at(box, tick, full);
        const std::string text = number(tick, 0);
        write(drawing,
              {box.x - 0.5F * em - width_of(text, small, card.metrics), y + 0.35F * small.em_px},
              small, text);
        draw_line(drawing, {box.x - 0.25F * em, y}, {box.x, y}, 1, colours.secondary);
    }
    const Type strong = small_type(card, true);
    float y = box.y + 0.45F * em;
    write(drawing, {card.layout.names_x, y}, strong, std::string(base::tr("Soreness")));
    for (const auto& line : wrapped(base::tr("0 to 10, stretched and loaded"), small,
                                    box.x - card.layout.names_x - 1.8F * em, card.metrics)) {
        write(drawing, {card.layout.names_x, y += 1.3F * small.em_px}, small, line);
    }
}

// Ratings in a study of one bout; bars: the largest standard error of its groups.
void draw_published(RecoveryCard& card, double full)
{
    if (card.days->published_from_h < 0) {
        return;
    }
    auto& drawing = card.canvas.drawing;
    const auto& colours = card.canvas.colours;
    const float em = card.layout.em;
    const float share = emphasis_of(card.canvas, "published");
    const float width = std::max(1.5F, 0.1F * em);
    for (const auto& point : published_soreness) {
        const float x = x_at(card.layout.axis, card.days->published_from_h + point.hour);
        const auto y = [&](double nrs) { return y_at(card.layout.soreness, nrs, full); };
        draw_line(drawing, {x, y(point.nrs - max_standard_error)},
                  {x, y(point.nrs + max_standard_error)}, width, faded(colours.ink, share));
        const float outer = 0.42F * em, inner = 0.28F * em;
        draw_box(drawing, {x - outer, y(point.nrs) - outer, 2 * outer, 2 * outer}, outer,
                 faded(colours.ink, share));
        draw_box(drawing, {x - inner, y(point.nrs) - inner, 2 * inner, 2 * inner}, inner,
                 faded(colours.panel, share));
    }
}

// The window in which soreness is known to be worst.
void draw_worst(RecoveryCard& card)
{
    if (card.days->published_from_h < 0) {
        return;
    }
    auto& drawing = card.canvas.drawing;
    const auto& colours = card.canvas.colours;
    const Rect& box = card.layout.soreness;
    const float em = card.layout.em;
    const float from = x_at(card.layout.axis, card.days->published_from_h + worst_from_h);
    const float to = x_at(card.layout.axis, card.days->published_from_h + worst_to_h);
    draw_box(drawing, {from, box.y, to - from, box.height}, 0, faded(colours.ink, 0.045F));
    draw_line(drawing, {from, box.y}, {to, box.y}, std::max(1.5F, 0.12F * em), colours.secondary);
    // Beside the cursor, not under it.
    const Type small = small_type(card, false, true);
    std::string text(base::tr("worst on days 1 to 3, say reviews"));
    const float width = width_of(text, small, card.metrics);
    const float cursor = x_at(card.layout.axis, card.now_h);
    float x = (from + to - width) / 2;
    if (cursor > x - em && cursor < x + width + em) {
        x = cursor < (from + to) / 2 ? cursor + em : cursor - em - width;
    }
    if (x > from + 0.4F * em && x + width < to - 0.4F * em) {
        write(drawing, {x, box.y + 1.15F * em}, small, text);
    }
}

} // namespace

void draw_soreness(RecoveryCard& card)
{
    auto& drawing = card.canvas.drawing;
    const auto& colours = card.canvas.colours;
    const Rect& box = card.layout.soreness;
    const float em = card.layout.em;
    const double full = max_soreness(card);
    draw_axis(card, full);
    draw_worst(card);
    const float all = emphasis_of(card.canvas, "soreness");
    const auto now = curve_px(card, box, full, soreness);
    fill_below(drawing, now, box.y + box.height, faded(colours.pain, 0.22F * all));
    for (const auto& account : account_table()) {
        stroke(drawing, curve_px(card, box, full, account.value), account.stroke,
               std::max(1.5F, 0.17F * em),
               faded(colours.*account.colour, emphasis_of(card.canvas, account.id)));
    }
    if (card.days->treated) {
        stroke(drawing, curve_px(card, box, full, untreated), Stroke::dash,
               std::max(1.5F, 0.12F * em), faded(colours.pain, 0.8F * all));
    }
    stroke(drawing, now, Stroke::solid, std::max(3.0F, 0.3F * em), faded(colours.pain, all));
    draw_line(drawing, {box.x, box.y + box.height}, {box.x + box.width, box.y + box.height}, 1,
              colours.secondary);
    draw_published(card, full);
}

} // namespace scene
