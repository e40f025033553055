#include "physiology/nerve/nerve_shock.hpp"

#include <cmath>
#include <cstddef>

namespace physiology {

namespace {

// What a fibre's delay holds beside conduction, at its origin and altogether.
struct Ends {
    double origin_ms, both_ms;
};

Ends ends_of_afferent(const MotorNerveParameters& p)
{
    return {p.receptor_ms, p.receptor_ms + p.synapse_ms};
}

Ends ends_of_alpha(const MotorNerveParameters& p)
{
    return {0, p.end_plate_ms};
}

double conduction_ms(const AxonBundle& axons, std::size_t fibre, const Ends& ends, double step_ms)
{
    return axons.delay_steps[fibre] * step_ms - ends.both_ms;
}

// Threshold = that of the reference × (v_ref/v)^power × chance.
std::vector<double> thresholds_mA(const NerveShockParameters& p, const AxonBundle& axons,
                                  const Ends& ends, double length_mm, double reference_mA,
                                  double reference_m_per_s, Random& random, double step_ms)
{
    std::vector<double> all;
    for (std::size_t fibre = 0; fibre < axons.delay_steps.size(); ++fibre) {
        const double m_per_s = length_mm / conduction_ms(axons, fibre, ends, step_ms);
        all.push_back(reference_mA * std::pow(reference_m_per_s / m_per_s, p.velocity_power) *
                      std::exp(p.spread * truncated_normal(random, 3)));
    }
    return all;
}

void excite_all(AxonBundle& axons, const std::vector<double>& thresholds_mA, double current_mA,
                double along, const Ends& ends, double refractory_ms, double step_ms)
{
    const auto refractory_steps = static_cast<std::int32_t>(std::lround(refractory_ms / step_ms));
    for (std::size_t fibre = 0; fibre < thresholds_mA.size(); ++fibre) {
        if (thresholds_mA[fibre] > current_mA) {
            continue;
        }
        const double way_ms = ends.origin_ms + along * conduction_ms(axons, fibre, ends, step_ms);
        excite(axons, static_cast<std::int32_t>(fibre),
               static_cast<std::int32_t>(std::lround(way_ms / step_ms)), refractory_steps);
    }
}

} // namespace

ShockThresholds shock_thresholds(const NerveShockParameters& p, const MotorNerveParameters& nerve,
                                 const InnervatedMuscle& muscle, Random random, double step_ms)
{
    ShockThresholds all;
    const auto afferent = ends_of_afferent(nerve);
    all.Ia_mA = thresholds_mA(p, muscle.Ia.axons, afferent, nerve.length_mm, p.Ia_threshold_mA,
                              nerve.Ia_velocity_m_per_s, random, step_ms);
    all.Ib_mA = thresholds_mA(p, muscle.Ib.axons, afferent, nerve.length_mm, p.Ib_threshold_mA,
                              nerve.Ib_velocity_m_per_s, random, step_ms);
    all.alpha_mA = thresholds_mA(
        p, muscle.alpha, ends_of_alpha(nerve), nerve.length_mm, p.alpha_threshold_mA,
        (nerve.min_alpha_velocity_m_per_s + nerve.max_alpha_velocity_m_per_s) / 2, random, step_ms);
    return all;
}

void shock(InnervatedMuscle& muscle, const NerveShockParameters& p,
           const MotorNerveParameters& nerve, const ShockThresholds& thresholds, double current_mA,
           double step_ms)
{
    const auto afferent = ends_of_afferent(nerve);
    excite_all(muscle.Ia.axons, thresholds.Ia_mA, current_mA, 1 - p.from_cord, afferent,
               p.refractory_ms, step_ms);
    excite_all(muscle.Ib.axons, thresholds.Ib_mA, current_mA, 1 - p.from_cord, afferent,
               p.refractory_ms, step_ms);
    excite_all(muscle.alpha, thresholds.alpha_mA, current_mA, p.from_cord, ends_of_alpha(nerve),
               p.refractory_ms, step_ms);
}

} // namespace physiology
