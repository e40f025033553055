#include "physiology/muscle/motor_unit.hpp"

#include "physiology/cells/membrane.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <utility>

namespace physiology {

namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min() / 2;
constexpr double linear_up_to = 0.4; // T/ISI below which twitches simply add up

// S(x) = 1 − exp(−2 x³), sigmoid of force against rate.  (Fuglevand 1993, eq. 14)
double sigmoid(double x)
{
    return 1 - std::exp(-2 * x * x * x);
}

// g: how much more or less a twitch gives inside a train.  (Fuglevand 1993, eqs. 15–16)
double gain(double contraction_over_interval)
{
    const double x = contraction_over_interval;
    return x < linear_up_to ? 1 : (sigmoid(x) / x) / (sigmoid(linear_up_to) / linear_up_to);
}

// Force of full fusion over twitch force: e · 0.4/S(0.4) = 9.05, the same for every unit.
double fused_over_twitch()
{
    return std::numbers::e * linear_up_to / sigmoid(linear_up_to);
}

// Two phases without a net area, as an action potential gives that runs along under two electrodes;
// the shape is ours, illustrative: d/du of u²(1−u)².
std::vector<double> EMG_wave(double wave_ms, double step_ms)
{
    const auto steps = static_cast<std::size_t>(std::max(2.0, std::round(wave_ms / step_ms)));
    std::vector<double> wave(steps);
    for (std::size_t i = 0; i < steps; ++i) {
        const double u = (static_cast<double>(i) + 0.5) / static_cast<double>(steps);
        wave[i] = u * (1 - u) * (1 - 2 * u) / 0.09622504486493763; // its maximum, √3/18
    }
    return wave;
}

// Decay never ends by itself, and numbers below 1e-308 cost a hundred times the work.
void flush_denormals(MotorUnits& units)
{
    constexpr double nothing = 1e-40;
    for (auto* stage : {&units.drive, &units.twitch}) {
        for (double& value : *stage) {
            if (value < nothing) {
                value = 0;
            }
        }
    }
}

void twitch_again(MotorUnits& units, std::size_t unit)
{
    const double interval_ms =
        static_cast<double>(units.now - units.last_spike_step[unit]) * units.step_ms;
    units.last_spike_step[unit] = units.now;
    units.drive[unit] += gain(units.contraction_ms[unit] / interval_ms);

    const std::size_t ring = units.EMG_to_come_mV.size();
    const std::size_t to_the_end = ring - units.EMG_place;
    const double height_mV = units.EMG_mV[unit];
    double* to_come = units.EMG_to_come_mV.data();
    for (std::size_t i = 0; i < to_the_end; ++i) {
        to_come[units.EMG_place + i] += height_mV * units.EMG_wave[i];
    }
    for (std::size_t i = to_the_end; i < ring; ++i) {
        to_come[i - to_the_end] += height_mV * units.EMG_wave[i];
    }
}

void come_to_rest(MotorUnits& units)
{
    units.at_rest = true;
    units.activation = units.EMG_now_mV = 0;
    std::fill(units.drive.begin(), units.drive.end(), 0.0);
    std::fill(units.twitch.begin(), units.twitch.end(), 0.0);
    for (auto* to_come : {&units.EMG_to_come_mV, &units.activation_to_come}) {
        std::fill(to_come->begin(), to_come->end(), 0.0);
    }
}

// f(t) = (t/T) exp(−t/T) for every spike, by exact recurrence. Eight sums, so that vector
// instructions can walk along the units.
REFLEXLOOP_WIDE_VECTORS void contract(MotorUnits& units)
{
    constexpr std::size_t sums = 8;
    const std::size_t n = units.twitch.size();
    const double* kept = units.kept.data();
    const double* step_share = units.step_share.data();
    const double* share = units.tired_share.data();
    double* twitch = units.twitch.data();
    double* drive = units.drive.data();
    for (std::size_t i = 0; i < n; ++i) {
        twitch[i] = kept[i] * (twitch[i] + step_share[i] * drive[i]);
    }
    for (std::size_t i = 0; i < n; ++i) {
        drive[i] *= kept[i];
    }
    std::array<double, sums> sum{};
    std::size_t i = 0;
    for (; i + sums <= n; i += sums) {
        for (std::size_t k = 0; k < sums; ++k) {
            sum[k] += share[i + k] * twitch[i + k];
        }
    }
    for (; i < n; ++i) {
        sum[0] += share[i] * twitch[i];
    }
    units.activation = std::numbers::e * std::accumulate(sum.begin(), sum.end(), 0.0);
}

void follow_capacity(MotorUnits& units, const FatigueParameters& p)
{
    for (std::size_t i = 0; i < units.tired_share.size(); ++i) {
        const double left = units.fatigue.capacity[i];
        const double share = units.twitch_share[i] * left;
        if (share == units.tired_share[i]) {
            continue;
        }
        units.tired_share[i] = share;
        units.contraction_ms[i] = units.fresh_contraction_ms[i] * contraction_slowing(p, left);
        units.step_share[i] = units.step_ms / units.contraction_ms[i];
        units.kept[i] = std::exp(-units.step_share[i]);
    }
}

} // namespace

