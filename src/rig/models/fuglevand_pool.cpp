#include "rig/models/fuglevand_pool.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace rig {

namespace {

constexpr double linear_up_to = 0.4; // T/ISI below which twitches simply add up
constexpr double farthest_Z = 3.9;

// S(x) = 1 − exp(−2 x³).  (Fuglevand 1993, eq. 14)
double sigmoid(double x)
{
    return 1 - std::exp(-2 * x * x * x);
}

// Mean force of a regular train: g P T e · rate, e T P being the area under a twitch.
double steady_force(const FuglevandPool& pool, std::size_t unit, double rate, double slowing = 1)
{
    const double per_contraction = slowing * pool.contraction_ms[unit] * rate / 1000;
    return twitch_gain(per_contraction) * pool.twitch_force[unit] * std::numbers::e *
           per_contraction;
}

// e · 0.4/S(0.4) = 9.05 twitches, for every unit.
double fused_force(const FuglevandPool& pool, std::size_t unit)
{
    return pool.twitch_force[unit] * std::numbers::e * linear_up_to / sigmoid(linear_up_to);
}

double drawn_interval(physiology::Random& random, double interval_cv)
{
    return std::max(0.05, 1 + interval_cv * truncated_normal(random, farthest_Z));
}

void twitch_again(FuglevandTrains& trains, const FuglevandPool& pool, std::size_t unit)
{
    const double gain = twitch_gain(pool.contraction_ms[unit] / trains.since_ms[unit]);
    trains.since_ms[unit] = 0;
    trains.rise[unit] += gain * pool.twitch_force[unit] * std::numbers::e;
}

} // namespace

double twitch_gain(double contraction_over_interval)
{
    const double x = contraction_over_interval;
    return x < linear_up_to ? 1 : (sigmoid(x) / x) / (sigmoid(linear_up_to) / linear_up_to);
}

FuglevandPool fuglevand_pool(const FuglevandParameters& p)
{
    FuglevandPool pool;
    const auto n = static_cast<int>(p.units);
    const double c = std::log(p.twitch_force_range) / std::log(p.contraction_time_range);
    for (int i = 1; i <= n; ++i) {
        // RTE_i = exp(ln(RR)/n · i),  P_i = exp(ln(RP)/n · i),  T_i = T_L (1/P_i)^(1/c),
        // PFR_i = PFR_1 − PFRD · RTE_i/RTE_n.  (Fuglevand 1993, eqs. 1, 5, 12, 13)
        const double share = static_cast<double>(i) / n;
        const double P = std::pow(p.twitch_force_range, share);
        pool.threshold.push_back(std::pow(p.threshold_range, share));
        pool.twitch_force.push_back(P);
        pool.contraction_ms.push_back(p.max_contraction_ms * std::pow(1 / P, 1 / c));
        pool.max_rate_pps.push_back(p.max_rate_pps - p.max_rate_fall_pps * pool.threshold.back() /
                                                         p.threshold_range);
    }
    // E_max = RTE_n + (PFR_n − MFR)/g_E
    pool.max_excitation =
        pool.threshold.back() + (pool.max_rate_pps.back() - p.min_rate_pps) / p.rate_gain;
    for (std::size_t unit = 0; unit < pool.threshold.size(); ++unit) {
        pool.max_force += steady_force(pool, unit, rate_pps(pool, p, unit, pool.max_excitation));
    }
    return pool;
}

double rate_pps(const FuglevandPool& pool, const FuglevandParameters& p, std::size_t unit,
                double excitation)
{
    const double above = excitation - pool.threshold[unit];
    if (above < 0) {
        return 0;
    }
    return std::min(p.rate_gain * above + p.min_rate_pps, pool.max_rate_pps[unit]);
}

PoolAnswer steady_answer(const FuglevandPool& pool, const FuglevandParameters& p, double excitation)
{
    PoolAnswer answer;
    double rates = 0, force = 0;
    for (std::size_t unit = 0; unit < pool.threshold.size(); ++unit) {
        const double rate = rate_pps(pool, p, unit, excitation);
        if (rate <= 0) {
            continue;
        }
        ++answer.recruited;
        rates += rate;
        force += steady_force(pool, unit, rate);
    }
    answer.mean_rate_pps = answer.recruited > 0 ? rates / answer.recruited : 0;
    answer.force_share = force / pool.max_force;
    return answer;
}

PoolAnswer tiring_answer(const FuglevandPool& pool, const FuglevandParameters& p,
                         physiology::MotorUnitFatigue& fatigue,
                         const physiology::FatigueParameters& fatigue_parameters, double excitation,
                         double step_s)
{
    PoolAnswer answer = steady_answer(pool, p, excitation);
    std::vector<double> force_share;
    double force = 0;
    for (std::size_t unit = 0; unit < pool.threshold.size(); ++unit) {
        const double capacity = fatigue.capacity[unit];
        const double slowing = contraction_slowing(fatigue_parameters, capacity);
        const double given =
            capacity * steady_force(pool, unit, rate_pps(pool, p, unit, excitation), slowing);
        force_share.push_back(given / fused_force(pool, unit));
        force += given;
    }
    step(fatigue, fatigue_parameters, force_share, step_s);
    answer.force_share = force / pool.max_force;
    return answer;
}

FuglevandTrains silent_trains(const FuglevandPool& pool, physiology::Random random)
{
    const std::size_t n = pool.threshold.size();
    FuglevandTrains trains;
    trains.random = random;
    trains.interval.assign(n, 1);
    for (std::size_t unit = 0; unit < n; ++unit) { // units begin out of step
        trains.phase.push_back(uniform(trains.random));
    }
    trains.since_ms.assign(n, std::numeric_limits<double>::infinity());
    trains.rise.assign(n, 0);
    trains.force.assign(n, 0);
    return trains;
}

double step(FuglevandTrains& trains, const FuglevandPool& pool, const FuglevandParameters& p,
            double excitation, double interval_cv, double step_ms)
{
    double sum = 0;
    for (std::size_t unit = 0; unit < trains.phase.size(); ++unit) {
        const double rate = rate_pps(pool, p, unit, excitation);
        trains.since_ms[unit] += step_ms;
        trains.phase[unit] += rate * step_ms / 1000;
        if (rate > 0 && trains.phase[unit] >= trains.interval[unit]) {
            trains.phase[unit] -= trains.interval[unit];
            trains.interval[unit] = drawn_interval(trains.random, interval_cv);
            twitch_again(trains, pool, unit);
        }
        // f(t) = P (t/T) exp(1 − t/T) for every spike: two equal leaky stages, solved exactly.
        const double steps = step_ms / pool.contraction_ms[unit];
        const double kept = std::exp(-steps);
        trains.force[unit] = kept * (trains.force[unit] + steps * trains.rise[unit]);
        trains.rise[unit] *= kept;
        sum += trains.force[unit];
    }
    return sum / pool.max_force;
}

} // namespace rig
