#include "physiology/nerve/excitability.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

// E_K = 61 log10(outside/inside)
double potassium_potential_mV(double outside_mM)
{
    constexpr double inside_mM = 140;
    return 61 * std::log10(outside_mM / inside_mM);
}

Excitability excitability(const ExcitabilityParameters& p, const Inputs& inputs)
{
    const double depolarised_mV =
        p.potassium_share * (potassium_potential_mV(inputs.potassium_mM) -
                             potassium_potential_mV(p.healthy_potassium_mM));
    const double inactivated_mV =
        p.inactivation_mV_per_mM * std::max(0.0, inputs.potassium_mM - p.inactivation_from_mM);
    // Less calcium outside lets sodium channels open earlier; magnesium screens the same charges.
    const double unscreened_mV =
        -p.calcium_mV_per_decade * std::log10(inputs.calcium_mM / p.healthy_calcium_mM) -
        p.magnesium_mV_per_decade * std::log10(inputs.magnesium_mM / p.healthy_magnesium_mM);
    return {
        .threshold_reduction_mV = depolarised_mV - inactivated_mV + unscreened_mV +
                                  p.dehydration_mV_per_percent * inputs.dehydration_percent,
        .tetany_pps = p.tetany_pps_per_mV * std::max(0.0, unscreened_mV - p.tetany_from_mV),
        // Exactly 1 at the healthy temperature.
        .conduction =
            std::pow(p.velocity_Q10, (inputs.muscle_temperature_C - p.healthy_temperature_C) / 10),
    };
}

} // namespace physiology
