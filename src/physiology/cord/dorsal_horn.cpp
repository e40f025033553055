#include "physiology/cord/dorsal_horn.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

// Response of a population: 0 … 1, half at the threshold. H(x) of Crodelle 2019.
double response(double drive, double threshold, double slope)
{
    return (1 + std::tanh((drive - threshold) / slope)) / 2;
}

// Explicit Euler: the fastest population (10 ms) is a hundred steps of 0.1 ms.
void relax(double& value, double target, double tau_ms, double step_ms)
{
    value += (target - value) * step_ms / tau_ms;
    if (value < 1e-9) { // no tail of ever smaller numbers: it would slow the processor down
        value = 0;
    }
}

struct Targets {
    double projection_pps, excitatory, inhibitory, wind_up;
};

Targets targets(const DorsalHorn& horn, const DorsalHornParameters& p, const DorsalHornInput& in)
{
    // Touch enters through a saturating B; a straight line could not be both harmless alone and
    // painful without the inhibitory cell (ours, illustrative).
    const double B = in.Abeta_pps / (in.Abeta_pps + p.Abeta_half_pps);
    // Touch fibres also hold back the C fibres' endings: C_eff = fC (1 − k_pre B).  (Crodelle 2019)
    const double C_eff = in.group_IV_pps * (1 - p.presynaptic_share * B);
    // gδ fδ + gC (1 + gN N) C_eff + gE E + gβ B − gI I.  (form of Crodelle 2019)
    const double u = p.group_III_weight * in.group_III_pps +
                     p.group_IV_weight * (1 + p.wind_up_gain * horn.wind_up) * C_eff +
                     p.excitatory_weight * horn.excitatory + p.Abeta_weight * B -
                     p.inhibitory_weight * horn.inhibitory;
    return {
        .projection_pps =
            p.projection_max_pps * response(u, p.projection_threshold, p.projection_slope),
        .excitatory = response(C_eff, p.excitatory_threshold_pps, p.excitatory_slope_pps),
        .inhibitory =
            response(p.inhibitory_Abeta_weight * B + p.inhibitory_descending_weight * in.descending,
                     p.inhibitory_threshold, p.inhibitory_slope),
        .wind_up = C_eff / (C_eff + p.wind_up_half_pps),
    };
}

} // namespace

DorsalHorn resting_dorsal_horn(const DorsalHornParameters& p)
{
    return steady_dorsal_horn(p, {});
}

DorsalHorn steady_dorsal_horn(const DorsalHornParameters& p, const DorsalHornInput& input)
{
    // Interneurons and wind-up hang on the input alone, the projection cell on them.
    DorsalHorn horn;
    const Targets others = targets(horn, p, input);
    horn.excitatory = others.excitatory;
    horn.inhibitory = others.inhibitory;
    horn.wind_up = others.wind_up;
    horn.projection_pps = targets(horn, p, input).projection_pps;
    return horn;
}

void step(DorsalHorn& horn, const DorsalHornParameters& p, const DorsalHornInput& input,
          double step_ms)
{
    const Targets target = targets(horn, p, input);
    relax(horn.projection_pps, target.projection_pps, p.projection_tau_ms, step_ms);
    relax(horn.excitatory, target.excitatory, p.excitatory_tau_ms, step_ms);
    relax(horn.inhibitory, target.inhibitory, p.inhibitory_tau_ms, step_ms);
    relax(horn.wind_up, target.wind_up, p.wind_up_tau_ms, step_ms);
}

double steady_pain_nrs(const PainParameters& p, double projection_pps)
{
    return 10 * std::clamp((projection_pps - p.pain_threshold_pps) / p.span_pps, 0.0, 1.0);
}

void step(Pain& pain, const PainParameters& p, double projection_pps, double step_ms,
          double analgesia_factor)
{
    relax(pain.nrs, analgesia_factor * steady_pain_nrs(p, projection_pps), p.tau_ms, step_ms);
}

} // namespace physiology
