#include "physiology/muscle/muscle_spindle.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

using namespace physiology;

namespace {

struct Response {
    double before, peak, half_second_later, at_3300_ms;
};

struct RampAndHold {
    Response Ia, II;
};

// 0.95 → 1.08 L0, the drives switched on at t = 0, the ramp beginning at 1 s.
RampAndHold ramp_and_hold(const SpindleParameters& p, double velocity_L0_per_s,
                          double gamma_dynamic_pps, double gamma_static_pps)
{
    constexpr double h_ms = 0.1;
    auto spindle = resting_spindle(p, 0.95, 0, 0);
    const double ramp_s = 0.13 / velocity_L0_per_s;
    RampAndHold out{};
    for (int i = 1; i <= 33000; ++i) {
        const double t_s = i * h_ms / 1000;
        const double length = 0.95 + std::clamp((t_s - 1) * velocity_L0_per_s, 0.0, 0.13);
        step(spindle, p, length, gamma_dynamic_pps, gamma_static_pps, h_ms);
        if (i == 9990) {
            out.Ia.before = spindle.Ia_pps, out.II.before = spindle.II_pps;
        }
        if (i > 10000) {
            out.Ia.peak = std::max(out.Ia.peak, spindle.Ia_pps);
            out.II.peak = std::max(out.II.peak, spindle.II_pps);
        }
        if (i == static_cast<int>(std::lround((1 + ramp_s + 0.5) * 10000))) {
            out.Ia.half_second_later = spindle.Ia_pps;
        }
    }
    out.Ia.at_3300_ms = spindle.Ia_pps;
    out.II.at_3300_ms = spindle.II_pps;
    return out;
}

bool close(double found, double expected)
{
    return std::abs(found - expected) <= std::max(1.0, 0.01 * expected);
}

// Backward Euler of the published equation by bisection, written naively, one fibre.
double naive_next_tension(double T, double L_before, double L, double beta, double gamma, double h)
{
    const double K_SR = 10.4649, K_PR = 0.15, a = 0.3, R = 0.46;
    const auto rest = [&](double Tn) {
        const double L_PR = L - 0.04 - Tn / K_SR;
        const double force = Tn - K_PR * (L_PR - 0.76) - gamma;
        const double C = force > 0 ? 1 : 0.42;
        const double x = force / (C * beta * (L_PR - R));
        const double v = std::copysign(std::pow(std::abs(x), 1 / a), x);
        return Tn - T - K_SR * (L - L_before - h * v);
    };
    double low = -5, high = 5;
    for (int i = 0; i < 200; ++i) {
        const double middle = (low + high) / 2;
        (rest(middle) > 0 ? high : low) = middle;
    }
    return (low + high) / 2;
}

} // namespace

TEST_CASE("a stretched spindle answers as the published model: peak, adaptation and hold")
{
    struct Row {
        double velocity, gamma_dynamic, gamma_static;
        Response Ia, II;
    };
    // Computed from table 1 of Mileusnic 2006; the primary ending also by a second program.
    const std::vector<Row> table = {
        {0.11, 0, 0, {0.0, 89.1, 47.3, 44.7}, {2.3, 72.8, 0, 53.1}},
        {0.66, 0, 0, {0.0, 124.7, 47.3, 43.2}, {2.3, 88.6, 0, 52.4}},
        {1.55, 0, 0, {0.0, 149.3, 47.3, 43.1}, {2.3, 99.3, 0, 52.4}},
        {0.11, 70, 0, {22.1, 191.9, 101.4, 92.4}, {2.3, 72.8, 0, 53.1}},
        {0.66, 70, 0, {22.1, 276.7, 101.8, 87.2}, {2.3, 88.6, 0, 52.4}},
        {1.55, 70, 0, {22.1, 334.9, 101.9, 86.8}, {2.3, 99.3, 0, 52.4}},
        {0.11, 0, 70, {63.4, 142.8, 112.2, 110.6}, {35.5, 99.5, 0, 85.8}},
        {0.66, 0, 70, {63.4, 168.1, 112.2, 109.7}, {35.5, 110.1, 0, 85.4}},
        {1.55, 0, 70, {63.4, 185.5, 112.2, 109.6}, {35.5, 117.3, 0, 85.4}},
    };
    for (const auto& row : table) {
        const auto out = ramp_and_hold({}, row.velocity, row.gamma_dynamic, row.gamma_static);
        CAPTURE(row.velocity);
        CAPTURE(row.gamma_dynamic);
        CAPTURE(row.gamma_static);
        CAPTURE(out.Ia.before);
        CAPTURE(out.Ia.peak);
        CAPTURE(out.Ia.half_second_later);
        CAPTURE(out.Ia.at_3300_ms);
        CAPTURE(out.II.before);
        CAPTURE(out.II.peak);
        CAPTURE(out.II.at_3300_ms);
        CHECK(close(out.Ia.before, row.Ia.before));
        CHECK(close(out.Ia.peak, row.Ia.peak));
        CHECK(close(out.Ia.half_second_later, row.Ia.half_second_later));
        CHECK(close(out.Ia.at_3300_ms, row.Ia.at_3300_ms));
        CHECK(close(out.II.before, row.II.before));
        CHECK(close(out.II.peak, row.II.peak));
        CHECK(close(out.II.at_3300_ms, row.II.at_3300_ms));
    }
}

