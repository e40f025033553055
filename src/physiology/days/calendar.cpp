#include "physiology/days/calendar.hpp"

#include <algorithm>
#include <utility>

namespace physiology {

namespace {

void restart(Calendar& calendar)
{
    calendar.clock = {};
    calendar.happened = 0;
}

void renew_record(Calendar& calendar, const SlowClockParameters& p,
                  const SomatosensoryParameters& person)
{
    calendar.record = std::make_shared<const CalendarRecord>(
        CalendarRecord{calendar.events, p, person, calendar.hypotheses});
}

void advance(Calendar& calendar, const SlowClockParameters& p,
             const SomatosensoryParameters& person, double hour)
{
    for (; calendar.happened < calendar.events.size(); ++calendar.happened) {
        const DatedEvent& next = calendar.events[calendar.happened];
        if (next.hour > hour) {
            break;
        }
        advance_to(calendar.clock, p, next.hour);
        apply_event(calendar.clock, p, next.event, next.amount);
    }
    advance_to(calendar.clock, p, hour);
    calendar.recovery = recovery_state(calendar.clock, p, person, calendar.hypotheses);
}

} // namespace

Calendar empty_calendar(const SlowClockParameters& p, const SomatosensoryParameters& person)
{
    Calendar calendar;
    calendar.recovery = recovery_state(calendar.clock, p, person, calendar.hypotheses);
    renew_record(calendar, p, person);
    return calendar;
}

void enter(Calendar& calendar, const SlowClockParameters& p, const SomatosensoryParameters& person,
           const DatedEvent& event)
{
    // After those of the same hour: in the order in which they were entered.
    const auto place = std::ranges::upper_bound(calendar.events, event.hour, {}, &DatedEvent::hour);
    calendar.events.insert(place, event);
    renew_record(calendar, p, person);
    const double now_h = calendar.clock.recovery.now_h;
    restart(calendar);
    advance(calendar, p, person, now_h);
}

void replace(Calendar& calendar, const SlowClockParameters& p,
             const SomatosensoryParameters& person, std::vector<DatedEvent> events)
{
    std::ranges::stable_sort(events, {}, &DatedEvent::hour);
    if (events == calendar.events) {
        return;
    }
    calendar.events = std::move(events);
    renew_record(calendar, p, person);
    const double now_h = calendar.clock.recovery.now_h;
    restart(calendar);
    advance(calendar, p, person, now_h);
}

void set_hour(Calendar& calendar, const SlowClockParameters& p,
              const SomatosensoryParameters& person, double hour,
              const SorenessHypotheses& hypotheses)
{
    const double now_h = calendar.clock.recovery.now_h;
    if (hour == now_h && hypotheses == calendar.hypotheses) {
        return;
    }
    if (hypotheses != calendar.hypotheses) {
        calendar.hypotheses = hypotheses;
        renew_record(calendar, p, person);
    }
    if (hour < now_h) {
        restart(calendar);
    }
    advance(calendar, p, person, hour);
}

} // namespace physiology
