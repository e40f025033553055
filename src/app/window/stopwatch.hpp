// The wall clock, for measuring and for the live loop; nothing else in the program reads it.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <vector>

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

// Of measured times, at least one; of an even number, the upper of the middle two.
[[nodiscard]] inline double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace app
