#include "scene/stations/recovery/day_axis.hpp"

#include "base/translation.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace scene {

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

void draw_day_axis(RecoveryCard& card)
{
    auto& drawing = card.canvas.drawing;
    const auto& layout = card.layout;
    const auto& colours = card.canvas.colours;
    const Type type = small_type(card, false);
    const float top = layout.phases.height > 0 ? layout.phases.y : layout.soreness.y;
    float free_from = layout.axis.left - 3 * layout.em;
    for (const int day : marked_days(layout.axis)) {
        const float x = x_at(layout.axis, 24.0 * day);
        draw_line(drawing, {x, top}, {x, layout.axis_y}, 1, faded(colours.line, 0.9F));
        const std::string text = sentence(
            base::tr(layout.axis.right - layout.axis.left > 34 * layout.em ? "day {0}" : "{0}"),
            {number(day, 0)});
        const float width = width_of(text, type, card.metrics);
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
    const std::string text(
        base::tr(layout.axis.stretched() ? "the first day; later ones are narrower" : "1 day"));
    const float text_width = width_of(text, ink, card.metrics);
    write(drawing, {x + std::max(0.0F, (length - text_width) / 2), y - 0.6F * layout.em}, ink,
          text);
}

} // namespace scene
