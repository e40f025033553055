#include "scene/stations/recovery/legend.hpp"

#include "base/translation.hpp"
#include "scene/labels/label_words.hpp"
#include "scene/stations/recovery/accounts.hpp"
#include "scene/stations/recovery/curve.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace scene {

namespace {

using label_words::said;

struct Entry { // of the legend
    std::string name, detail, more;
    Colour colour;
    Stroke stroke = Stroke::solid;
    float width = 0.17F; // of the line, in em
    bool dot = false;
};

// When soreness is worst under this account, against the one to three days that are known.
std::string time_course(const RecoveryCard& card, const AccountRow& account)
{
    const auto& days = *card.days;
    const auto first = std::ranges::find_if(days.record->events, [](const auto& event) {
        return event.event == physiology::SlowEvent::bout && event.amount > 0;
    });
    if (first == days.record->events.end()) {
        return "";
    }
    if (account.stroke == Stroke::dots) {
        return said("lactate is gone in two hours");
    }
    const double after_h = peak_of(days, account.value).hour - first->hour;
    const std::string hours = number(after_h, 0);
    return after_h < worst_from_h ? sentence(base::tr("worst at {0} h: too early"), {hours})
                                  : sentence(base::tr("worst at {0} h"), {hours});
}

std::vector<Entry> entries(const RecoveryCard& card)
{
    const auto& colours = card.canvas.colours;
    std::vector<Entry> all{
        {said("Soreness, as weighed"),
         sentence(base::tr("now {0} of 10"), {number(card.calm.soreness_nrs, 1)}), "", colours.pain,
         Stroke::solid, 0.3F}};
    for (const auto& account : account_table()) {
        all.push_back({said(account.title), said(account.evidence), time_course(card, account),
                       colours.*account.colour, account.stroke});
    }
    if (card.days->published_from_h >= 0) {
        all.push_back({said("Felt by 26 women"), said("Tufano 2012, 60 actions"),
                       said("bars: SE, at most 0.5"), colours.ink, Stroke::solid, 0.1F, true});
    } else if (card.days->treated) {
        all.push_back({said("Without treatment"), "", "", colours.pain, Stroke::dash, 0.12F});
    }
    return all;
}

void draw_sample(RecoveryCard& card, const Entry& entry, float x, float y)
{
    auto& drawing = card.canvas.drawing;
    const float em = card.layout.em;
    const float length = 1.9F * em;
    if (entry.dot) {
        const float outer = 0.42F * em, inner = 0.28F * em, middle = x + length / 2;
        draw_line(drawing, {middle, y - 0.8F * em}, {middle, y + 0.8F * em}, 1.5F, entry.colour);
        draw_box(drawing, {middle - outer, y - outer, 2 * outer, 2 * outer}, outer, entry.colour);
        draw_box(drawing, {middle - inner, y - inner, 2 * inner, 2 * inner}, inner,
                 card.canvas.colours.panel);
        return;
    }
    stroke(drawing, {{x, y}, {x + length, y}}, entry.stroke, std::max(1.5F, entry.width * em),
           entry.colour);
}

} // namespace

void draw_legend(RecoveryCard& card)
{
    const auto& layout = card.layout;
    const float em = layout.em;
    const auto all = entries(card);
    const float column = layout.legend.width / static_cast<float>(layout.legend_columns);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto place = static_cast<int>(i);
        const float x =
            layout.legend.x + column * static_cast<float>(place % layout.legend_columns);
        const int row = place / layout.legend_columns;
        float y = layout.legend.y + layout.legend_entry * static_cast<float>(row);
        draw_sample(card, all[i], x, y + 0.6F * em);
        const float text_x = x + 2.5F * em;
        const float room = column - 2.8F * em;
        write_fitted(card, {text_x, y += 0.95F * em}, small_type(card, true), all[i].name, room);
        const Type quiet = small_type(card, false, true);
        const std::string both = all[i].detail + ", " + all[i].more;
        if (layout.legend_lines < 3) { // together where there is room, else the evidence alone
            const bool fits = !all[i].more.empty() && width_of(both, quiet, card.metrics) <= room;
            write_fitted(card, {text_x, y + 1.2F * em}, quiet, fits ? both : all[i].detail, room);
            continue;
        }
        write_fitted(card, {text_x, y += 1.2F * em}, quiet, all[i].detail, room);
        write_fitted(card, {text_x, y + 1.2F * em}, quiet, all[i].more, room);
    }
}

} // namespace scene
