#include "physiology/days/recovery.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

// What a step leaves of each quantity's distance from where it is going.
struct Left {
    double NFkB, cytokines, growth, NGF, fluid, PGC1alpha, FAK, massage, cold, signal, lactate,
        glycogen, fatigue, damage, adapting, protection;
};

Left left_after(const RecoveryParameters& p, double step_h)
{
    const auto left = [step_h](double tau_h) { return std::exp(-step_h / tau_h); };
    return {.NFkB = left(p.NFkB_tau_h),
            .cytokines = left(p.cytokine_tau_h),
            .growth = left(p.growth_tau_h),
            .NGF = left(p.NGF_tau_h),
            .fluid = left(p.fluid_tau_h),
            .PGC1alpha = left(p.PGC1alpha_tau_h),
            .FAK = left(p.FAK_tau_h),
            .massage = left(p.massage_tau_h),
            .cold = left(p.cold_tau_h),
            .signal = left(p.signal_tau_h),
            .lactate = left(p.lactate_tau_h),
            .glycogen = left(p.glycogen_tau_h),
            .fatigue = left(p.fatigue_tau_h),
            .damage = left(p.damage_tau_h),
            .adapting = left(p.adaptation_tau_h),
            .protection = left(p.protection_tau_h)};
}

// x relaxes to y, exactly over the step.
void relax_towards(double& x, double y, double left)
{
    x = y + (x - y) * left;
}

void run_down(double& left_h, double step_h)
{
    left_h = std::max(0.0, left_h - step_h);
}

double inflammation_asked_for(const Recovery& r, const RecoveryParameters& p)
{
    const double held = (1 - std::min(p.max_hold, r.massage)) * (1 - std::min(p.max_hold, r.cold));
    const bool heat_too_early = r.heat_left_h > 0 && r.since_bout_h < p.heat_too_early_h;
    return r.signal * held * (heat_too_early ? p.heat_on_inflammation : 1);
}

// A bout protects from the next: what adapts now (u) becomes protection (R) over days.
void adapt(Recovery& r, const Left& left)
{
    const double adapted = r.adapting * (1 - left.adapting);
    r.adapting -= adapted;
    r.protection += adapted;
    relax_towards(r.protection, 0, left.protection);
}

// The order of the lines is part of the model: each reads what those above it have become.
void step(Recovery& r, const RecoveryParameters& p, const Left& left, double step_h)
{
    relax_towards(r.NFkB, inflammation_asked_for(r, p), left.NFkB);
    relax_towards(r.cytokines, inflammation_asked_for(r, p), left.cytokines);
    relax_towards(r.growth_stage_1, r.cytokines, left.growth);
    relax_towards(r.growth_stage_2, r.growth_stage_1, left.growth);
    relax_towards(r.NGF, r.growth_stage_2, left.NGF);
    relax_towards(r.fluid, r.growth_stage_1 * (1 - p.cold_on_fluid * std::min(1.0, r.cold)),
                  left.fluid);
    relax_towards(r.PGC1alpha, r.FAK, left.PGC1alpha);
    relax_towards(r.FAK, 0, left.FAK);
    relax_towards(r.massage, 0, left.massage);
    relax_towards(r.cold, 0, left.cold);
    relax_towards(r.signal, 0, left.signal);
    relax_towards(r.lactate, 0, left.lactate);
    relax_towards(r.glycogen_used, 0, left.glycogen);
    relax_towards(r.fatigue, 0, left.fatigue);
    relax_towards(r.damage, 0, left.damage);
    adapt(r, left);
    run_down(r.heat_left_h, step_h);
    run_down(r.analgesic_left_h, step_h);
    run_down(r.TENS_left_h, step_h);
    r.since_bout_h += step_h;
    r.now_h += step_h;
}

} // namespace

void bout(Recovery& recovery, const RecoveryParameters& p, double amount)
{
    const double effect = amount * (1 - std::min(1.0, recovery.protection));
    recovery.signal = std::min(p.max_signal, recovery.signal + effect);
    recovery.damage += effect;
    recovery.adapting += p.adaptation_per_bout * effect;
    recovery.fatigue += amount;
    recovery.lactate = std::min(p.max_lactate, recovery.lactate + amount);
    recovery.glycogen_used = std::min(1.0, recovery.glycogen_used + p.glycogen_per_bout * amount);
    recovery.since_bout_h = 0;
}

void massage(Recovery& recovery, const RecoveryParameters& p, double minutes)
{
    recovery.massage += p.massage_per_10_min * minutes / 10;
    recovery.FAK = std::min(p.max_FAK, recovery.FAK + minutes / 10);
}

void cool(Recovery& recovery, const RecoveryParameters& p, double minutes)
{
    recovery.cold += p.cold_per_12_min * minutes / 12;
}

void step(Recovery& recovery, const RecoveryParameters& p, double step_h)
{
    step(recovery, p, left_after(p, step_h), step_h);
}

void advance_to(Recovery& recovery, const RecoveryParameters& p, double hour)
{
    constexpr double same_h = 1e-9; // sums of 0.1 do not meet whole hours exactly
    if (recovery.now_h >= hour - same_h) {
        return;
    }
    const Left left_after_whole_step = left_after(p, slow_step_h);
    while (recovery.now_h < hour - same_h) {
        const double next_h =
            slow_step_h * (std::floor(recovery.now_h / slow_step_h + same_h) + 1); // on the grid
        const double end_h = std::min(next_h, hour);
        const double passed_h = end_h - recovery.now_h;
        if (std::abs(passed_h - slow_step_h) < same_h) {
            step(recovery, p, left_after_whole_step, slow_step_h);
        } else {
            step(recovery, p, passed_h);
        }
        recovery.now_h = end_h;
    }
    recovery.now_h = std::max(recovery.now_h, hour);
}

TissueState tissue_of_the_hour(const Recovery& r, const RecoveryParameters& p)
{
    return {
        .swelling = std::min(1.0, p.swelling_per_unit * r.fluid / p.fluid_unit),
        .cytokines = std::min(p.max_mediators, r.cytokines / p.cytokine_unit),
        .NGF = std::min(p.max_mediators, r.NGF / p.NGF_unit),
        .lactate = r.lactate,
        .strength_loss =
            std::min(1.0, p.strength_by_fatigue * r.fatigue + p.strength_by_damage * r.damage),
        .optimum_shift_deg = p.optimum_shift_deg * r.damage,
    };
}

} // namespace physiology
