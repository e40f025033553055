#include "physiology/muscle/motor_unit_fatigue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <vector>

using namespace physiology;

namespace {

constexpr std::size_t units = 120;

MotorUnitFatigue after(double force_share, double seconds, double rest_s = 0)
{
    const FatigueParameters p;
    auto fatigue = fresh_units(p, units);
    for (int i = 0; i < seconds * 10; ++i) {
        step(fatigue, p, std::vector(units, force_share), 0.1);
    }
    for (int i = 0; i < rest_s * 10; ++i) {
        step(fatigue, p, std::vector(units, 0.0), 0.1);
    }
    return fatigue;
}

} // namespace

TEST_CASE("large units tire in a minute, small ones hardly at all")
{
    const auto tired = after(1, 30);
    CHECK(tired.capacity.back() == doctest::Approx(1 - 30 * 0.0225).epsilon(0.01));
    CHECK(tired.capacity.front() > 0.99);
    CHECK(std::ranges::is_sorted(tired.capacity, std::greater{}));
    CHECK(after(1, 100).capacity.back() == 0);
}

TEST_CASE("a unit that gives less tires less, and one at rest recovers")
{
    CHECK(after(0.5, 30).capacity.back() > after(1, 30).capacity.back() + 0.2);
    const double tired = after(1, 30).capacity.back();
    const double rested = after(1, 30, 60).capacity.back();
    CHECK((1 - rested) / (1 - tired) == doctest::Approx(0.37).epsilon(0.02)); // one time constant
    CHECK(after(0, 100).capacity.back() == 1);
}

TEST_CASE("a tired unit contracts more slowly")
{
    const FatigueParameters p;
    CHECK(contraction_slowing(p, 1) == 1);
    CHECK(contraction_slowing(p, 0.5) == doctest::Approx(1.19).epsilon(0.001));
}

TEST_CASE("firing sinks over half a minute of steady excitation, most in large units")
{
    const RateAdaptationParameters p;
    CHECK(rate_adaptation_pps(p, 1, 10, 0) == 0);
    CHECK(rate_adaptation_pps(p, 1, 10, 22) == doctest::Approx(6.7 * 0.632).epsilon(0.001));
    CHECK(rate_adaptation_pps(p, 0.2, 10, 22) < rate_adaptation_pps(p, 1, 10, 22));
}
