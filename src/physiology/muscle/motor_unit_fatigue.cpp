#include "physiology/muscle/motor_unit_fatigue.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

// Share of its force below which a unit recovers: the tail of a twitch, not a twitch.
constexpr double next_to_nothing = 0.01;

} // namespace

MotorUnitFatigue fresh_units(const FatigueParameters& p, std::size_t units)
{
    MotorUnitFatigue fatigue;
    for (std::size_t unit = 0; unit < units; ++unit) {
        const double size =
            units > 1 ? static_cast<double>(unit) / static_cast<double>(units - 1) : 1;
        // Geometric from the smallest to the largest, as their forces are.
        fatigue.loss_per_s.push_back(p.max_loss_per_s * std::pow(p.fatigability_range, size - 1));
    }
    fatigue.capacity.assign(units, 1);
    return fatigue;
}

void step(MotorUnitFatigue& fatigue, const FatigueParameters& p,
          std::span<const double> force_share, double step_s)
{
    const double recovered_share = 1 - std::exp(-step_s / p.recovery_tau_s);
    for (std::size_t unit = 0; unit < fatigue.capacity.size(); ++unit) {
        const double relative_force = std::clamp(force_share[unit], 0.0, 1.0);
        double& capacity = fatigue.capacity[unit];
        const double recovered =
            relative_force > next_to_nothing ? 0 : (1 - capacity) * recovered_share;
        const double lost = fatigue.loss_per_s[unit] * relative_force * step_s;
        capacity = std::clamp(capacity + recovered - lost, 0.0, 1.0);
    }
}

double contraction_slowing(const FatigueParameters& p, double capacity)
{
    return 1 + p.slowing * (1 - capacity);
}

double rate_adaptation_pps(const RateAdaptationParameters& p, double size, double above_min_pps,
                           double firing_for_s)
{
    return p.of_max * size * above_min_pps * (1 - std::exp(-firing_for_s / p.tau_s));
}

} // namespace physiology
