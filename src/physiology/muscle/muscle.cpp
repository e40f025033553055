#include "physiology/muscle/muscle.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

// De Groote 2016, table 1, with the corrections of OpenSim's DeGrooteFregly2016Muscle.
constexpr double d1 = -0.3211346127989808, d2 = -8.149, d3 = -0.374, d4 = 0.8825327733249912;
constexpr double tendon_c1 = 0.2, tendon_c2 = 1.0, tendon_c3 = 0.2;
constexpr double tendon_strain_at_max_force = 0.049;
constexpr double passive_stiffness = 4, passive_strain_at_max_force = 0.6;
constexpr double shortest_fibre_L0 = 0.35; // ends of the model: no fibre gets there in a knee
constexpr double longest_fibre_L0 = 1.9;

const double tendon_stiffness =
    std::log((1 + tendon_c3) / tendon_c1) / (1 + tendon_strain_at_max_force - tendon_c2);
const double passive_offset = std::exp(passive_stiffness * (0.2 - 1) / passive_strain_at_max_force);
const double passive_span = std::exp(passive_stiffness) - passive_offset;

double gaussian(double x, double b1, double b2, double b3, double b4)
{
    const double z = (x - b2) / (b3 + b4 * x);
    return b1 * std::exp(-0.5 * z * z);
}

double cosine_of_pennation(const MuscleParameters& p, double fibre_L0)
{
    const double sine = std::sin(p.pennation_rad) / fibre_L0; // l sin α = const
    return std::sqrt(std::max(0.0, 1 - sine * sine));
}

double tendon_length_mm(const MuscleParameters& p, double length_mm, double fibre_L0, double cosine)
{
    return length_mm - fibre_L0 * p.fibre_length_mm * cosine;
}

double tendon_force_N(const MuscleParameters& p, double length_mm, double fibre_L0)
{
    const double cosine = cosine_of_pennation(p, fibre_L0);
    return p.max_isometric_force_N *
           tendon_force(tendon_length_mm(p, length_mm, fibre_L0, cosine) / p.tendon_slack_mm);
}

} // namespace

double active_force_by_length(double x)
{
    // Sum of three bells; the widths are squared in the exponent (missing in print).
    return gaussian(x, 0.8150671134243542, 1.055033428970575, 0.162384573599574,
                    0.063303448465465) +
           gaussian(x, 0.433004984392647, 0.716775413397760, -0.029947116970696,
                    0.200356847296188) +
           gaussian(x, 0.1, 1.0, 0.353553390593274, 0);
}

double force_by_speed(double speed)
{
    return d1 * std::asinh(d2 * speed + d3) + d4;
}

double passive_force(double x)
{
    return (std::exp(passive_stiffness * (x - 1) / passive_strain_at_max_force) - passive_offset) /
           passive_span;
}

double tendon_force(double tendon_over_slack)
{
    if (tendon_over_slack <= 1) {
        return 0;
    }
    return tendon_c1 * std::exp(tendon_stiffness * (tendon_over_slack - tendon_c2)) - tendon_c3;
}

double resting_length_mm(const MuscleParameters& p, double fibre_L0)
{
    const double cosine = cosine_of_pennation(p, fibre_L0);
    const double force = std::max(0.0, p.passive_scale * passive_force(fibre_L0)) * cosine;
    const double tendon =
        tendon_c2 + std::log((force + tendon_c3) / tendon_c1) / tendon_stiffness; // inverse curve
    return tendon * p.tendon_slack_mm + fibre_L0 * p.fibre_length_mm * cosine;
}

HillMuscle resting_muscle(const MuscleParameters& p, double length_mm)
{
    double low = shortest_fibre_L0, high = longest_fibre_L0;
    for (int i = 0; i < 100; ++i) { // the longer the fibre, the longer the whole
        const double middle = (low + high) / 2;
        (resting_length_mm(p, middle) > length_mm ? high : low) = middle;
    }
    HillMuscle muscle;
    muscle.fibre_L0 = (low + high) / 2;
    muscle.force_N = tendon_force_N(p, length_mm, muscle.fibre_L0);
    return muscle;
}

// Finds the fibre's speed v with  F_T = (a fL(l) fV(v) + fPE(l) + d v) cos α.  The tendon counts at
// the end of the step (backward Euler, it is stiff), fL and fPE at its beginning. The left side
// falls with v, the right side rises, so there is one solution.
void step(HillMuscle& muscle, const MuscleParameters& p, double activation, double length_mm,
          double step_ms)
{
    const double l = muscle.fibre_L0;
    const double cosine = cosine_of_pennation(p, l);
    const double active = activation > 0 ? activation * active_force_by_length(l) : 0;
    const double passive = p.passive_scale * passive_force(l);
    const double L0_per_speed = p.max_speed_L0_per_s * step_ms / 1000; // in this step
    // A fibre that grows by dl takes dl/cos α from the tendon, its thickness being constant.
    const double slack_lengths_per_L0 = p.fibre_length_mm / (cosine * p.tendon_slack_mm);
    const double tendon_now = tendon_length_mm(p, length_mm, l, cosine) / p.tendon_slack_mm;

    double v = muscle.speed;
    double pull = 0;
    constexpr int max_iterations = 30;
    for (int i = 0; i < max_iterations; ++i) {
        pull = tendon_force(tendon_now - slack_lengths_per_L0 * L0_per_speed * v);
        const double pull_per_speed =
            pull > 0 ? (pull + tendon_c3) * tendon_stiffness * slack_lengths_per_L0 * L0_per_speed
                     : 0;
        const double u = d2 * v + d3;
        const double fibre = active > 0 ? active * (d1 * std::asinh(u) + d4) : 0;
        const double fibre_per_speed = active * d1 * d2 / std::sqrt(u * u + 1);
        const double error = (fibre + passive + p.damping * v) * cosine - pull;
        const double correction = error / ((fibre_per_speed + p.damping) * cosine + pull_per_speed);
        v = std::clamp(v - correction, -1.0, 1.0);
        if (std::abs(correction) < 1e-7) {
            break;
        }
    }
    muscle.speed = v;
    muscle.fibre_L0 = std::clamp(l + v * L0_per_speed, shortest_fibre_L0, longest_fibre_L0);
    muscle.force_N = p.max_isometric_force_N * pull;
}

} // namespace physiology
