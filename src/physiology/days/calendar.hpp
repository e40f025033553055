// The calendar of the slow clock: what happened to the muscle at which hour, and the tissue at the
// hour that is looked at. The hour may go back as well as on: whatever lies after it has not
// happened yet.
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

// All that it takes to go through the days again, for whoever draws them.
struct CalendarRecord {
    std::vector<DatedEvent> events; // by hour
    SlowClockParameters clock;
    SomatosensoryParameters person;
    SorenessHypotheses accounts;
};

struct Calendar {
    std::vector<DatedEvent> events; // by hour
    SlowClock clock;                // at the hour looked at
    std::size_t happened = 0;       // of the events
    SorenessHypotheses accounts;    // as they were weighed when it was looked at
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

// Looks at an hour, with accounts of soreness so weighed; cheap when neither has changed.
void set_hour(Calendar& calendar, const SlowClockParameters& p,
              const SomatosensoryParameters& person, double hour,
              const SorenessHypotheses& accounts);

} // namespace physiology
