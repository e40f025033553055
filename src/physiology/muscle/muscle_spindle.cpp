#include "physiology/muscle/muscle_spindle.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

// Below this the poles are slack and their damping, which the paper lets shrink with their length,
// would vanish or turn over; the paper never goes there (ours).
constexpr double min_damped_length_L0 = 0.02;

// gamma^p / (gamma^p + half^p)
double steady_drive(const SpindleParameters& p, const IntrafusalParameters& fibre, double gamma_pps)
{
    if (gamma_pps <= 0) {
        return 0;
    }
    const double driven = std::pow(gamma_pps, p.drive_exponent);
    return driven / (driven + std::pow(fibre.half_drive_pps, p.drive_exponent));
}

void set_drives(MuscleSpindle& spindle, const SpindleParameters& p, double gamma_dynamic_pps,
                double gamma_static_pps)
{
    spindle.gamma_dynamic_pps = gamma_dynamic_pps;
    spindle.gamma_static_pps = gamma_static_pps;
    spindle.fibres[bag1].drive_target = steady_drive(p, p.bag1, gamma_dynamic_pps);
    spindle.fibres[bag2].drive_target = steady_drive(p, p.bag2, gamma_static_pps);
    spindle.fibres[chain].drive_target = steady_drive(p, p.chain, gamma_static_pps);
}

// bag1 is driven by the dynamic fibres, bag2 and chain by the static ones: a parameter that does
// not concern a fibre is 0 in its table, so one activation per fibre will do.
double damping(const IntrafusalParameters& fibre, double drive)
{
    return fibre.passive_damping + (fibre.dynamic_damping + fibre.static_damping) * drive;
}

double active_force_FU(const IntrafusalParameters& fibre, double drive)
{
    return (fibre.dynamic_force + fibre.static_force) * drive;
}

// How fast the poles lengthen under a tension, and how much faster with more tension.
struct PolarVelocity {
    double L0_per_s, per_FU;
};

// T = C beta sign(v) |v|^a (L_PR − R) + K_PR (L_PR − L0_PR) + Gamma, solved for v
// (Mileusnic 2006, the equation of the polar region without mass).
PolarVelocity polar_velocity(const SpindleParameters& p, double beta, double gamma_FU,
                             double length_L0, double tension_FU)
{
    const double L_PR = length_L0 - p.sensory_rest_L0 - tension_FU / p.sensory_stiffness_FU_per_L0;
    const double excess =
        tension_FU - p.polar_stiffness_FU_per_L0 * (L_PR - p.polar_rest_L0) - gamma_FU;
    const double C = excess > 0 ? p.lengthening_damping : p.shortening_damping;
    const double room = L_PR - p.no_damping_length_L0;
    const double viscosity = C * beta * std::max(min_damped_length_L0, room);
    const double x = excess / viscosity;
    const double power = std::pow(std::abs(x), 1 / p.velocity_exponent - 1);

    double x_per_FU = (1 + p.polar_stiffness_FU_per_L0 / p.sensory_stiffness_FU_per_L0) / viscosity;
    if (room > min_damped_length_L0) { // more tension also leaves less pole to be damped
        x_per_FU += x / (room * p.sensory_stiffness_FU_per_L0);
    }
    return {x * power, power / p.velocity_exponent * x_per_FU};
}

// Backward Euler: T' = T + h K_SR (dL/dt − v_PR(T')). The right side falls as T' rises, so there is
// one solution and Newton's method finds it from anywhere.
void stretch(Intrafusal& fibre, const SpindleParameters& p, const IntrafusalParameters& kind,
             double length_before_L0, double length_L0, double step_s)
{
    const double beta = damping(kind, fibre.drive);
    const double gamma_FU = active_force_FU(kind, fibre.drive);
    const double K_SR = p.sensory_stiffness_FU_per_L0;
    const double pulled_FU = fibre.tension_FU + K_SR * (length_L0 - length_before_L0);

    constexpr int max_iterations = 60;
    constexpr double small_FU = 1e-7; // the error after this correction is its square
    double tension_FU = fibre.tension_FU + fibre.tension_change_FU;
    for (int i = 0; i < max_iterations; ++i) {
        const auto pole = polar_velocity(p, beta, gamma_FU, length_L0, tension_FU);
        const double error_FU = tension_FU - pulled_FU + step_s * K_SR * pole.L0_per_s;
        const double correction_FU = error_FU / (1 + step_s * K_SR * pole.per_FU);
        tension_FU -= correction_FU;
        if (std::abs(correction_FU) < small_FU) {
            break;
        }
    }
    fibre.tension_change_FU = tension_FU - fibre.tension_FU;
    fibre.tension_FU = tension_FU;
}

// s = T/K_SR − (L_N_SR − L0_SR): stretch of the sensory region above threshold.
double sensory_stretch_L0(const SpindleParameters& p, const Intrafusal& fibre)
{
    return fibre.tension_FU / p.sensory_stiffness_FU_per_L0 -
           (p.sensory_threshold_L0 - p.sensory_rest_L0);
}

