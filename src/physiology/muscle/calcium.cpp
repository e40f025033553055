#include "physiology/muscle/calcium.hpp"

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

CalciumParameters between(const CalciumParameters& slow, const CalciumParameters& fast, double size)
{
    return {.resting_uM = std::lerp(slow.resting_uM, fast.resting_uM, size),
            .released_uM = std::lerp(slow.released_uM, fast.released_uM, size),
            .release_ms = std::lerp(slow.release_ms, fast.release_ms, size),
            .uptake_tau_ms = std::lerp(slow.uptake_tau_ms, fast.uptake_tau_ms, size),
            .troponin_half_uM = std::lerp(slow.troponin_half_uM, fast.troponin_half_uM, size),
            .troponin_power = std::lerp(slow.troponin_power, fast.troponin_power, size)};
}

double release_uM_per_ms(const MuscleCalcium& calcium, std::size_t fibre)
{
    const auto& p = calcium.parameters[fibre];
    return calcium.open_steps[fibre] > 0 ? p.released_uM / p.release_ms : 0;
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

MuscleCalcium resting_calcium(const CalciumParameters& slow, const CalciumParameters& fast,
                              std::size_t fibres, std::size_t units, double step_ms)
{
    MuscleCalcium calcium;
    calcium.step_ms = step_ms;
    calcium.fibre_of_unit.assign(units, -1);
    calcium.uptake_tau_ms.assign(fibres, 0);
    calcium.kept.assign(fibres, 0);
    calcium.open_steps.assign(fibres, 0);
    for (std::size_t fibre = 0; fibre < fibres; ++fibre) {
        const std::size_t unit = fibres > 1 ? fibre * (units - 1) / (fibres - 1) : 0;
        const double size =
            units > 1 ? static_cast<double>(unit) / static_cast<double>(units - 1) : 0;
        calcium.unit.push_back(static_cast<std::int32_t>(unit));
        calcium.fibre_of_unit[unit] = static_cast<std::int32_t>(fibre);
        calcium.parameters.push_back(between(slow, fast, size));
        calcium.free_uM.push_back(calcium.parameters.back().resting_uM);
        slow_pumps(calcium, fibre, 1);
    }
    return calcium;
}

void step(MuscleCalcium& calcium, std::span<const std::int32_t> firing)
{
    if (!calcium.at_rest) {
        for (auto& open : calcium.open_steps) {
            open -= open > 0;
        }
    }
    for (const std::int32_t unit : firing) {
        const std::int32_t fibre = calcium.fibre_of_unit[static_cast<std::size_t>(unit)];
        if (fibre < 0) {
            continue;
        }
        const auto i = static_cast<std::size_t>(fibre);
        calcium.open_steps[i] = static_cast<std::int32_t>(
            std::lround(calcium.parameters[i].release_ms / calcium.step_ms));
        calcium.at_rest = false;
    }
    if (calcium.at_rest) {
        return;
    }
    // dc/dt = release − (c − rest)/τ, exactly over a step.
    constexpr double at_rest_uM = 1e-9;
    calcium.at_rest = true;
    for (std::size_t i = 0; i < calcium.free_uM.size(); ++i) {
        const double resting_uM = calcium.parameters[i].resting_uM;
        const double target_uM =
            resting_uM + release_uM_per_ms(calcium, i) * calcium.uptake_tau_ms[i];
        double& free_uM = calcium.free_uM[i];
        free_uM = target_uM + (free_uM - target_uM) * calcium.kept[i];
        calcium.at_rest =
            calcium.at_rest && calcium.open_steps[i] == 0 && free_uM - resting_uM < at_rest_uM;
    }
}

void slow_pumps(MuscleCalcium& calcium, std::size_t fibre, double times)
{
    double& tau_ms = calcium.uptake_tau_ms[fibre];
    tau_ms = calcium.parameters[fibre].uptake_tau_ms * times;
    calcium.kept[fibre] = std::exp(-calcium.step_ms / tau_ms);
}

FibreCalcium seen(const MuscleCalcium& calcium, std::size_t fibre)
{
    const auto& p = calcium.parameters[fibre];
    const double free_uM = calcium.free_uM[fibre];
    return {.free_uM = free_uM,
            .release_uM_per_ms = release_uM_per_ms(calcium, fibre),
            .uptake_uM_per_ms = (free_uM - p.resting_uM) / calcium.uptake_tau_ms[fibre],
            .troponin_share = troponin_share(p, free_uM)};
}

} // namespace physiology
