#include "scene/stations/recovery/cursor.hpp"

#include "base/translation.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace scene {

namespace {

std::string moment(double hour)
{
    const double day = std::floor(hour / 24 + 1e-9);
    return sentence(base::tr("day {0}, hour {1}"),
                    {number(day, 0), number(std::floor(hour - 24 * day + 1e-6), 0)});
}

std::string soreness_text(const RecoveryCard& card)
{
    return sentence(base::tr("soreness {0} of 10, at rest {1}"),
                    {number(card.calm.soreness_nrs, 1), number(card.calm.rest_pain_nrs, 1)});
}

void draw_red_flag(RecoveryCard& card, float x, float y)
{
    if (card.calm.red_flag < 0.5) {
        return;
    }
    auto& drawing = card.canvas.drawing;
    const float em = card.layout.em;
    const Type type{em, base::Weight::semibold, {1, 1, 1, 1}};
    const std::string text(base::tr("Red flag: see a doctor"));
    const float width = width_of(text, type, card.metrics);
    const float left = std::min(x, card.layout.axis.right - width - 1.2F * em);
    draw_box(drawing, {left, y - 1.05F * em, width + 1.2F * em, 1.5F * em}, 0.3F * em,
             mixed(card.canvas.colours.pain, {0, 0, 0, 1}, 0.3F));
    write(drawing, {left + 0.6F * em, y}, type, text);
}

} // namespace

void draw_cursor(RecoveryCard& card)
{
    auto& drawing = card.canvas.drawing;
    const auto& layout = card.layout;
    const auto& colours = card.canvas.colours;
    const float em = layout.em;
    const float x = x_at(layout.axis, card.now_h);
    const float y = layout.cursor_y;
    draw_line(drawing, {x, y}, {x, layout.axis_y}, std::max(2.0F, 0.14F * em), colours.ink);
    const float radius = 0.42F * em;
    draw_box(drawing, {x - radius, y - radius, 2 * radius, 2 * radius}, radius, colours.ink);

    const Type strong{1.12F * em, base::Weight::semibold, colours.ink};
    const Type value = small_type(card, false);
    const std::string when = moment(card.now_h), how = soreness_text(card);
    const float width =
        std::max(width_of(when, strong, card.metrics), width_of(how, value, card.metrics));
    const bool right =
        x + 0.9F * em + width < layout.axis.right + (layout.legend_beside ? 2 * em : 0);
    const float left = right ? x + 0.9F * em : x - 0.9F * em - width;
    write_tabular(drawing, {left, y + 0.1F * em}, strong, when, card.metrics);
    write_tabular(drawing, {left, y + 1.3F * em}, value, how, card.metrics);
    draw_red_flag(card, right ? left + width + 1.2F * em : layout.axis.left, y + 0.4F * em);
}

} // namespace scene
