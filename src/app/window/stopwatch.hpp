// The wall clock, for measuring and for the live loop; nothing else in the program reads it.
#pragma once

#include <chrono>

namespace app {

class Stopwatch {
public:
    [[nodiscard]] double seconds() const
    {
        return std::chrono::duration<double>(Clock::now() - begun_).count();
    }
    double lap_ms() // since the last lap
    {
        const auto now = Clock::now();
        const double ms = std::chrono::duration<double, std::milli>(now - begun_).count();
        begun_ = now;
        return ms;
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point begun_ = Clock::now();
};

} // namespace app
