#include "scene/stations/recovery/layout.hpp"

#include "base/translation.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/stations/recovery/recovery_station.hpp"
#include "scene/view/rectangles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace scene {

namespace {

// In em of the text of the head-up display.
constexpr float names_width = 9.5F, legend_width = 19.2F, legend_gap = 2.4F;
constexpr float two_lines = 2.8F, three_lines = 4.4F;
constexpr float min_width_beside = 52;
constexpr float meter_height = 2.9F, cursor_height = 3.1F;
constexpr float bar_height = 2.3F, axis_height = 1.9F, mark_lane = 2.5F;
constexpr float phases_height = 2.2F, min_ridge = 1.9F, max_ridge = 4.2F;
constexpr float soreness_share = 0.54F; // of what the landscape has
constexpr float letter_width = 0.56F;   // of text, about: the layout knows no font
constexpr float words_beside_soreness = 4.8F;
constexpr int max_lanes = 4; // in a tall picture
constexpr float tall = 44;
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
        row == nullptr ? 0 : std::max(base::tr(row->title).size() + 3, row->evidence.size() + 9);
    return (2.2F + letter_width * static_cast<float>(letters)) * em;
}

// Each event as low as no stem crosses words: a stem passes all lanes above its own. Where no lane
// is free it only counts with the one before it.
void place_marks(RecoveryLayout& to, const std::vector<physiology::DatedEvent>& events, int lanes)
{
    std::array<float, max_lanes> free_from{}; // by lane, the lowest first
    const float right = to.inside.x + to.inside.width;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const float x = x_at(to.axis, events[i].hour);
        const float left = x - 0.8F * to.em;
        int lane = lanes;
        while (lane > 0 && free_from[static_cast<std::size_t>(lane - 1)] <= left) {
            --lane;
        }
        if (lane == lanes) {
            ++to.marks.back().more;
            continue;
        }
        const float end = left + words_width(events[i], to.em);
        free_from[static_cast<std::size_t>(lane)] = end;
        to.marks.push_back({i, x, lane, std::min(end, right) - x - 1.1F * to.em});
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
    while (ridges > 0 && for_ridges / static_cast<float>(ridges) < min_ridge * em) {
        --ridges;
    }
    const float ridge =
        ridges > 0 ? std::min(max_ridge * em, for_ridges / static_cast<float>(ridges)) : 0;
    const float all_ridges = ridge * static_cast<float>(ridges);
    to.phases = {to.axis.left, top, width, band};
    to.soreness = {to.axis.left, top + band, width, height - all_ridges};
    for (std::size_t i = 0; i < ridges; ++i) {
        to.ridges.push_back(
            {to.axis.left, bottom - all_ridges + ridge * static_cast<float>(i), width, ridge});
    }
}

void place_legend(RecoveryLayout& to, int max_lines)
{
    const float em = to.em;
    const auto entries = static_cast<float>(legend_entries);
    if (to.legend_beside) {
        const float top = to.inside.y + (meter_height + 0.6F) * em;
        const float room = to.inside.y + to.inside.height - bar_height * em - top;
        to.legend_lines = room > entries * three_lines * em ? 3 : 2;
        to.legend_entry = (to.legend_lines > 2 ? three_lines : two_lines) * em;
        const float left = to.inside.x + to.inside.width - (legend_width - legend_gap) * em;
        to.legend = {left, top, (legend_width - legend_gap) * em, entries * to.legend_entry};
        return;
    }
    to.legend_columns = std::clamp(static_cast<int>(to.inside.width / (legend_width * em)), 1, 3);
    to.legend_lines = to.legend_columns > 1 ? std::min(3, max_lines) : 2;
    to.legend_entry = (to.legend_lines > 2 ? three_lines : two_lines) * em;
    const int rows = (static_cast<int>(legend_entries) + to.legend_columns - 1) / to.legend_columns;
    to.legend = {to.inside.x, to.inside.y + meter_height * em, to.inside.width,
                 static_cast<float>(rows) * to.legend_entry};
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

namespace {

// A legend of no lines is left out, but not beside the landscape, where it takes no height.
RecoveryLayout layout_with(const SceneInput& input, int legend_lines, int lanes)
{
    RecoveryLayout to;
    to.em = em_px(input.layout, hud_text_percent);
    to.inside = hud_area(input.layout);
    const float em = to.em;
    const auto& record = input.body->calendar;
    const bool empty = record == nullptr || record->events.empty();
    const double now_h = input.body->signals.recovery_h;
    to.legend_beside = to.inside.width >= min_width_beside * em;
    const float right = to.inside.x + to.inside.width;
    to.names_x = to.inside.x;
    to.axis = {to.inside.x + names_width * em,
               right - (to.legend_beside ? legend_width : 1.5F) * em,
               record == nullptr ? 168 : recovery_end_h(*record, now_h)};
    to.legend_shown = legend_lines > 0 || to.legend_beside;
    place_legend(to, legend_lines);
    if (!to.legend_shown) {
        to.legend.height = 0;
    }
    const float top = to.legend_beside ? to.inside.y : to.legend.y + to.legend.height + 0.3F * em;
    to.cursor_y = top + 1.1F * em;
    to.bar_y = to.inside.y + to.inside.height - 0.35F * em;
    if (!empty) {
        place_marks(to, record->events, lanes);
    }
    to.lane_height = mark_lane * em;
    const float marks = static_cast<float>(lanes_of(to)) * to.lane_height;
    const float bottom = to.inside.y + to.inside.height - (bar_height + axis_height) * em - marks;
    to.axis_y = bottom;
    to.marks_y = bottom + axis_height * em;
    to.marks_height = axis_height * em + marks;
    const bool injured =
        !empty && std::ranges::any_of(record->events, [](const physiology::DatedEvent& event) {
            return event.event == physiology::SlowEvent::strain_injury && event.amount > 0;
        });
    const std::size_t ridges = empty ? 0 : (injured ? 6 : 5);
    stack(to, top + cursor_height * em, bottom, ridges, injured);
    return to;
}

} // namespace

// In a low picture the legend is shortened for the sake of the curve, then the words of the marks.
RecoveryLayout recovery_layout(const SceneInput& input)
{
    const bool is_tall =
        hud_area(input.layout).height > tall * em_px(input.layout, hud_text_percent);
    const int lanes = is_tall ? max_lanes : max_lanes - 1;
    auto layout = layout_with(input, 3, lanes);
    for (const auto& [legend_lines, fewer] : {std::pair{2, lanes}, {0, lanes}, {0, 1}}) {
        if (layout.soreness.height < words_beside_soreness * layout.em) {
            layout = layout_with(input, legend_lines, fewer);
        }
    }
    return layout;
}

std::optional<double> recovery_hour_at(const SceneInput& input, glm::vec2 px)
{
    if (input.station != recovery_station.name || input.body == nullptr ||
        is_empty(input.layout.picture)) {
        return std::nullopt;
    }
    const RecoveryLayout layout = recovery_layout(input);
    const float reach = layout.em;
    const auto& axis = layout.axis;
    if (!layout.fits() || px.x < axis.left - reach || px.x > axis.right + reach ||
        px.y < layout.cursor_y - reach || px.y > layout.marks_y) {
        return std::nullopt;
    }
    return hour_at(axis, px.x);
}

} // namespace scene
