// Frames of a film and the viewer's moments at which they lie.
#pragma once

#include <cstdint>

namespace capture {

struct FrameRate { // frames a second, exact: 30000/1001
    std::int64_t numerator = 30, denominator = 1;
};

// The viewer's moment of frame n, from the start of the lesson. Frames 2n at 60 and n at 30 fall
// on the same number.
[[nodiscard]] double frame_moment_ms(FrameRate rate, std::int64_t frame);

struct FrameRange { // `end` is one past the last
    std::int64_t first = 0, end = 0;
};
// The frames at or after `from_ms` and before `to_ms`.
[[nodiscard]] FrameRange frames_between(FrameRate rate, double from_ms, double to_ms);

} // namespace capture