TEST_CASE("dynamic gamma sharpens the answer to a stretch, static gamma raises its level")
{
    const auto index = [](const RampAndHold& r) { return r.Ia.peak - r.Ia.half_second_later; };
    const auto alone = ramp_and_hold({}, 0.66, 0, 0);
    const auto with_dynamic = ramp_and_hold({}, 0.66, 70, 0);
    const auto with_static = ramp_and_hold({}, 0.66, 0, 70);
    const auto with_both = ramp_and_hold({}, 0.66, 70, 70);
    CHECK(index(alone) == doctest::Approx(77).epsilon(0.02));
    CHECK(index(with_dynamic) == doctest::Approx(175).epsilon(0.02));
    CHECK(index(with_static) == doctest::Approx(56).epsilon(0.02));
    CHECK(with_static.Ia.at_3300_ms > 2 * alone.Ia.at_3300_ms);
    // Occlusion: both drives together give less than the sum.
    CHECK(with_both.Ia.peak < with_dynamic.Ia.peak + with_static.Ia.peak);
}

TEST_CASE("the faster the stretch, the higher the peak, about as the fifth root of speed")
{
    const double slow = ramp_and_hold({}, 0.11, 0, 0).Ia.peak;
    const double fast = ramp_and_hold({}, 1.55, 0, 0).Ia.peak;
    CHECK(std::log(fast / slow) / std::log(1.55 / 0.11) == doctest::Approx(0.2).epsilon(0.15));
}

TEST_CASE("without static drive a shortening muscle silences its spindle")
{
    const auto silent_steps = [](double gamma_static_pps) {
        auto spindle = resting_spindle({}, 0.98, 0, gamma_static_pps);
        int silent = 0;
        for (int i = 1; i <= 20000; ++i) {
            step(spindle, {}, 0.98 + 0.02 * std::sin(i * 1e-4 * 2 * 3.141592653589793), 0,
                 gamma_static_pps, 0.1);
            silent += spindle.Ia_pps == 0 ? 1 : 0;
        }
        return silent;
    };
    CHECK(silent_steps(0) > 2000);
    CHECK(silent_steps(70) == 0);
}

TEST_CASE("each step solves the published equation, however wild the stretch")
{
    auto spindle = resting_spindle({}, 0.95, 0, 0);
    double T = spindle.fibres[bag1].tension_FU;
    double length = 0.95;
    std::uint32_t dice = 7;
    for (int i = 0; i < 2000; ++i) {
        dice = dice * 1664525 + 1013904223;
        const double next = 0.8 + 0.4 * (dice >> 8) / double(1 << 24); // thousands of L0/s
        T = naive_next_tension(T, length, next, 0.0605, 0, 1e-4);
        length = next;
        step(spindle, {}, length, 0, 0, 0.1);
        REQUIRE(spindle.fibres[bag1].tension_FU == doctest::Approx(T).epsilon(1e-6));
        T = spindle.fibres[bag1].tension_FU;
    }
}

TEST_CASE("a spindle left alone keeps still")
{
    auto spindle = resting_spindle({}, 0.95, 20, 20);
    const auto before = spindle;
    for (int i = 0; i < 20000; ++i) {
        step(spindle, {}, 0.95, 20, 20, 0.1);
    }
    CHECK(spindle.Ia_pps == doctest::Approx(before.Ia_pps).epsilon(1e-9));
    CHECK(spindle.Ia_pps == doctest::Approx(6.9).epsilon(0.02));
    CHECK(spindle.II_pps == doctest::Approx(7.3).epsilon(0.02));
}

TEST_CASE("human spindles fire at about a third of the cat's rates")
{
    const double cat = ramp_and_hold({}, 0.66, 0, 0).Ia.peak;
    const double human = ramp_and_hold(human_spindle(), 0.66, 0, 0).Ia.peak;
    CHECK(human / cat == doctest::Approx(0.325).epsilon(0.001));
}

TEST_CASE("sensory region and poles together are as long as the muscle")
{
    auto spindle = resting_spindle({}, 0.95, 20, 20);
    step(spindle, {}, 1.0, 20, 70, 0.1);
    for (const auto fibre : {bag1, bag2, chain}) {
        CHECK(sensory_region_L0(spindle, {}, fibre) + polar_region_L0(spindle, {}, fibre) ==
              doctest::Approx(1.0));
        CHECK(sensory_region_L0(spindle, {}, fibre) > 0.04);
    }
}
