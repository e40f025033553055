// The calendar of the slow clock: what happened to the muscle at which hour, and the tissue at the
// hour that is set. The hour may go back as well as forward: later events have not happened then.
#pragma once

#include "physiology/days/slow_clock.hpp"

#include <memory>
#include <vector>

namespace physiology {

struct DatedEvent {
    double hour = 0;
    SlowEvent event = SlowEvent::bout;
    double amount = 0;
    bool operator==(const DatedEvent&) const = default;
};

// Whatever the days follow from, so that a picture can compute them again.
struct CalendarRecord {
    std::vector<DatedEvent> events; // by hour
    SlowClockParameters clock;
    SomatosensoryParameters person;
    SorenessHypotheses hypotheses;
};

struct Calendar {
    std::vector<DatedEvent> events; // by hour
    SlowClock clock;                // at the hour that is set
    std::size_t happened = 0;       // of the events
    SorenessHypotheses hypotheses;  // weights for which `recovery` holds
    RecoveryState recovery;
    std::shared_ptr<const CalendarRecord> record; // another one whenever something in it changes
};

// A healthy muscle and nothing planned.
[[nodiscard]] Calendar empty_calendar(const SlowClockParameters& p,
                                      const SomatosensoryParameters& person);

void enter(Calendar& calendar, const SlowClockParameters& p, const SomatosensoryParameters& person,
           const DatedEvent& event);
void replace(Calendar& calendar, const SlowClockParameters& p,
             const SomatosensoryParameters& person, std::vector<DatedEvent> events);

// Sets the hour and the weights of the hypotheses; returns at once when neither has changed.
void set_hour(Calendar& calendar, const SlowClockParameters& p,
              const SomatosensoryParameters& person, double hour,
              const SorenessHypotheses& hypotheses);

} // namespace physiology
