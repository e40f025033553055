#include "physiology/days/recovery.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

// Factor by which a step shrinks each quantity's distance from its target.
struct Decay {
    double NFkB, cytokines, growth, NGF, fluid, PGC1alpha, FAK, massage, cold, signal, lactate,
        glycogen, fatigue, damage, adapting, protection;
};

Decay decay_over(const RecoveryParameters& p, double step_h)
{
    const auto over = [step_h](double tau_h) { return std::exp(-step_h / tau_h); };
    return {.NFkB = over(p.NFkB_tau_h),
            .cytokines = over(p.cytokine_tau_h),
            .growth = over(p.growth_tau_h),
            .NGF = over(p.NGF_tau_h),
            .fluid = over(p.fluid_tau_h),
            .PGC1alpha = over(p.PGC1alpha_tau_h),
            .FAK = over(p.FAK_tau_h),
            .massage = over(p.massage_tau_h),
            .cold = over(p.cold_tau_h),
            .signal = over(p.signal_tau_h),
            .lactate = over(p.lactate_tau_h),
            .glycogen = over(p.glycogen_tau_h),
            .fatigue = over(p.fatigue_tau_h),
            .damage = over(p.damage_tau_h),
            .adapting = over(p.adaptation_tau_h),
            .protection = over(p.protection_tau_h)};
}

// x relaxes to y, exactly over the step.
void relax_towards(double& x, double y, double decay)
{
    x = y + (x - y) * decay;
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
void adapt(Recovery& r, const Decay& decay)
{
    const double adapted = r.adapting * (1 - decay.adapting);
    r.adapting -= adapted;
    r.protection += adapted;
    relax_towards(r.protection, 0, decay.protection);
}

// The order of the lines is part of the model: each reads what those above it have become.
void step(Recovery& r, const RecoveryParameters& p, const Decay& decay, double step_h)
{
    relax_towards(r.NFkB, inflammation_asked_for(r, p), decay.NFkB);
    relax_towards(r.cytokines, inflammation_asked_for(r, p), decay.cytokines);
    relax_towards(r.growth_stage_1, r.cytokines, decay.growth);
    relax_towards(r.growth_stage_2, r.growth_stage_1, decay.growth);
    relax_towards(r.NGF, r.growth_stage_2, decay.NGF);
    relax_towards(r.fluid, r.growth_stage_1 * (1 - p.cold_on_fluid * std::min(1.0, r.cold)),
                  decay.fluid);
    relax_towards(r.PGC1alpha, r.FAK, decay.PGC1alpha);
    relax_towards(r.FAK, 0, decay.FAK);
    relax_towards(r.massage, 0, decay.massage);
    relax_towards(r.cold, 0, decay.cold);
    relax_towards(r.signal, 0, decay.signal);
    relax_towards(r.lactate, 0, decay.lactate);
    relax_towards(r.glycogen_used, 0, decay.glycogen);
    relax_towards(r.fatigue, 0, decay.fatigue);
    relax_towards(r.damage, 0, decay.damage);
    adapt(r, decay);
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
    step(recovery, p, decay_over(p, step_h), step_h);
}

void advance_to(Recovery& recovery, const RecoveryParameters& p, double hour)
{
    constexpr double same_h = 1e-9; // sums of 0.1 do not meet whole hours exactly
    if (recovery.now_h >= hour - same_h) {
        return;
    }
    const Decay decay_over_whole_step = decay_over(p, slow_step_h);
    while (recovery.now_h < hour - same_h) {
        const double next_h =
            slow_step_h * (std::floor(recovery.now_h / slow_step_h + same_h) + 1); // on the grid
        const double end_h = std::min(next_h, hour);
        const double passed_h = end_h - recovery.now_h;
        if (std::abs(passed_h - slow_step_h) < same_h) {
            step(recovery, p, decay_over_whole_step, slow_step_h);
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
