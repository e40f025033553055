#include "physiology/calcium.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

// dc/dt = release − (c − rest)/τ, exactly over a while of constant release.
void relax(Calcium& calcium, const CalciumParameters& p, double release, double for_ms)
{
    const double target_uM = p.resting_uM + release * p.uptake_tau_ms;
    calcium.free_uM =
        target_uM + (calcium.free_uM - target_uM) * std::exp(-for_ms / p.uptake_tau_ms);
}

} // namespace

void action_potential(Calcium& calcium, const CalciumParameters& p)
{
    calcium.releasing_ms = p.release_ms; // an open store does not open wider
}

void step(Calcium& calcium, const CalciumParameters& p, double step_ms)
{
    const double open_ms = std::min(calcium.releasing_ms, step_ms);
    relax(calcium, p, p.released_uM / p.release_ms, open_ms);
    relax(calcium, p, 0, step_ms - open_ms);
    calcium.releasing_ms -= open_ms;
}

void step_average(Calcium& calcium, const CalciumParameters& p, double rate_pps, double step_ms)
{
    relax(calcium, p, p.released_uM * rate_pps / 1000, step_ms);
}

double release_uM_per_ms(const Calcium& calcium, const CalciumParameters& p)
{
    return calcium.releasing_ms > 0 ? p.released_uM / p.release_ms : 0;
}

double uptake_uM_per_ms(const Calcium& calcium, const CalciumParameters& p)
{
    return (calcium.free_uM - p.resting_uM) / p.uptake_tau_ms;
}

double troponin_share(const CalciumParameters& p, double free_uM)
{
    const double bound = std::pow(free_uM / p.troponin_half_uM, p.troponin_power);
    return bound / (1 + bound);
}

} // namespace physiology
