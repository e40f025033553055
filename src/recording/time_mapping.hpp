// The tie between the viewer's time and the body's time, both in milliseconds.
#pragma once

namespace recording {

// From `viewer_ms` on, the body runs `slow` times slower than the viewer's clock, starting from
// `body_ms`, or waits there. Moments are computed from these, never summed up frame by frame, so
// that frames at 30 and 60 a second fall on the same moments.
struct TimeMapping {
    double viewer_ms = 0;
    double body_ms = 0;
    double slow = 1;
    bool running = true;
    bool operator==(const TimeMapping&) const = default;
};
[[nodiscard]] double body_moment_ms(const TimeMapping& time_mapping, double viewer_ms);

} // namespace recording
