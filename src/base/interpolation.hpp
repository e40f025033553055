// Interpolation between two values by a share of the way, 0 … 1.
#pragma once

#include <algorithm>
#include <concepts>

namespace base {

// Hermite's 3 t² − 2 t³: 0 below 0, 1 above 1, level at both ends.
template <std::floating_point Real>
[[nodiscard]] constexpr Real smoothstep(Real t)
{
    const Real share = std::clamp(t, Real{0}, Real{1});
    return share * share * (3 - 2 * share);
}

} // namespace base
