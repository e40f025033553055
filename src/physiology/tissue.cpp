#include "physiology/tissue.hpp"

namespace physiology {

double interstitial_pressure_mmHg(const TissueParameters& p, double swelling, double knee_angle_deg)
{
    // Straight line through the four pressures of Crenshaw 1994; bending never changes the
    // swelling.
    const double bend = knee_angle_deg / 90;
    return p.pressure_straight_mmHg + p.bending_mmHg * bend +
           p.swelling_mmHg * swelling * (1 + p.swelling_bending * bend);
}

} // namespace physiology
