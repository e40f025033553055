#include "capture/frame_rate.hpp"

#include <cmath>

namespace capture {

double frame_moment_ms(FrameRate rate, std::int64_t frame)
{
    // One rounding of an exact quotient, so that equal moments are equal numbers.
    return static_cast<double>(frame * 1000 * rate.denominator) /
           static_cast<double>(rate.numerator);
}

FrameRange frames_between(FrameRate rate, double from_ms, double to_ms)
{
    const double per_ms =
        static_cast<double>(rate.numerator) / (1000.0 * static_cast<double>(rate.denominator));
    constexpr double tolerance = 1e-9; // for a moment that was meant to fall on a frame
    return {.first = static_cast<std::int64_t>(std::ceil(from_ms * per_ms - tolerance)),
            .end = static_cast<std::int64_t>(std::ceil(to_ms * per_ms - tolerance))};
}

} // namespace capture