MotorUnits motor_units(const MotorUnitParameters& p, const FatigueParameters& fatigue, int count,
                       double step_ms)
{
    MotorUnits units;
    units.step_ms = step_ms;
    const auto n = static_cast<std::size_t>(count);
    const double c = std::log(p.twitch_force_range) / std::log(p.contraction_time_range);
    double force_of_all = 0;
    for (std::size_t i = 1; i <= n; ++i) {
        // P_i = exp(ln(RP)/n · i),  T_i = T_L (1/P_i)^(1/c).  (Fuglevand 1993, eqs. 12–13)
        const double P = std::exp(std::log(p.twitch_force_range) / static_cast<double>(n) *
                                  static_cast<double>(i));
        const double T_ms = p.max_contraction_ms * std::pow(1 / P, 1 / c);
        units.twitch_share.push_back(P);
        units.fresh_contraction_ms.push_back(T_ms);
        force_of_all += P;
    }
    for (double& share : units.twitch_share) {
        // A larger unit has more fibres, so its wave is larger in the same measure.
        units.EMG_mV.push_back(p.EMG_all_units_mV * share / force_of_all);
        share /= force_of_all * fused_over_twitch();
    }
    units.EMG_wave = EMG_wave(p.EMG_wave_ms, step_ms);
    units.EMG_to_come_mV.assign(units.EMG_wave.size(), 0);
    units.activation_to_come.assign(
        static_cast<std::size_t>(std::llround(p.electromechanical_delay_ms / step_ms)), 0);
    units.drive.assign(n, 0);
    units.twitch.assign(n, 0);
    units.last_spike_step.assign(n, never);
    units.fatigue = fresh_units(fatigue, n);
    for (auto* changing : {&units.relative_force, &units.tired_share, &units.contraction_ms,
                           &units.kept, &units.step_share}) {
        changing->assign(n, 0);
    }
    follow_capacity(units, fatigue);
    return units;
}

void step(MotorUnits& units, std::span<const std::int32_t> arriving)
{
    ++units.now;
    if (units.at_rest && arriving.empty()) {
        return;
    }
    for (const std::int32_t unit : arriving) {
        twitch_again(units, static_cast<std::size_t>(unit));
    }
    contract(units);
    if (!units.activation_to_come.empty()) {
        std::swap(units.activation, units.activation_to_come[units.delay_place]);
        if (++units.delay_place == units.activation_to_come.size()) {
            units.delay_place = 0;
        }
    }

    auto& wave = units.EMG_to_come_mV[units.EMG_place];
    units.EMG_now_mV = wave;
    wave = 0;
    if (++units.EMG_place == units.EMG_to_come_mV.size()) {
        units.EMG_place = 0;
    }

    constexpr std::int64_t flush_every_steps = 10'000;
    if (!arriving.empty()) {
        // After forty contraction times a twitch is 1e-16 of what it was.
        units.at_rest = false;
        units.at_rest_from =
            units.now + std::llround(40 * units.contraction_ms.front() / units.step_ms);
    } else if (units.now >= units.at_rest_from) {
        come_to_rest(units);
    }
    if (units.now % flush_every_steps == 0) {
        flush_denormals(units);
    }
}

void tire(MotorUnits& units, const FatigueParameters& p, double lapse_s)
{
    const double share_per_twitch = std::numbers::e / fused_over_twitch();
    for (std::size_t i = 0; i < units.relative_force.size(); ++i) {
        units.relative_force[i] = units.fatigue.capacity[i] * units.twitch[i] * share_per_twitch;
    }
    step(units.fatigue, p, units.relative_force, lapse_s);
    follow_capacity(units, p);
}

double capacity(const MotorUnits& units)
{
    double left = 0, fresh = 0;
    for (std::size_t i = 0; i < units.twitch_share.size(); ++i) {
        left += units.tired_share[i];
        fresh += units.twitch_share[i];
    }
    return left / fresh;
}

double activation(const MotorUnits& units, std::size_t first, std::size_t end)
{
    double force = 0, max_force = 0;
    for (std::size_t i = first; i < end; ++i) {
        force += units.tired_share[i] * units.twitch[i];
        max_force += units.twitch_share[i] * fused_over_twitch();
    }
    return max_force > 0 ? std::numbers::e * force / max_force : 0;
}

} // namespace physiology
