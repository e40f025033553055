#include "physiology/muscle/innervated_muscle.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace physiology {

namespace {

FibreGroup fibre_group(int fibres, double length_mm, double velocity_m_per_s, double spread,
                       double at_the_ends_ms, double jitter, Random random, double step_ms)
{
    std::vector<std::int32_t> delay_steps(static_cast<std::size_t>(fibres));
    for (auto& delay : delay_steps) {
        const double own = velocity_m_per_s * (1 + spread * (2 * uniform(random) - 1));
        delay = conduction_steps(length_mm, own, at_the_ends_ms, step_ms);
    }
    FibreGroup group;
    group.axons = axon_bundle(std::move(delay_steps));
    group.origin = spike_encoder(fibres, Firing::regular, jitter, random);
    return group;
}

GammaAxons gamma_axons(const MotorNerveParameters& p, int fibres, double rate_pps, Random random,
                       double step_ms)
{
    GammaAxons gamma;
    gamma.fibres = fibre_group(fibres, p.length_mm, p.gamma_velocity_m_per_s,
                               p.gamma_velocity_spread, 0, p.gamma_jitter, random, step_ms);
    const auto way = conduction_steps(p.length_mm, p.gamma_velocity_m_per_s, 0, step_ms);
    gamma.rates_under_way_pps.assign(static_cast<std::size_t>(way), rate_pps);
    gamma.arriving_pps = rate_pps;
    return gamma;
}

// Larger cells have thicker, faster axons.
AxonBundle alpha_axons(const MotorNerveParameters& p, int cells, double step_ms)
{
    std::vector<std::int32_t> delay_steps(static_cast<std::size_t>(cells));
    for (std::size_t i = 0; i < delay_steps.size(); ++i) {
        const double size = static_cast<double>(i) / std::max(1, cells - 1);
        delay_steps[i] = conduction_steps(
            p.length_mm,
            std::lerp(p.min_alpha_velocity_m_per_s, p.max_alpha_velocity_m_per_s, size),
            p.end_plate_ms, step_ms);
    }
    return axon_bundle(std::move(delay_steps));
}

// Half of a sine's square: the fascicle is stretched and let go (ours, illustrative).
double tapped_mm(InnervatedMuscle& muscle, const TapParameters& p, double step_ms)
{
    if (muscle.steps_since_tap < 0) {
        return 0;
    }
    const double since_ms = static_cast<double>(++muscle.steps_since_tap) * step_ms;
    if (since_ms >= p.lasts_ms) {
        muscle.steps_since_tap = -1;
        return 0;
    }
    const double sine = std::sin(std::numbers::pi * since_ms / p.lasts_ms);
    return p.stretch_mm * sine * sine;
}

// `moved` is what was pulled or tapped into the fascicle itself.
double spindle_length_L0(const LegMuscleParameters& p, double fibre_L0, double moved_mm)
{
    const double moved_L0 = moved_mm / p.hill.fibre_length_mm;
    const double by_limb_L0 = fibre_L0 - p.fibre_at_90deg_L0 - moved_L0;
    return p.spindle_at_90deg_L0 + p.spindle_share * by_limb_L0 + moved_L0;
}

// A tendon organ feels a share of the whole muscle's force.
double organ_force_N(const InnervationParameters& p, const LegMuscleParameters& leg_muscle,
                     double force_N)
{
    return p.tendon_organ_N * force_N / leg_muscle.hill.max_isometric_force_N;
}

void fire(FibreGroup& group, double rate_pps, double step_ms)
{
    depart(group.axons, step(group.origin, rate_pps, step_ms));
}

void fire(GammaAxons& gamma, double rate_pps, double step_ms)
{
    fire(gamma.fibres, rate_pps, step_ms);
    auto& under_way_pps = gamma.rates_under_way_pps;
    gamma.arriving_pps = std::exchange(under_way_pps[gamma.place], rate_pps);
    if (gamma.cut_share > 0) {
        const std::size_t ring = under_way_pps.size();
        under_way_pps[(gamma.place + ring - gamma.cut_steps) % ring] *= 1 - gamma.cut_share;
    }
    gamma.place = gamma.place + 1 == under_way_pps.size() ? 0 : gamma.place + 1;
}

// Every hundredth of a second.
void tire(InnervatedMuscle& m, const FatigueParameters& p, double step_ms)
{
    constexpr double every_ms = 10;
    if (m.units.now % std::llround(every_ms / step_ms) != 0) {
        return;
    }
    tire(m.units, p, every_ms / 1000);
    for (std::size_t fibre = 0; fibre < m.calcium.unit.size(); ++fibre) {
        const auto unit = static_cast<std::size_t>(m.calcium.unit[fibre]);
        slow_pumps(m.calcium, fibre, contraction_slowing(p, m.units.fatigue.capacity[unit]));
    }
}

} // namespace

