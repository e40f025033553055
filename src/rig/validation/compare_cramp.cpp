#include "rig/validation/compare_cramp.hpp"

#include "physiology/nerve/excitability.hpp"
#include "physiology/reflex_loop.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rig {

namespace {

using physiology::Inputs;
using physiology::Parameters;

// Hamstrings that pulled hard with the knee bent, in somebody who has sweated much.
struct Cramp {
    double rate_pps = 0, interval_CV = 0;                     // of its units, on average
    double before_pps = 0, stretched_pps = 0, broken_pps = 0; // of the pool
};

constexpr double effort_s = 20, settles_s = 2, lasts_s = 8;

void live(physiology::ReflexLoop& body, const Inputs& inputs, double seconds)
{
    for (int i = 0; i < seconds * physiology::steps_per_s; ++i) {
        step(body, {}, inputs);
    }
}

double pool_rate_pps(physiology::ReflexLoop& body, const Inputs& inputs, double seconds)
{
    std::size_t spikes = 0;
    for (int i = 0; i < seconds * physiology::steps_per_s; ++i) {
        step(body, {}, inputs);
        spikes += body.circuit.hamstrings.alpha.firing.size();
    }
    return static_cast<double>(spikes) / seconds / body.circuit.hamstrings.alpha.cells;
}

// Rate and unevenness of the intervals of every unit that goes on firing.
void follow_units(Cramp& cramp, physiology::ReflexLoop& body, const Inputs& inputs)
{
    const auto cells = static_cast<std::size_t>(body.circuit.hamstrings.alpha.cells);
    std::vector<double> last_s(cells, -1), count(cells, 0), sum_s(cells, 0), square_s2(cells, 0);
    for (int i = 0; i < lasts_s * physiology::steps_per_s; ++i) {
        step(body, {}, inputs);
        const double now_s = static_cast<double>(i) / physiology::steps_per_s;
        for (const auto cell : body.circuit.hamstrings.alpha.firing) {
            const auto c = static_cast<std::size_t>(cell);
            if (last_s[c] >= 0) {
                const double interval_s = now_s - last_s[c];
                ++count[c];
                sum_s[c] += interval_s;
                square_s2[c] += interval_s * interval_s;
            }
            last_s[c] = now_s;
        }
    }
    constexpr double min = 30; // intervals
    double units = 0;
    for (std::size_t c = 0; c < cells; ++c) {
        if (count[c] < min) {
            continue;
        }
        const double mean_s = sum_s[c] / count[c];
        cramp.rate_pps += 1 / mean_s;
        cramp.interval_CV += std::sqrt(square_s2[c] / count[c] - mean_s * mean_s) / mean_s;
        ++units;
    }
    cramp.rate_pps /= units;
    cramp.interval_CV /= units;
}

Cramp cramp(std::uint64_t seed)
{
    Inputs bent{
        .knee_moment_N_m = -6, .potassium_mM = 4.8, .calcium_mM = 1.15, .dehydration_percent = 4};
    Inputs effort = bent, stretched = bent;
    effort.voluntary_drive = -0.9;
    stretched.knee_moment_N_m = 40;

    Cramp out;
    auto body = physiology::resting_body({}, seed);
    live(body, effort, effort_s);
    live(body, bent, settles_s);
    follow_units(out, body, bent);
    out.before_pps = pool_rate_pps(body, bent, 1);
    out.stretched_pps = pool_rate_pps(body, stretched, 0.35);
    live(body, stretched, 1);
    out.broken_pps = pool_rate_pps(body, stretched, 1);
    return out;
}

void compare_ions(Comparisons& rows)
{
    constexpr Published nernst{"ions", "Nernst, 61 log10(out/in)", "human", Evidence::computed};
    constexpr Published frankenhaeuser{"ions", "from Frankenhaeuser & Hodgkin 1957", "squid",
                                       Evidence::computed};
    constexpr Published tetany{"ions", "tetany below 1.0–1.1 mM", "human", Evidence::read};
    const double healthy_mV = physiology::potassium_potential_mV(4.5);
    compare(rows, nernst, "E_K at 4.5 mM", "mV", -91, 0.5, healthy_mV);
    compare(rows, nernst, "E_K at 2.5 mM, against 4.5", "mV", -15.6, 0.1,
            physiology::potassium_potential_mV(2.5) - healthy_mV);
    compare(rows, nernst, "E_K at 7 mM, against 4.5", "mV", 11.7, 0.1,
            physiology::potassium_potential_mV(7) - healthy_mV);
    const auto threshold_reduction_mV = [](double calcium_mM) {
        return physiology::excitability({}, {.calcium_mM = calcium_mM}).threshold_reduction_mV;
    };
    compare_range(rows, frankenhaeuser, "threshold per decade of calcium", "mV", 14, 21,
                  threshold_reduction_mV(0.12) - threshold_reduction_mV(1.2));
    double onset_mM = 1.2;
    while (physiology::excitability({}, {.calcium_mM = onset_mM}).tetany_pps == 0) {
        onset_mM -= 0.001;
    }
    compare_range(rows, tetany, "ionised calcium at which motor axons fire by themselves", "mM",
                  0.95, 1.1, onset_mM);
}

} // namespace

void compare_cramp(Comparisons& rows)
{
    compare_ions(rows);
    constexpr Published minetto{"cramp", "Minetto 2009 (48 units)", "human", Evidence::read};
    constexpr Published ross{"cramp", "Ross & Thomas 1995", "human", Evidence::read};
    const auto ours = cramp(1);
    compare(rows, minetto, "firing of a unit in a cramp", "imp/s", 14.5, 5.1, ours.rate_pps);
    compare(rows, minetto, "variation of its intervals", "%", 44.6, 9.7, 100 * ours.interval_CV);
    compare_truth(rows, ross, "stretch makes a cramp fire more before it breaks it",
                  ours.before_pps > 1 && ours.stretched_pps > ours.before_pps &&
                      ours.broken_pps < 0.1 * ours.before_pps);
}

} // namespace rig
