// The words of the recovery station: which line is which account, phases of healing, what was done.
#include "base/text.hpp"
#include "base/text_metrics.hpp"
#include "base/translation.hpp"
#include "scene/stations/recovery/drawing.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scene {

namespace {

struct Entry { // of the legend
    std::string name, detail, more;
    Colour colour;
    Stroke stroke = Stroke::solid;
    float width = 0.17F; // of the line, in em
    bool dot = false;
};

std::string said(std::string_view english)
{
    return std::string(base::tr(english));
}

// When soreness is worst under this account, against the one to three days that are known.
std::string time_course(const RecoveryCard& plate, const AccountRow& account)
{
    const auto& days = *plate.days;
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

std::vector<Entry> entries(const RecoveryCard& plate)
{
    const auto& colours = plate.canvas.colours;
    std::vector<Entry> all{
        {said("Soreness, as weighed"),
         sentence(base::tr("now {0} of 10"), {number(plate.calm.soreness_nrs, 1)}), "",
         colours.pain, Stroke::solid, 0.3F}};
    for (const auto& account : account_table()) {
        all.push_back({said(account.title), said(account.evidence), time_course(plate, account),
                       colours.*account.colour, account.stroke});
    }
    if (plate.days->published_from_h >= 0) {
        all.push_back({said("Felt by 26 women"), said("Tufano 2012, 60 actions"),
                       said("bars: SE, at most 0.5"), colours.ink, Stroke::solid, 0.1F, true});
    } else if (plate.days->treated) {
        all.push_back({said("Without treatment"), "", "", colours.pain, Stroke::dash, 0.12F});
    }
    return all;
}

void draw_sample(RecoveryCard& plate, const Entry& entry, float x, float y)
{
    auto& drawing = plate.canvas.drawing;
    const float em = plate.layout.em;
    const float length = 1.9F * em;
    if (entry.dot) {
        const float outer = 0.42F * em, inner = 0.28F * em, middle = x + length / 2;
        draw_line(drawing, {middle, y - 0.8F * em}, {middle, y + 0.8F * em}, 1.5F, entry.colour);
        draw_box(drawing, {middle - outer, y - outer, 2 * outer, 2 * outer}, outer, entry.colour);
        draw_box(drawing, {middle - inner, y - inner, 2 * inner, 2 * inner}, inner,
                 plate.canvas.colours.panel);
        return;
    }
    stroke(drawing, {{x, y}, {x + length, y}}, entry.stroke, std::max(1.5F, entry.width * em),
           entry.colour);
}

// Set smaller where it would not fit, as far as it can still be read; else left out.
void write_fitted(RecoveryCard& plate, glm::vec2 at, Type type, const std::string& text, float room)
{
    const float width = width_of(text, type, plate.metrics);
    if (width > room) {
        type.em_px *= room / width;
    }
    if (type.em_px >= min_em_px) {
        write(plate.canvas.drawing, at, type, text);
    }
}

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

void draw_legend(RecoveryCard& plate)
{
    const auto& layout = plate.layout;
    const float em = layout.em;
    const auto all = entries(plate);
    const float column = layout.legend.width / static_cast<float>(layout.legend_columns);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto place = static_cast<int>(i);
        const float x =
            layout.legend.x + column * static_cast<float>(place % layout.legend_columns);
        const int row = place / layout.legend_columns;
        float y = layout.legend.y + layout.legend_entry * static_cast<float>(row);
        draw_sample(plate, all[i], x, y + 0.6F * em);
        const float text_x = x + 2.5F * em;
        const float room = column - 2.8F * em;
        write_fitted(plate, {text_x, y += 0.95F * em}, small_type(plate, true), all[i].name, room);
        const Type quiet = small_type(plate, false, true);
        const std::string both = all[i].detail + ", " + all[i].more;
        if (layout.legend_lines < 3) { // together where there is room, else the evidence alone
            const bool fits = !all[i].more.empty() && width_of(both, quiet, plate.metrics) <= room;
            write_fitted(plate, {text_x, y + 1.2F * em}, quiet, fits ? both : all[i].detail, room);
            continue;
        }
        write_fitted(plate, {text_x, y += 1.2F * em}, quiet, all[i].detail, room);
        write_fitted(plate, {text_x, y + 1.2F * em}, quiet, all[i].more, room);
    }
}

namespace {

struct Phase {
    std::string_view title;
    Colour Palette::*colour;
    Value value;
};
constexpr std::array<Phase, 3> phases{{
    {"Inflammation", &Palette::pain,
     [](const DaySample& s) { return s.state.healing.inflammation; }},
    {"Proliferation", &Palette::Ib,
     [](const DaySample& s) { return s.state.healing.proliferation; }},
    {"Remodelling", &Palette::II, [](const DaySample& s) { return s.state.healing.remodelling; }},
}};

// As tall as the phase is strong, about the middle of the strip.
void draw_phase(RecoveryCard& plate, const Phase& phase)
{
    const auto& layout = plate.layout;
    const Rect& box = layout.phases;
    const float half = 0.42F * box.height;
    const float middle = box.y + 0.45F * box.height;
    OverlayTicks ticks;
    ticks.width_px = 2;
    ticks.colour = seen_through(plate.canvas.colours.*phase.colour, 0.4F);
    float first = 0, last = 0;
    for (float x = std::ceil(box.x) + 1; x < box.x + box.width; x += 2) {
        const auto share =
            static_cast<float>(interpolated(*plate.days, hour_at(layout.axis, x), phase.value));
        if (share > 0.02F) {
            ticks.ticks.push_back({x, middle - half * share, middle + half * share});
        }
        if (share > 0.5F) {
            first = first > 0 ? first : x;
            last = x;
        }
    }
    plate.canvas.drawing.overlay.emplace_back(std::move(ticks));
    if (last > first) {
        const std::string text = said(phase.title);
        Type type = small_type(plate, true);
        const float width = width_of(text, type, plate.metrics);
        const float room = last - first - 0.4F * layout.em;
        type.em_px *= std::min(1.0F, room / width);
        if (type.em_px >= min_em_px) {
            write(plate.canvas.drawing,
                  {(first + last - std::min(width, room)) / 2, middle + 0.36F * layout.em}, type,
                  text);
        }
    }
}

} // namespace

void draw_phases(RecoveryCard& plate)
{
    if (!plate.days->injured || plate.layout.phases.height <= 0) {
        return;
    }
    const auto& layout = plate.layout;
    write(plate.canvas.drawing,
          {layout.names_x, layout.phases.y + 0.45F * layout.phases.height + 0.36F * layout.em},
          small_type(plate, true), said("Healing"));
    for (const auto& phase : phases) {
        draw_phase(plate, phase);
    }
}

void draw_marks(RecoveryCard& plate)
{
    auto& drawing = plate.canvas.drawing;
    const auto& layout = plate.layout;
    const auto& colours = plate.canvas.colours;
    const float em = layout.em;
    const auto table = physiology::slow_event_table();
    const float share = emphasis_of(plate.canvas, "treatments");
    for (const auto& event : plate.days->record->events) { // also those without words
        const float x = x_at(layout.axis, event.hour);
        const auto row = std::ranges::find(table, event.event, &physiology::SlowEventRow::event);
        draw_line(drawing, {x, layout.axis_y - 0.9F * em}, {x, layout.axis_y},
                  std::max(2.0F, 0.2F * em),
                  seen_through(row->treatment ? colours.Abeta : colours.pain, share));
    }
    for (const auto& mark : layout.marks) {
        const auto& event = plate.days->record->events[mark.event];
        const auto row = std::ranges::find(table, event.event, &physiology::SlowEventRow::event);
        const float y = layout.axis_y + layout.marks_height -
                        (static_cast<float>(mark.lane) + 0.58F) * layout.lane_height;
        const Colour disc = seen_through(row->treatment ? colours.Abeta : colours.pain, share);
        draw_line(drawing, {mark.x, layout.marks_y - 0.2F * em}, {mark.x, y},
                  std::max(1.0F, 0.1F * em), disc);
        const float radius = 0.72F * em;
        draw_box(drawing, {mark.x - radius, y - radius, 2 * radius, 2 * radius}, radius, disc);
        const Type letter{em, base::Weight::semibold, colours.ground_edge};
        const std::string text = letter_of(*row);
        write(drawing, {mark.x - width_of(text, letter, plate.metrics) / 2, y + 0.36F * em}, letter,
              text);
        const float x = mark.x + 1.1F * em;
        const std::string title = said(row->title);
        write_fitted(plate, {x, y - 0.1F * em}, small_type(plate, true),
                     mark.more > 0 ? title + " +" + number(mark.more, 0) : title, mark.room);
        const std::string amount = amount_text(*row, event.amount);
        const std::string detail = row->treatment ? amount + ", " + said(row->evidence) : amount;
        write_fitted(plate, {x, y + 1.05F * em}, small_type(plate, false, true), detail, mark.room);
    }
}

} // namespace scene