InnervatedMuscle resting_innervated_muscle(const InnervationParameters& p,
                                           const LegMuscleParameters& leg_muscle,
                                           const MuscleInput& rest, FibreCounts fibres,
                                           int motor_cells, std::uint64_t seed, double step_ms)
{
    const auto& nerve = p.nerve;
    InnervatedMuscle m;
    m.length_at_90deg_mm = resting_length_mm(leg_muscle.hill, leg_muscle.fibre_at_90deg_L0);
    m.hill = resting_muscle(leg_muscle.hill, m.length_at_90deg_mm + rest.lengthened_mm);
    m.fascicle_L0 = m.hill.fibre_L0;
    m.spindle = resting_spindle(p.spindle, spindle_length_L0(leg_muscle, m.hill.fibre_L0, 0),
                                rest.gamma_dynamic_pps, rest.gamma_static_pps);
    const double ends_ms = nerve.receptor_ms + nerve.synapse_ms;
    m.Ia =
        fibre_group(Ia_fibres, nerve.length_mm, nerve.Ia_velocity_m_per_s, nerve.Ia_velocity_spread,
                    ends_ms, nerve.spindle_jitter, random_stream(seed, 0), step_ms);
    m.Ib =
        fibre_group(Ib_fibres, nerve.length_mm, nerve.Ib_velocity_m_per_s, nerve.Ib_velocity_spread,
                    ends_ms, nerve.spindle_jitter, random_stream(seed, 4), step_ms);
    m.tendon_organ =
        resting_tendon_organ(p.tendon_organ, organ_force_N(p, leg_muscle, m.hill.force_N));
    m.II =
        fibre_group(fibres.II, nerve.length_mm, nerve.II_velocity_m_per_s, nerve.II_velocity_spread,
                    ends_ms, nerve.spindle_jitter, random_stream(seed, 1), step_ms);
    m.gamma_dynamic =
        gamma_axons(nerve, fibres.gamma, rest.gamma_dynamic_pps, random_stream(seed, 2), step_ms);
    m.gamma_static =
        gamma_axons(nerve, fibres.gamma, rest.gamma_static_pps, random_stream(seed, 3), step_ms);
    m.alpha = alpha_axons(nerve, motor_cells, step_ms);
    m.units = motor_units(p.motor_unit, p.fatigue, motor_cells, step_ms);
    m.calcium =
        resting_calcium(p.slow_calcium, p.fast_calcium, static_cast<std::size_t>(fibres.calcium),
                        static_cast<std::size_t>(motor_cells), step_ms);
    return m;
}

void conduct(InnervatedMuscle& muscle)
{
    step(muscle.Ia.axons);
    step(muscle.Ib.axons);
    step(muscle.II.axons);
    step(muscle.gamma_dynamic.fibres.axons);
    step(muscle.gamma_static.fibres.axons);
    step(muscle.alpha);
}

void step(InnervatedMuscle& m, const InnervationParameters& p,
          const LegMuscleParameters& leg_muscle, const MuscleInput& input, double step_ms)
{
    step(m.units, m.alpha.arriving);
    step(m.calcium, m.alpha.arriving);
    tire(m, p.fatigue, step_ms);
    m.pulled_mm = input.pulled_mm;
    step(m.hill, leg_muscle.hill, input.strength * m.units.activation,
         m.length_at_90deg_mm + input.lengthened_mm + m.pulled_mm, step_ms);
    // The hammer's own stretch reaches the spindle; that it also pulls at the bone for a few
    // milliseconds is left out.
    const double tap_mm = tapped_mm(m, p.tap, step_ms);
    m.fascicle_L0 = m.hill.fibre_L0 + tap_mm / leg_muscle.hill.fibre_length_mm;

    fire(m.gamma_dynamic, input.gamma_dynamic_pps, step_ms);
    fire(m.gamma_static, input.gamma_static_pps, step_ms);
    step(m.spindle, p.spindle, spindle_length_L0(leg_muscle, m.fascicle_L0, m.pulled_mm + tap_mm),
         m.gamma_dynamic.arriving_pps, m.gamma_static.arriving_pps, step_ms);
    step(m.tendon_organ, p.tendon_organ, organ_force_N(p, leg_muscle, m.hill.force_N), step_ms);
    m.Ib_pps = std::min(m.fatigued.Ib * m.tendon_organ.Ib_pps, p.nerve.max_tendon_organ_pps);
    fire(m.Ib, m.Ib_pps, step_ms);
    fire(m.Ia, std::min(m.fatigued.Ia * m.spindle.Ia_pps, p.nerve.max_spindle_pps), step_ms);
    fire(m.II, std::min(m.spindle.II_pps, p.nerve.max_spindle_pps), step_ms);
}

void tap(InnervatedMuscle& muscle)
{
    muscle.steps_since_tap = 0;
}

void scale_conduction_velocity(InnervatedMuscle& m, double velocity_share)
{
    for (auto* axons : {&m.Ia.axons, &m.Ib.axons, &m.II.axons, &m.gamma_dynamic.fibres.axons,
                        &m.gamma_static.fibres.axons, &m.alpha}) {
        scale_conduction_velocity(*axons, velocity_share);
    }
}

double sarcomere_length_um(const InnervatedMuscle& muscle, const InnervationParameters& p)
{
    return muscle.fascicle_L0 * p.sarcomere_um;
}

} // namespace physiology
