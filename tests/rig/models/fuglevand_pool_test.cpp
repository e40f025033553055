#include "rig/models/fuglevand_pool.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <initializer_list>
#include <vector>

using namespace rig;

TEST_CASE("the published pool has its published ends: thresholds, forces, times and rates")
{
    const FuglevandParameters p;
    const auto pool = fuglevand_pool(p);
    REQUIRE(pool.threshold.size() == 120);
    CHECK(pool.threshold.back() == doctest::Approx(30));
    CHECK(pool.twitch_force.back() == doctest::Approx(100));
    CHECK(pool.contraction_ms.back() == doctest::Approx(30));
    CHECK(pool.contraction_ms.front() == doctest::Approx(90).epsilon(0.02));
    CHECK(pool.max_rate_pps.back() == doctest::Approx(35));
    CHECK(pool.max_excitation == doctest::Approx(57));
    CHECK(pool.threshold.back() / pool.max_excitation == doctest::Approx(0.526).epsilon(0.001));
}

TEST_CASE("small units come first and every unit begins at eight spikes a second")
{
    const FuglevandParameters p;
    const auto pool = fuglevand_pool(p);
    for (std::size_t unit = 1; unit < pool.threshold.size(); ++unit) {
        CHECK(pool.threshold[unit] > pool.threshold[unit - 1]);
        CHECK(pool.twitch_force[unit] > pool.twitch_force[unit - 1]);
    }
    CHECK(rate_pps(pool, p, 60, pool.threshold[60]) == doctest::Approx(8));
    CHECK(rate_pps(pool, p, 60, pool.threshold[60] - 1e-9) == 0);
    CHECK(rate_pps(pool, p, 0, 1e9) == doctest::Approx(pool.max_rate_pps[0]));
}

TEST_CASE("a fast train gives nine times the force of a twitch, for every unit")
{
    // e · 0.4/S(0.4) = 9.05: force per rate times contraction time, at full fusion.
    const double x = 3; // contractions in one interval
    CHECK(twitch_gain(x) * x * std::exp(1.0) == doctest::Approx(9.05).epsilon(0.002));
    CHECK(twitch_gain(0.39) == 1);
}

TEST_CASE("trains of spikes, regular or not, give the force of the closed form")
{
    const FuglevandParameters p;
    const auto pool = fuglevand_pool(p);
    for (const double cv : {0.0, 0.2}) {
        auto trains = silent_trains(pool, physiology::Random{1});
        double mean = 0;
        for (int i = 0; i < 6000; ++i) {
            const double share = step(trains, pool, p, 30, cv, 1);
            if (i >= 1000) {
                mean += share / 5000;
            }
        }
        CHECK(mean == doctest::Approx(steady_answer(pool, p, 30).force_share).epsilon(0.03));
    }
}

TEST_CASE("without excitation nothing fires")
{
    const FuglevandParameters p;
    const auto pool = fuglevand_pool(p);
    const auto answer = steady_answer(pool, p, 0);
    CHECK(answer.recruited == 0);
    CHECK(answer.mean_rate_pps == 0);
    CHECK(answer.force_share == 0);
}

namespace {

// Force of a pool held at an excitation, each second.
std::vector<double> held(double excitation, int seconds)
{
    const FuglevandParameters p;
    const physiology::FatigueParameters tiring;
    const auto pool = fuglevand_pool(p);
    auto fatigue = physiology::fresh_units(tiring, pool.threshold.size());
    std::vector<double> force;
    for (int i = 0; i <= 10 * seconds; ++i) {
        const auto answer = tiring_answer(pool, p, fatigue, tiring, excitation, 0.1);
        if (i % 10 == 0) {
            force.push_back(answer.force_share);
        }
    }
    return force;
}

} // namespace

TEST_CASE("a strong effort loses force within a minute, a light one holds")
{
    const auto strong = held(57, 60);
    CHECK(strong.front() == doctest::Approx(1).epsilon(0.01));
    CHECK(strong.back() < 0.65 * strong.front());
    CHECK(std::ranges::is_sorted(strong, std::greater{}));
    const auto light = held(10, 60);
    CHECK(light.back() > 0.9 * light.front());
}
