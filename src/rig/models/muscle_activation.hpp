// From excitation to activation of a whole muscle, when no motor units are there to do it: a lag
// that is short when rising and long when falling. On the bench; the body has its units instead.
#pragma once

namespace rig {

// De Groote 2016; form of Winters 1995.
struct MuscleActivationParameters {
    double rising_tau_ms = 15;
    double falling_tau_ms = 60;
};

// τ = τ_rise (0.5 + 1.5 a), or τ_fall/(0.5 + 1.5 a).
[[nodiscard]] inline double activation_per_ms(const MuscleActivationParameters& p,
                                              double activation, double excitation)
{
    const double more = 0.5 + 1.5 * activation;
    const double tau_ms =
        excitation > activation ? p.rising_tau_ms * more : p.falling_tau_ms / more;
    return (excitation - activation) / tau_ms;
}

// da/dt = (u − a)/τ by the midpoint rule.
inline void activate(double& activation, const MuscleActivationParameters& p, double excitation,
                     double lapse_ms)
{
    const double middle = activation + lapse_ms / 2 * activation_per_ms(p, activation, excitation);
    activation += lapse_ms * activation_per_ms(p, middle, excitation);
}

} // namespace rig
