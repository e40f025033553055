// The calendar of the slow clock: what happened to the muscle at which hour, and the tissue at the
// hour that is looked at. The hour may go back as well as on: whatever lies after it has not
// happened yet.
#pragma once

#include "physiology/slow_clock.hpp"

#include <vector>

namespace physiology {

struct DatedEvent {
    double hour = 0;
    SlowEvent event = SlowEvent::bout;
    double amount = 0;
    bool operator==(const DatedEvent&) const = default;
};

struct Calendar {
    std::vector<DatedEvent> events; // by hour
    SlowClock clock;                // at the hour looked at
    std::size_t happened = 0;       // of the events
    Day today;
};

// A healthy muscle and nothing planned.
[[nodiscard]] Calendar empty_calendar(const SlowClockParameters& p);

void enter(Calendar& calendar, const SlowClockParameters& p, const DatedEvent& event);
void replace(Calendar& calendar, const SlowClockParameters& p, std::vector<DatedEvent> events);

// Looks at an hour; cheap when it has not changed.
void look_at(Calendar& calendar, const SlowClockParameters& p, double hour);

} // namespace physiology
