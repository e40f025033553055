#include "scene/stations/recovery/marks.hpp"

#include "base/text.hpp"
#include "base/text_metrics.hpp"
#include "base/translation.hpp"
#include "scene/labels/label_words.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace scene {

namespace {

using label_words::said;

// The first letter of its title, which may be an umlaut.
std::string letter_of(const physiology::SlowEventRow& row)
{
    const std::string_view title = base::tr(row.title);
    std::string_view rest = title;
    static_cast<void>(base::next_code_point(rest));
    return std::string(title.substr(0, title.size() - rest.size()));
}

std::string amount_text(const physiology::SlowEventRow& row, double amount)
{
    if (!row.treatment && row.max <= 1) {
        return number(100 * amount, 0) + " % " + said(row.unit);
    }
    return number(amount, amount == std::round(amount) ? 0 : 1) + " " + said(row.unit);
}

} // namespace

void draw_marks(RecoveryCard& card)
{
    auto& drawing = card.canvas.drawing;
    const auto& layout = card.layout;
    const auto& colours = card.canvas.colours;
    const float em = layout.em;
    const auto table = physiology::slow_event_table();
    const float share = emphasis_of(card.canvas, "treatments");
    for (const auto& event : card.days->record->events) { // also those without words
        const float x = x_at(layout.axis, event.hour);
        const auto row = std::ranges::find(table, event.event, &physiology::SlowEventRow::event);
        draw_line(drawing, {x, layout.axis_y - 0.9F * em}, {x, layout.axis_y},
                  std::max(2.0F, 0.2F * em),
                  faded(row->treatment ? colours.Abeta : colours.pain, share));
    }
    for (const auto& mark : layout.marks) {
        const auto& event = card.days->record->events[mark.event];
        const auto row = std::ranges::find(table, event.event, &physiology::SlowEventRow::event);
        const float y = layout.axis_y + layout.marks_height -
                        (static_cast<float>(mark.lane) + 0.58F) * layout.lane_height;
        const Colour disc = faded(row->treatment ? colours.Abeta : colours.pain, share);
        draw_line(drawing, {mark.x, layout.marks_y - 0.2F * em}, {mark.x, y},
                  std::max(1.0F, 0.1F * em), disc);
        const float radius = 0.72F * em;
        draw_box(drawing, {mark.x - radius, y - radius, 2 * radius, 2 * radius}, radius, disc);
        const Type letter{em, base::Weight::semibold, colours.ground_edge};
        const std::string text = letter_of(*row);
        write(drawing, {mark.x - width_of(text, letter, card.metrics) / 2, y + 0.36F * em}, letter,
              text);
        const float x = mark.x + 1.1F * em;
        const std::string title = said(row->title);
        write_fitted(card, {x, y - 0.1F * em}, small_type(card, true),
                     mark.more > 0 ? title + " +" + number(mark.more, 0) : title, mark.room);
        const std::string amount = amount_text(*row, event.amount);
        const std::string detail = row->treatment ? amount + ", " + said(row->evidence) : amount;
        write_fitted(card, {x, y + 1.05F * em}, small_type(card, false, true), detail, mark.room);
    }
}

} // namespace scene
