#include "physiology/motor_unit_fatigue.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

MotorUnitFatigue fresh_units(const FatigueParameters& p, std::size_t units)
{
    MotorUnitFatigue fatigue;
    for (std::size_t unit = 0; unit < units; ++unit) {
        const double size =
            units > 1 ? static_cast<double>(unit) / static_cast<double>(units - 1) : 1;
        // Geometric from the smallest to the largest, as their forces are.
        fatigue.loss_per_s.push_back(p.greatest_loss_per_s *
                                     std::pow(p.fatigability_range, size - 1));
    }
    fatigue.capacity.assign(units, 1);
    return fatigue;
}

void step(MotorUnitFatigue& fatigue, const FatigueParameters& p,
          std::span<const double> force_share, double step_s)
{
    for (std::size_t unit = 0; unit < fatigue.capacity.size(); ++unit) {
        const double given = std::clamp(force_share[unit], 0.0, 1.0);
        double& capacity = fatigue.capacity[unit];
        // A unit recovers while it is silent.
        const double recovered =
            given > 0 ? 0 : (1 - capacity) * (1 - std::exp(-step_s / p.recovery_tau_s));
        const double lost = fatigue.loss_per_s[unit] * given * step_s;
        capacity = std::clamp(capacity + recovered - lost, 0.0, 1.0);
    }
}

double contraction_slowing(const FatigueParameters& p, double capacity)
{
    return 1 + p.slowing * (1 - capacity);
}

double rate_adaptation_pps(const FatigueParameters& p, double size, double above_least_pps,
                           double firing_for_s)
{
    return p.rate_adaptation * size * above_least_pps *
           (1 - std::exp(-firing_for_s / p.rate_adaptation_tau_s));
}

} // namespace physiology
