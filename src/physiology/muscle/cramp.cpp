#include "physiology/muscle/cramp.hpp"

#include <algorithm>

namespace physiology {

double persistent_gain(const CrampParameters& p, double at_rest, double capacity,
                       double threshold_reduction_mV)
{
    const double tired = std::clamp((1 - capacity) / p.tired, 0.0, 1.0);
    const double excitable = std::clamp(threshold_reduction_mV / p.excitable_mV, 0.0, 1.0);
    return at_rest + std::max(0.0, p.max_gain - at_rest) * tired * excitable;
}

FatiguedAfferents fatigued_afferents(const CrampParameters& p, double hypothesis, double capacity)
{
    const double fatigue = hypothesis * (1 - capacity);
    return {.Ia = 1 + p.hypothesis_Ia * fatigue,
            .Ib = std::max(0.0, 1 - p.hypothesis_Ib * fatigue)};
}

} // namespace physiology
