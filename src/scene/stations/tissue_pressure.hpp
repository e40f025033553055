// The interstitial pressure of the quadriceps as pictures show it.
#pragma once

#include <algorithm>

namespace scene {

// Of a healthy leg with a bent knee, and at the end of the swelling slider (Crenshaw 1994).
inline constexpr double healthy_pressure_mmHg = 8, max_pressure_mmHg = 50.6;

// 0 healthy … 1 swollen as far as it goes.
[[nodiscard]] inline double pressure_share(double pressure_mmHg)
{
    return std::clamp((pressure_mmHg - healthy_pressure_mmHg) /
                          (max_pressure_mmHg - healthy_pressure_mmHg),
                      0.0, 1.0);
}

} // namespace scene
