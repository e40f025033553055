#include "scene/recovery_layout.hpp"

#include "base/words.hpp"
#include "scene/frame.hpp"
#include "scene/rects.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace scene {

namespace {

// In em of the furniture's text.
constexpr float names_width = 9.5F, legend_width = 15.5F, legend_entry = 2.75F;
constexpr float least_width_beside = 52;
constexpr float meter_height = 2.9F, cursor_height = 2.5F;
constexpr float bar_height = 2.3F, axis_height = 1.9F, lane = 2.5F;
constexpr float phases_height = 2.2F, least_ridge = 1.9F, largest_ridge = 4.2F;
constexpr float soreness_share = 0.54F; // of what the landscape has
constexpr float letter_width = 0.56F;   // of text, about: the layout knows no font
constexpr int most_lanes = 3;
constexpr std::size_t legend_entries = 6;

const physiology::SlowEventRow* row_of(const physiology::DatedEvent& event)
{
    const auto table = physiology::slow_event_table();
    const auto found = std::ranges::find(table, event.event, &physiology::SlowEventRow::event);
    return found == table.end() ? nullptr : &*found;
}

float words_width(const physiology::DatedEvent& event, float em)
{
    const auto* row = row_of(event);
    const std::size_t letters =
        row == nullptr ? 0 : std::max(base::words(row->title).size(), row->evidence.size() + 9);
    return (2.2F + letter_width * static_cast<float>(letters)) * em;
}

// Each event in the first lane where its words have room; where none has, words give way.
void place_marks(RecoveryLayout& to, const std::vector<physiology::DatedEvent>& events)
{
    std::vector<float> free_from;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const float x = x_at(to.axis, events[i].hour);
        const float left = x - 0.8F * to.em;
        auto where = std::ranges::find_if(free_from, [&](float end) { return end <= left; });
        if (where == free_from.end() && free_from.size() < most_lanes) {
            where = free_from.insert(where, 0);
        }
        if (where == free_from.end()) {
            where = std::ranges::min_element(free_from);
            to.marks.push_back({i, x, static_cast<int>(where - free_from.begin()), 0});
            *where = std::max(*where, x + 0.9F * to.em);
            continue;
        }
        to.marks.push_back({i, x, static_cast<int>(where - free_from.begin()), to.em});
        *where = left + words_width(events[i], to.em);
    }
    for (std::size_t i = 0; i < to.marks.size(); ++i) { // room up to the next in the same lane
        auto& mark = to.marks[i];
        if (mark.room <= 0) {
            continue;
        }
        const auto next =
            std::find_if(to.marks.begin() + static_cast<std::ptrdiff_t>(i) + 1, to.marks.end(),
                         [&](const MarkPlace& other) { return other.lane == mark.lane; });
        const float end =
            next == to.marks.end() ? to.inside.x + to.inside.width : next->x - 0.9F * to.em;
        mark.room = std::max(0.0F, end - mark.x - 1.1F * to.em);
    }
}

int lanes_of(const RecoveryLayout& layout)
{
    int lanes = 0;
    for (const auto& mark : layout.marks) {
        lanes = std::max(lanes, mark.lane + 1);
    }
    return lanes;
}

// Soreness, phases and ridges share the height between `top` and `bottom`.
void stack(RecoveryLayout& to, float top, float bottom, std::size_t ridges, bool phases)
{
    const float em = to.em;
    const float width = to.axis.right - to.axis.left;
    const float band = phases ? phases_height * em : 0;
    const float height = std::max(0.0F, bottom - top - band);
    const float for_ridges = (1 - soreness_share) * height;
    while (ridges > 0 && for_ridges / static_cast<float>(ridges) < least_ridge * em) {
        --ridges;
    }
    const float ridge =
        ridges > 0 ? std::min(largest_ridge * em, for_ridges / static_cast<float>(ridges)) : 0;
    const float all_ridges = ridge * static_cast<float>(ridges);
    to.phases = {to.axis.left, top, width, band};
    to.soreness = {to.axis.left, top + band, width, height - all_ridges};
    for (std::size_t i = 0; i < ridges; ++i) {
        to.ridges.push_back(
            {to.axis.left, bottom - all_ridges + ridge * static_cast<float>(i), width, ridge});
    }
}