double primary_pps(const SpindleParameters& p, const IntrafusalParameters& kind,
                   const Intrafusal& fibre)
{
    return std::max(0.0, kind.primary_gain_pps_per_L0 * sensory_stretch_L0(p, fibre));
}

double secondary_pps(const SpindleParameters& p, const IntrafusalParameters& kind,
                     const Intrafusal& fibre, double length_L0)
{
    const double X = p.secondary_sensory_share;
    const double on_sensory =
        X * (p.secondary_length_L0 / p.sensory_rest_L0) * sensory_stretch_L0(p, fibre);
    const double on_polar = (1 - X) * (p.secondary_length_L0 / p.polar_rest_L0) *
                            (length_L0 - fibre.tension_FU / p.sensory_stiffness_FU_per_L0 -
                             p.sensory_rest_L0 - p.polar_threshold_L0);
    return std::max(0.0, kind.secondary_gain_pps_per_L0 * (on_sensory + on_polar));
}

void fire(MuscleSpindle& spindle, const SpindleParameters& p)
{
    const auto& fibres = spindle.fibres;
    const double dynamic = primary_pps(p, p.bag1, fibres[bag1]);
    const double steady =
        primary_pps(p, p.bag2, fibres[bag2]) + primary_pps(p, p.chain, fibres[chain]);
    // The stronger of the two branches of the primary ending hides most of the weaker one.
    spindle.Ia_pps = std::max(dynamic, steady) + p.occlusion * std::min(dynamic, steady);
    spindle.II_pps = secondary_pps(p, p.bag2, fibres[bag2], spindle.length_L0) +
                     secondary_pps(p, p.chain, fibres[chain], spindle.length_L0);
}

// v_PR = 0:  T = (K_PR (L − L0_SR − L0_PR) + Gamma) / (1 + K_PR/K_SR)
double resting_tension_FU(const SpindleParameters& p, const IntrafusalParameters& kind,
                          double drive, double length_L0)
{
    const double stretched_L0 = length_L0 - p.sensory_rest_L0 - p.polar_rest_L0;
    return (p.polar_stiffness_FU_per_L0 * stretched_L0 + active_force_FU(kind, drive)) /
           (1 + p.polar_stiffness_FU_per_L0 / p.sensory_stiffness_FU_per_L0);
}

// df/dt = (target − f)/tau by backward Euler, as the tension.
void activate(Intrafusal& fibre, double tau_ms, double step_ms)
{
    fibre.drive += (fibre.drive_target - fibre.drive) * step_ms / (tau_ms + step_ms);
}

} // namespace

SpindleParameters human_spindle()
{
    SpindleParameters human;
    human.bag1.primary_gain_pps_per_L0 = 6500;
    human.bag2.primary_gain_pps_per_L0 = 3250;
    human.chain.primary_gain_pps_per_L0 = 3250;
    human.bag2.secondary_gain_pps_per_L0 = 3500;
    human.chain.secondary_gain_pps_per_L0 = 3500;
    return human;
}

MuscleSpindle resting_spindle(const SpindleParameters& p, double length_L0,
                              double gamma_dynamic_pps, double gamma_static_pps)
{
    MuscleSpindle spindle;
    spindle.length_L0 = length_L0;
    set_drives(spindle, p, gamma_dynamic_pps, gamma_static_pps);
    const IntrafusalParameters* const kinds[] = {&p.bag1, &p.bag2, &p.chain};
    for (std::size_t i = 0; i < spindle.fibres.size(); ++i) {
        auto& fibre = spindle.fibres[i];
        fibre.drive = fibre.drive_target;
        fibre.tension_FU = resting_tension_FU(p, *kinds[i], fibre.drive, length_L0);
    }
    fire(spindle, p);
    return spindle;
}

void step(MuscleSpindle& spindle, const SpindleParameters& p, double length_L0,
          double gamma_dynamic_pps, double gamma_static_pps, double step_ms)
{
    if (gamma_dynamic_pps != spindle.gamma_dynamic_pps ||
        gamma_static_pps != spindle.gamma_static_pps) {
        set_drives(spindle, p, gamma_dynamic_pps, gamma_static_pps);
    }

    const IntrafusalParameters* const kinds[] = {&p.bag1, &p.bag2, &p.chain};
    for (std::size_t i = 0; i < spindle.fibres.size(); ++i) {
        activate(spindle.fibres[i], kinds[i]->drive_tau_ms, step_ms);
        stretch(spindle.fibres[i], p, *kinds[i], spindle.length_L0, length_L0, step_ms / 1000);
    }
    spindle.length_L0 = length_L0;
    fire(spindle, p);
}

double sensory_region_L0(const MuscleSpindle& spindle, const SpindleParameters& p,
                         IntrafusalKind fibre)
{
    return p.sensory_rest_L0 + spindle.fibres[fibre].tension_FU / p.sensory_stiffness_FU_per_L0;
}

double polar_region_L0(const MuscleSpindle& spindle, const SpindleParameters& p,
                       IntrafusalKind fibre)
{
    return spindle.length_L0 - sensory_region_L0(spindle, p, fibre);
}

} // namespace physiology
