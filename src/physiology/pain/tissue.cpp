#include "physiology/pain/tissue.hpp"

namespace physiology {

double swelling_mmHg(const TissueParameters& p, double swelling, double knee_angle_deg)
{
    return p.swelling_mmHg * swelling * (1 + p.swelling_bending * knee_angle_deg / 90);
}

double interstitial_pressure_mmHg(const TissueParameters& p, double swelling, double knee_angle_deg)
{
    // Straight line through the four pressures of Crenshaw 1994; bending never changes the
    // swelling.
    return p.pressure_straight_mmHg + p.bending_mmHg * knee_angle_deg / 90 +
           swelling_mmHg(p, swelling, knee_angle_deg);
}

} // namespace physiology