float legend_height(const Rect& inside, float em)
{
    const auto columns = std::clamp(static_cast<int>(inside.width / (legend_width * em)), 1, 3);
    const int rows = (static_cast<int>(legend_entries) + columns - 1) / columns;
    return static_cast<float>(rows) * legend_entry * em;
}

} // namespace

float x_at(const DayAxis& axis, double hour)
{
    const double share = std::clamp(hour / axis.end_h, 0.0, 1.0);
    const double along = axis.stretched() ? std::sqrt(share) : share;
    return axis.left + (axis.right - axis.left) * static_cast<float>(along);
}

double hour_at(const DayAxis& axis, float x)
{
    const double along =
        std::clamp(static_cast<double>((x - axis.left) / (axis.right - axis.left)), 0.0, 1.0);
    return axis.end_h * (axis.stretched() ? along * along : along);
}

RecoveryLayout recovery_layout(const Shot& shot)
{
    RecoveryLayout to;
    to.em = em_px(shot.layout, furniture_percent);
    to.inside = furniture_area(shot.layout);
    const float em = to.em;
    const auto& record = shot.body->calendar;
    const bool empty = record == nullptr || record->events.empty();
    const double now_h = shot.body->signals.recovery_h;
    to.legend_beside = to.inside.width >= least_width_beside * em;
    const float right = to.inside.x + to.inside.width;
    to.names_x = to.inside.x;
    to.axis = {to.inside.x + names_width * em,
               right - (to.legend_beside ? legend_width : 1.5F) * em,
               record == nullptr ? 168 : recovery_end_h(*record, now_h)};
    float top = to.inside.y + (to.legend_beside ? 0 : meter_height * em);
    if (to.legend_beside) {
        to.legend = {to.axis.right + 1.6F * em, top + (meter_height + 0.6F) * em,
                     legend_width * em - 1.6F * em, 0};
        to.legend.height = static_cast<float>(legend_entries) * legend_entry * em;
    } else {
        to.legend = {to.inside.x, top, to.inside.width, legend_height(to.inside, em)};
        top += to.legend.height + 0.3F * em;
    }
    to.cursor_y = top + 1.1F * em;
    to.bar_y = to.inside.y + to.inside.height - 0.35F * em;
    if (!empty) {
        place_marks(to, record->events);
    }
    to.lane_height = lane * em;
    const float marks = static_cast<float>(lanes_of(to)) * to.lane_height;
    const float bottom = to.inside.y + to.inside.height - (bar_height + axis_height) * em - marks;
    to.axis_y = bottom;
    to.marks_y = bottom + axis_height * em;
    const bool injured =
        !empty && std::ranges::any_of(record->events, [](const physiology::DatedEvent& event) {
            return event.event == physiology::SlowEvent::strain_injury && event.amount > 0;
        });
    const std::size_t ridges = empty ? 0 : (injured ? 6 : 5);
    stack(to, top + cursor_height * em, bottom, ridges, injured);
    return to;
}

std::optional<double> recovery_hour_at(const Shot& shot, glm::vec2 px)
{
    if (shot.station != "recovery" || shot.body == nullptr || is_empty(shot.layout.picture)) {
        return std::nullopt;
    }
    const RecoveryLayout layout = recovery_layout(shot);
    const float reach = layout.em;
    const auto& axis = layout.axis;
    if (!layout.fits() || px.x < axis.left - reach || px.x > axis.right + reach ||
        px.y < layout.cursor_y - reach || px.y > layout.marks_y) {
        return std::nullopt;
    }
    return hour_at(axis, px.x);
}

} // namespace scene
