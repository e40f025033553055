#include "physiology/cisi_kohn_motoneuron.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace physiology {

namespace {

constexpr double spike_at_mV = 50;
constexpr double over_below_mV = 30;

double at_size(const CisiKohnRange& range, double size)
{
    return std::lerp(range.smallest, range.largest, size);
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

// Everything that changes, as one row of numbers for the integration.
using State = std::array<double, 6>; // soma, dendrite, m, h, n, q

double rate_of_change(const Rates& rates, double gate)
{
    return rates.opening * (1 - gate) - rates.closing * gate;
}

State rates_of_change(const State& s, const CisiKohnCell& c, double current_uA)
{
    const auto [V, V_dendrite, m, h, n, q] = s;
    const double along_uA = c.coupling_mS * (V - V_dendrite);
    const double Na_uA = c.Na_mS * m * m * m * h * (V - c.Na_reversal_mV);
    const double K_uA = (c.fast_K_mS * n * n * n * n + c.slow_K_mS * q * q) * (V - c.K_reversal_mV);
    return {
        (current_uA - c.soma_leak_mS * V - along_uA - Na_uA - K_uA) / c.soma_uF,
        (along_uA - c.dendrite_leak_mS * V_dendrite) / c.dendrite_uF,
        rate_of_change(m_rates(V), m),
        rate_of_change(h_rates(V), h),
        rate_of_change(n_rates(V), n),
        rate_of_change(q_rates(V), q),
    };
}

State moved(const State& from, const State& rates, double step_ms)
{
    State to = from;
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += step_ms * rates[i];
    return to;
}

// Runge–Kutta of the fourth order.
State next(const State& s, const CisiKohnCell& c, double current_uA, double step_ms)
{
    const State k1 = rates_of_change(s, c, current_uA);
    const State k2 = rates_of_change(moved(s, k1, step_ms / 2), c, current_uA);
    const State k3 = rates_of_change(moved(s, k2, step_ms / 2), c, current_uA);
    const State k4 = rates_of_change(moved(s, k3, step_ms), c, current_uA);
    State to = s;
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += step_ms / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
    return to;
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
    for (int i = 0; i < 20'000; ++i)
        step(state, cell, 0, 0.02);
    return state;
}

bool step(CisiKohnMotoneuron& cell_state, const CisiKohnCell& cell, double current_nA,
          double step_ms)
{
    auto& s = cell_state;
    const State to =
        next({s.soma_mV, s.dendrite_mV, s.m, s.h, s.n, s.q}, cell, current_nA / 1000, step_ms);
    s.soma_mV = to[0];
    s.dendrite_mV = to[1];
    s.m = to[2];
    s.h = to[3];
    s.n = to[4];
    s.q = to[5];
    const bool fires = !s.above && s.soma_mV >= spike_at_mV;
    s.above = fires || (s.above && s.soma_mV > over_below_mV);
    return fires;
}

} // namespace physiology
