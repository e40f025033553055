#include "physiology/recovery.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

// x relaxes to y, exactly over the step.
void to(double& x, double y, double tau_h, double step_h)
{
    x = y + (x - y) * std::exp(-step_h / tau_h);
}

void run_down(double& left_h, double step_h)
{
    left_h = std::max(0.0, left_h - step_h);
}

double inflammation_asked_for(const Recovery& r, const RecoveryParameters& p)
{
    const double held =
        (1 - std::min(p.greatest_hold, r.massage)) * (1 - std::min(p.greatest_hold, r.cold));
    const bool heat_too_early = r.heat_left_h > 0 && r.since_bout_h < p.heat_too_early_h;
    return r.signal * held * (heat_too_early ? p.heat_on_inflammation : 1);
}

// A bout protects from the next: what adapts now (u) becomes protection (R) over days.
void adapt(Recovery& r, const RecoveryParameters& p, double step_h)
{
    const double adapted = r.adapting * (1 - std::exp(-step_h / p.adaptation_tau_h));
    r.adapting -= adapted;
    r.protection += adapted;
    to(r.protection, 0, p.protection_tau_h, step_h);
}

} // namespace

void bout(Recovery& recovery, const RecoveryParameters& p, double amount)
{
    const double effect = amount * (1 - std::min(1.0, recovery.protection));
    recovery.signal += effect;
    recovery.damage += effect;
    recovery.adapting += p.adaptation_per_bout * effect;
    recovery.fatigue += amount;
    recovery.lactate += amount;
    recovery.glycogen_used += p.glycogen_per_bout * amount;
    recovery.since_bout_h = 0;
}

void massage(Recovery& recovery, const RecoveryParameters& p, double minutes)
{
    recovery.massage += p.massage_per_10_min * minutes / 10;
    recovery.FAK += minutes / 10;
}

void cool(Recovery& recovery, const RecoveryParameters& p, double minutes)
{
    recovery.cold += p.cold_per_12_min * minutes / 12;
}

// The order of the lines is part of the model: each reads what those above it have become.
void step(Recovery& r, const RecoveryParameters& p, double step_h)
{
    const double h = step_h;
    to(r.NFkB, inflammation_asked_for(r, p), p.NFkB_tau_h, h);
    to(r.cytokines, inflammation_asked_for(r, p), p.cytokine_tau_h, h);
    to(r.growth_1, r.cytokines, p.growth_tau_h, h);
    to(r.growth_2, r.growth_1, p.growth_tau_h, h);
    to(r.NGF, r.growth_2, p.NGF_tau_h, h);
    to(r.fluid, r.growth_1 * (1 - p.cold_on_fluid * std::min(1.0, r.cold)), p.fluid_tau_h, h);
    to(r.PGC1alpha, r.FAK, p.PGC1alpha_tau_h, h);
    to(r.FAK, 0, p.FAK_tau_h, h);
    to(r.massage, 0, p.massage_tau_h, h);
    to(r.cold, 0, p.cold_tau_h, h);
    to(r.signal, 0, p.signal_tau_h, h);
    to(r.lactate, 0, p.lactate_tau_h, h);
    to(r.glycogen_used, 0, p.glycogen_tau_h, h);
    to(r.fatigue, 0, p.fatigue_tau_h, h);
    to(r.damage, 0, p.damage_tau_h, h);
    adapt(r, p, h);
    run_down(r.heat_left_h, h);
    run_down(r.analgesic_left_h, h);
    run_down(r.TENS_left_h, h);
    r.since_bout_h += h;
    r.now_h += h;
}

void advance_to(Recovery& recovery, const RecoveryParameters& p, double hour)
{
    constexpr double same_h = 1e-9; // sums of 0.1 do not meet whole hours exactly
    while (recovery.now_h < hour - same_h) {
        const double next_h =
            p.step_h * (std::floor(recovery.now_h / p.step_h + same_h) + 1); // on the grid
        const double end_h = std::min(next_h, hour);
        step(recovery, p, end_h - recovery.now_h);
        recovery.now_h = end_h;
    }
}

TissueOfTheHour tissue_of_the_hour(const Recovery& r, const RecoveryParameters& p)
{
    return {
        .swelling = p.swelling_per_unit * r.fluid / p.fluid_unit,
        .cytokines = r.cytokines / p.cytokine_unit,
        .NGF = r.NGF / p.NGF_unit,
        .lactate = r.lactate,
        .strength_loss =
            std::min(1.0, p.strength_by_fatigue * r.fatigue + p.strength_by_damage * r.damage),
        .optimum_shift_deg = p.optimum_shift_deg * r.damage,
    };
}

} // namespace physiology
