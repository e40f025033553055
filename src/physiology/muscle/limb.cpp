#include "physiology/muscle/limb.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace physiology {

namespace {

constexpr double rad_per_deg = std::numbers::pi / 180;

// Beyond its range the joint pushes back, and loses energy while it does; it never pulls.
double stop_N_m(const LimbParameters& p, double knee_angle_deg, double speed_rad_per_s)
{
    const double too_straight = (p.straight_deg - knee_angle_deg) * rad_per_deg;
    const double too_bent = (knee_angle_deg - p.bent_deg) * rad_per_deg;
    if (too_straight > 0) {
        return std::max(0.0, p.stop_stiffness_N_m * too_straight -
                                 p.stop_damping_N_m_s * speed_rad_per_s);
    }
    if (too_bent > 0) {
        return std::min(0.0,
                        -p.stop_stiffness_N_m * too_bent - p.stop_damping_N_m_s * speed_rad_per_s);
    }
    return 0;
}

double friction_N_m(const LimbParameters& p, const Limb& limb)
{
    return p.friction_N_m * std::tanh(limb.speed_deg_per_s / p.friction_full_deg_per_s);
}

} // namespace

double gravity_N_m(const LimbParameters& p, double knee_angle_deg)
{
    return p.gravity_moment_N_m * std::cos(knee_angle_deg * rad_per_deg);
}

double hand_N_m(const LimbParameters& p, const Limb& limb, double asked_N_m)
{
    const double yielding_deg_per_s = asked_N_m > 0 ? -limb.speed_deg_per_s : limb.speed_deg_per_s;
    return asked_N_m * std::clamp(1 - yielding_deg_per_s / p.max_hand_speed_deg_per_s, 0.0, 1.0);
}

// I θ'' = sum of moments; semi-implicit Euler (speed first), which neither gains nor loses energy
// in a swing.
void step(Limb& limb, const LimbParameters& p, const KneeMoments& moments, double step_ms)
{
    const double step_s = step_ms / 1000;
    double speed_rad_per_s = limb.speed_deg_per_s * rad_per_deg;
    const double moment_N_m =
        moments.flexing_N_m - moments.extending_N_m - hand_N_m(p, limb, moments.hand_N_m) +
        gravity_N_m(p, limb.knee_angle_deg) - p.damping_N_m_s * speed_rad_per_s -
        friction_N_m(p, limb) + stop_N_m(p, limb.knee_angle_deg, speed_rad_per_s);
    speed_rad_per_s += moment_N_m / p.inertia_kg_m2 * step_s;
    limb.speed_deg_per_s = speed_rad_per_s / rad_per_deg;
    limb.knee_angle_deg += limb.speed_deg_per_s * step_s;
}

} // namespace physiology
