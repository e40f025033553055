#include "rig/models/cisi_kohn_motoneuron.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace rig {

namespace {

constexpr double spike_at_mV = 50;
constexpr double over_below_mV = 30;

double at_size(const CisiKohnRange& range, double size)
{
    return std::lerp(range.min, range.max, size);
}

// x/(e^x − 1), also where x is 0.
double over_expm1(double x)
{
    return std::abs(x) < 1e-6 ? 1 - x / 2 : x / std::expm1(x);
}

struct Rates {
    double opening, closing; // per ms
};

// Negro & Farina 2011.
Rates m_rates(double V)
{
    return {0.32 * 5 * over_expm1((13 - V) / 5), 0.28 * 5 * over_expm1((V - 40) / 5)};
}

Rates h_rates(double V)
{
    return {0.128 * std::exp((17 - V) / 18), 4 / (std::exp((40 - V) / 5) + 1)};
}

Rates n_rates(double V)
{
    return {0.032 * 5 * over_expm1((15 - V) / 5), 0.5 * std::exp((10 - V) / 40)};
}

Rates q_rates(double V)
{
    return {3.5 / (std::exp((55 - V) / 4) + 1), 0.025};
}

// d gate/dt = opening (1 − gate) − closing gate, exactly over a step of constant potential: stable
// however strong the current.
void open_and_close(double& gate, const Rates& rates, double step_ms)
{
    const double sum = rates.opening + rates.closing;
    const double target = rates.opening / sum;
    gate = target + (gate - target) * std::exp(-sum * step_ms);
}

// C dV/dt of soma and dendrite with the channels held, by the trapezium rule: half a step of
// backward Euler, and as much again.
void charge(CisiKohnMotoneuron& s, const CisiKohnCell& c, double current_uA, double step_ms)
{
    const double Na_mS = c.Na_mS * s.m * s.m * s.m * s.h;
    const double K_mS = c.fast_K_mS * s.n * s.n * s.n * s.n + c.slow_K_mS * s.q * s.q;
    const double soma = c.soma_uF / (step_ms / 2);
    const double dendrite = c.dendrite_uF / (step_ms / 2);
    const double soma_mS = soma + c.soma_leak_mS + c.coupling_mS + Na_mS + K_mS;
    const double dendrite_mS = dendrite + c.dendrite_leak_mS + c.coupling_mS;
    const double into_soma_uA =
        soma * s.soma_mV + current_uA + Na_mS * c.Na_reversal_mV + K_mS * c.K_reversal_mV;
    const double into_dendrite_uA = dendrite * s.dendrite_mV;
    const double half_soma_mV = (into_soma_uA * dendrite_mS + into_dendrite_uA * c.coupling_mS) /
                                (soma_mS * dendrite_mS - c.coupling_mS * c.coupling_mS);
    const double half_dendrite_mV = (into_dendrite_uA + c.coupling_mS * half_soma_mV) / dendrite_mS;
    s.soma_mV = 2 * half_soma_mV - s.soma_mV;
    s.dendrite_mV = 2 * half_dendrite_mV - s.dendrite_mV;
}

double steady(const Rates& rates)
{
    return rates.opening / (rates.opening + rates.closing);
}

} // namespace

CisiKohnCell cisi_kohn_cell(const CisiKohnParameters& p, double size)
{
    constexpr double cm_per_um = 1e-4;
    const double pi = std::numbers::pi;
    const double ld = at_size(p.dendrite_length_um, size) * cm_per_um;
    const double rd = at_size(p.dendrite_radius_um, size) * cm_per_um;
    const double ls = at_size(p.soma_length_um, size) * cm_per_um;
    const double rs = at_size(p.soma_radius_um, size) * cm_per_um;
    const double dendrite_cm2 = 2 * pi * rd * ld;
    const double soma_cm2 = 2 * pi * rs * ls;
    const double Ri = p.axial_resistance_kOhm_cm;
    return {
        .dendrite_leak_mS = dendrite_cm2 / at_size(p.dendrite_resistance_kOhm_cm2, size),
        .soma_leak_mS = soma_cm2 / at_size(p.soma_resistance_kOhm_cm2, size),
        // Two half cylinders in a row: 2/(Ri ld/(π rd²) + Ri ls/(π rs²)).
        .coupling_mS = 2 / (Ri * ld / (pi * rd * rd) + Ri * ls / (pi * rs * rs)),
        .dendrite_uF = p.capacitance_uF_per_cm2 * dendrite_cm2,
        .soma_uF = p.capacitance_uF_per_cm2 * soma_cm2,
        .Na_mS = p.Na_mS_per_cm2 * soma_cm2,
        .fast_K_mS = p.fast_K_mS_per_cm2 * soma_cm2,
        .slow_K_mS = p.slow_K_mS_per_cm2 * soma_cm2,
        .Na_reversal_mV = p.Na_reversal_mV,
        .K_reversal_mV = p.K_reversal_mV,
    };
}

double input_resistance_MOhm(const CisiKohnCell& cell)
{
    const double by_dendrite_mS =
        1 / (1 / cell.coupling_mS + 1 / cell.dendrite_leak_mS); // in a row
    return 1e-3 / (cell.soma_leak_mS + by_dendrite_mS);         // 1/mS is 1 kΩ
}

CisiKohnMotoneuron resting_motoneuron(const CisiKohnCell& cell)
{
    CisiKohnMotoneuron state{.m = steady(m_rates(0)),
                             .h = steady(h_rates(0)),
                             .n = steady(n_rates(0)),
                             .q = steady(q_rates(0))};
    // The few channels that are open at rest shift it a little: wait until nothing moves.
    for (int i = 0; i < 20'000; ++i) {
        step(state, cell, 0, 0.02);
    }
    return state;
}

// Gates live half a step before the potentials, which makes both accurate to the second order.
bool step(CisiKohnMotoneuron& motoneuron, const CisiKohnCell& cell, double current_nA,
          double step_ms)
{
    auto& s = motoneuron;
    open_and_close(s.m, m_rates(s.soma_mV), step_ms);
    open_and_close(s.h, h_rates(s.soma_mV), step_ms);
    open_and_close(s.n, n_rates(s.soma_mV), step_ms);
    open_and_close(s.q, q_rates(s.soma_mV), step_ms);
    charge(s, cell, current_nA / 1000, step_ms);
    const bool fires = !s.above && s.soma_mV >= spike_at_mV;
    s.above = fires || (s.above && s.soma_mV > over_below_mV);
    return fires;
}

} // namespace rig
