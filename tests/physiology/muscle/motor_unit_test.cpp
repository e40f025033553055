#include "physiology/muscle/motor_unit.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace physiology;

namespace {

constexpr double h_ms = 0.1;

// Force of unit `index` (1 … n) in twitches of the first, Fuglevand 1993 written out.
struct NaiveUnit {
    double P, T_ms;
};

NaiveUnit naive_unit(int index, int n)
{
    const double P = std::exp(std::log(100.0) / n * index);
    const double c = std::log(100.0) / std::log(3.0);
    return {P, 90 * std::pow(1 / P, 1 / c)};
}

double naive_gain(double x)
{
    const auto S = [](double y) { return 1 - std::exp(-2 * std::pow(y, 3)); };
    return x < 0.4 ? 1 : (S(x) / x) / (S(0.4) / 0.4);
}

// Mean force of one unit in a long regular train, as share of its own fused force.
double force_share(int unit, int steps_between)
{
    auto units = motor_units({}, {}, 120, h_ms);
    double sum = 0;
    int counted = 0;
    for (int t = 0; t < 30000; ++t) {
        const std::vector<std::int32_t> spikes(t % steps_between == 0 ? 1 : 0, unit);
        step(units, spikes);
        if (t >= 20000) {
            sum += activation(units, static_cast<std::size_t>(unit),
                              static_cast<std::size_t>(unit) + 1);
            ++counted;
        }
    }
    return sum / counted;
}

} // namespace

TEST_CASE("a train of spikes gives the sum of Fuglevand's twitches")
{
    auto units = motor_units({.electromechanical_delay_ms = 0}, {}, 120, h_ms);
    const std::vector<int> when{10, 700, 1100, 1350, 1500, 5000};
    for (const int unit : {0, 60, 119}) {
        const auto [P, T_ms] = naive_unit(unit + 1, 120);
        auto alone = units;
        for (int t = 0; t <= 6000; ++t) {
            const bool spike = std::find(when.begin(), when.end(), t) != when.end();
            step(alone, std::vector<std::int32_t>(spike ? 1 : 0, unit));
            double force = 0;
            for (std::size_t i = 0; i < when.size(); ++i) {
                if (when[i] > t) {
                    break;
                }
                const double since = (t - when[i] + 1) * h_ms; // effect begins in the spike's step
                const double interval = i == 0 ? 1e9 : (when[i] - when[i - 1]) * h_ms;
                force +=
                    naive_gain(T_ms / interval) * P * since / T_ms * std::exp(1 - since / T_ms);
            }
            double all = 0;
            for (int i = 1; i <= 120; ++i) {
                all += naive_unit(i, 120).P;
            }
            const double fused = std::exp(1.0) * 0.4 / (1 - std::exp(-2 * 0.064));
            REQUIRE(alone.activation == doctest::Approx(force / (all * fused)).epsilon(1e-9));
        }
    }
}

TEST_CASE("the largest unit twitches a hundred times as hard and three times as fast")
{
    const auto units = motor_units({}, {}, 120, h_ms);
    CHECK(units.contraction_ms.back() == doctest::Approx(30));
    CHECK(units.contraction_ms.front() == doctest::Approx(90).epsilon(0.02));
    CHECK(units.twitch_share.back() / units.twitch_share.front() ==
          doctest::Approx(100).epsilon(0.05));
}

TEST_CASE("a unit fuses with rate: a few spikes a second twitch it, fifty hold it")
{
    CHECK(force_share(0, 1250) == doctest::Approx(4.67 / 9.05).epsilon(0.02));   // 8 pps, slow unit
    CHECK(force_share(119, 1250) == doctest::Approx(0.65 / 9.05).epsilon(0.02)); // 8 pps, fast unit
    CHECK(force_share(0, 100) > 0.97);                                           // 100 pps
}

TEST_CASE("all units fully fused give full activation, whatever the size of the pool")
{
    for (const int n : {60, 120, 600}) {
        auto units = motor_units({}, {}, n, h_ms);
        std::vector<std::int32_t> all;
        for (int i = 0; i < n; ++i) {
            all.push_back(i);
        }
        for (int t = 0; t < 10000; ++t) {
            step(units, t % 100 == 0 ? all : std::vector<std::int32_t>{});
        }
        CHECK(units.activation == doctest::Approx(1).epsilon(0.02));
    }
}

TEST_CASE("force follows the EMG after the time that coupling takes, and is otherwise the same")
{
    auto at_once = motor_units({.electromechanical_delay_ms = 0}, {}, 120, h_ms);
    auto units = motor_units({}, {}, 120, h_ms);
    const auto late = static_cast<std::size_t>(
        std::lround(MotorUnitParameters{}.electromechanical_delay_ms / h_ms));
    std::vector<double> wanted(late, 0); // nothing before
    for (int t = 0; t < 3000; ++t) {
        const std::vector<std::int32_t> spikes(t % 400 == 0 ? 1 : 0, 70);
        step(at_once, spikes);
        step(units, spikes);
        wanted.push_back(at_once.activation);
        REQUIRE(units.activation == wanted[static_cast<std::size_t>(t)]);
        REQUIRE(units.EMG_now_mV == at_once.EMG_now_mV);
    }
    CHECK(units.activation > 0);
}

TEST_CASE("the EMG wave of a unit has two phases, no net area and ends")
{
    auto units = motor_units({}, {}, 120, h_ms);
    double area = 0, highest = 0, lowest = 0;
    for (int t = 0; t < 200; ++t) {
        step(units, std::vector<std::int32_t>(t == 0 ? 1 : 0, 119));
        area += units.EMG_now_mV;
        highest = std::max(highest, units.EMG_now_mV);
        lowest = std::min(lowest, units.EMG_now_mV);
        if (t >= 100) {
            REQUIRE(units.EMG_now_mV == 0);
        }
    }
    CHECK(highest > 0.1);
    CHECK(lowest == doctest::Approx(-highest));
    CHECK(std::abs(area) < 1e-9);
}

TEST_CASE("all units at once give the full EMG wave, and a muscle left alone falls silent exactly")
{
    auto units = motor_units({}, {}, 120, h_ms);
    std::vector<std::int32_t> all;
    for (int i = 0; i < 120; ++i) {
        all.push_back(i);
    }
    double highest = 0;
    for (int t = 0; t < 100; ++t) {
        step(units, t == 0 ? all : std::vector<std::int32_t>{});
        highest = std::max(highest, units.EMG_now_mV);
    }
    CHECK(highest == doctest::Approx(MotorUnitParameters{}.EMG_all_units_mV).epsilon(0.01));
    for (int t = 0; t < 40000; ++t) {
        step(units, {});
    }
    CHECK(units.at_rest);
    CHECK(units.activation == 0);
}
