#include "scene/stations/recovery/days.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace scene {

namespace {

using physiology::CalendarRecord;
using physiology::DatedEvent;
using physiology::SlowClock;
using physiology::SlowEvent;
using physiology::SorenessHypotheses;

constexpr double week_h = 168;
constexpr int max_weeks = 4; // beyond them the calendar of healing
constexpr double samples_per_week = 168;
constexpr std::array after_an_event_h{0.0, 0.2, 0.5, 1.0, 2.0, 4.0};

constexpr std::array<SorenessHypotheses, account_count> alone{
    SorenessHypotheses{1, 0, 0, 0}, SorenessHypotheses{0, 1, 0, 0}, SorenessHypotheses{0, 0, 1, 0},
    SorenessHypotheses{0, 0, 0, 1}};

bool is_treatment(const DatedEvent& event)
{
    const auto table = physiology::slow_event_table();
    const auto row = std::ranges::find(table, event.event, &physiology::SlowEventRow::event);
    return row != table.end() && row->treatment;
}

bool is(const DatedEvent& event, SlowEvent what)
{
    return event.event == what && event.amount > 0;
}

// On the grid of the slow clock, closer together after each event.
std::vector<double> sample_hours(const CalendarRecord& record, double end_h)
{
    std::vector<double> hours;
    const auto add = [&](double hour) {
        if (hour >= 0 && hour <= end_h) {
            hours.push_back(std::round(hour / physiology::slow_step_h) * physiology::slow_step_h);
        }
    };
    const auto count = static_cast<int>(std::min(end_h, 2.0 * week_h) * samples_per_week / week_h);
    for (int i = 0; i <= count; ++i) { // long calendars: closer together in their first days
        const double share = static_cast<double>(i) / count;
        add(end_h * (end_h > max_weeks * week_h ? share * share : share));
    }
    for (const auto& event : record.events) {
        add(event.hour - physiology::slow_step_h);
        for (const double after_h : after_an_event_h) {
            add(event.hour + after_h);
        }
    }
    std::ranges::sort(hours);
    const auto same = [](double a, double b) { return b - a < physiology::slow_step_h / 2; };
    hours.erase(std::unique(hours.begin(), hours.end(), same), hours.end());
    return hours;
}

// Runs the slow clock through the events, up to each hour in turn.
struct Walk {
    const CalendarRecord& record;
    bool treated;
    SlowClock clock{};
    std::size_t next = 0;

    void to(double hour)
    {
        constexpr double same_h = 1e-6;
        for (; next < record.events.size() && record.events[next].hour <= hour + same_h; ++next) {
            const auto& event = record.events[next];
            if (treated || !is_treatment(event)) {
                advance_to(clock, record.clock, event.hour);
                apply_event(clock, record.clock, event.event, event.amount);
            }
        }
        advance_to(clock, record.clock, hour);
    }
    [[nodiscard]] physiology::RecoveryState recovery_state() const
    {
        return physiology::recovery_state(clock, record.clock, record.person, record.hypotheses);
    }
};

DaySample sample(const Walk& walk, double hour)
{
    const auto& record = walk.record;
    DaySample now{.hour = hour, .state = walk.recovery_state()};
    now.PGC1alpha = walk.clock.recovery.PGC1alpha;
    for (std::size_t i = 0; i < alone.size(); ++i) {
        now.alone_nrs[i] = physiology::pain_nrs(record.person, alone[i], now.state.tissue,
                                                physiology::standard_provocation, now.state.relief);
    }
    now.untreated_nrs = now.state.soreness_nrs;
    now.untreated_cytokines = now.state.tissue.cytokines;
    now.untreated_swelling = now.state.tissue.swelling;
    return now;
}

double published_from(const CalendarRecord& record)
{
    const auto harm = [](const DatedEvent& event) { return !is_treatment(event); };
    const auto first = std::ranges::find_if(record.events, harm);
    const bool one = std::ranges::count_if(record.events, harm) == 1;
    return one && first->event == SlowEvent::bout && first->amount == 1 ? first->hour : -1;
}

RecoveryDays computed(const std::shared_ptr<const CalendarRecord>& record, double end_h)
{
    RecoveryDays days;
    days.record = record;
    days.end_h = end_h;
    const auto& events = record->events;
    days.treated = std::ranges::any_of(events, is_treatment);
    days.injured = std::ranges::any_of(
        events, [](const auto& event) { return is(event, SlowEvent::strain_injury); });
    days.massaged = std::ranges::any_of(
        events, [](const auto& event) { return is(event, SlowEvent::massage); });
    days.published_from_h = published_from(*record);
    Walk walk{*record, true}, untreated{*record, false};
    for (const double hour : sample_hours(*record, end_h)) {
        walk.to(hour);
        days.samples.push_back(sample(walk, hour));
        if (days.treated) {
            untreated.to(hour);
            const auto state = untreated.recovery_state();
            days.samples.back().untreated_nrs = state.soreness_nrs;
            days.samples.back().untreated_cytokines = state.tissue.cytokines;
            days.samples.back().untreated_swelling = state.tissue.swelling;
        }
    }
    return days;
}

} // namespace

double recovery_end_h(const CalendarRecord& record, double now_h)
{
    double needed_h = std::max(week_h, now_h);
    for (const auto& event : record.events) {
        if (is(event, SlowEvent::strain_injury)) {
            return healing_h;
        }
        needed_h = std::max(needed_h, event.hour + (is(event, SlowEvent::bout) ? week_h : 0));
    }
    const double weeks = std::ceil(needed_h / week_h - 1e-9);
    return weeks > max_weeks ? healing_h : weeks * week_h;
}

const RecoveryDays& recovery_days(const std::shared_ptr<const CalendarRecord>& record, double end_h)
{
    thread_local RecoveryDays last;
    if (last.record != record || last.end_h != end_h) {
        last = computed(record, end_h);
    }
    return last;
}

double interpolated(const RecoveryDays& days, double hour, double (*value)(const DaySample& sample))
{
    const auto after = std::ranges::upper_bound(days.samples, hour, {}, &DaySample::hour);
    if (after == days.samples.begin()) {
        return value(*after);
    }
    const auto before = std::prev(after);
    if (after == days.samples.end()) {
        return value(*before);
    }
    return std::lerp(value(*before), value(*after),
                     (hour - before->hour) / (after->hour - before->hour));
}

} // namespace scene
