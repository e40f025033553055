#include "physiology/muscle/limb.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace physiology;

TEST_CASE("the leg hangs at a right angle when nothing pulls")
{
    Limb limb;
    for (int i = 0; i < 100'000; ++i) {
        step(limb, {}, {}, 0.1);
    }
    CHECK(limb.knee_angle_deg == doctest::Approx(90).epsilon(1e-9));
}

TEST_CASE("the shank swings about 0.82 times a second, and slower the wider the swing")
{
    const auto frequency = [](double start_deg) {
        Limb limb{.knee_angle_deg = start_deg};
        const LimbParameters p{.damping_N_m_s = 0, .friction_N_m = 0};
        int crossings = 0;
        double before = limb.knee_angle_deg;
        int last = 0, first = 0;
        for (int i = 1; i <= 200'000; ++i) {
            step(limb, p, {}, 0.1);
            if (before < 90 && limb.knee_angle_deg >= 90) {
                first = crossings++ == 0 ? i : first;
                last = i;
            }
            before = limb.knee_angle_deg;
        }
        return (crossings - 1) / ((last - first) * 1e-4);
    };
    CHECK(frequency(85) == doctest::Approx(0.826).epsilon(0.01)); // √(13.2/0.49)/2π
    CHECK(frequency(60) < frequency(85));
}

TEST_CASE("without damping a swing keeps its height")
{
    Limb limb{.knee_angle_deg = 60};
    double furthest = 0;
    for (int i = 0; i < 300'000; ++i) {
        step(limb, {.damping_N_m_s = 0, .friction_N_m = 0}, {}, 0.1);
        furthest = i > 290'000 - 15'000 ? std::max(furthest, limb.knee_angle_deg) : 0;
    }
    CHECK(furthest == doctest::Approx(120).epsilon(0.001));
}

TEST_CASE("extension makes the angle smaller, flexion larger")
{
    Limb extended, flexed;
    for (int i = 0; i < 1000; ++i) {
        step(extended, {}, {.extending_N_m = 5}, 0.1);
        step(flexed, {}, {.flexing_N_m = 5}, 0.1);
    }
    CHECK(extended.knee_angle_deg < 89);
    CHECK(flexed.knee_angle_deg > 91);
}

TEST_CASE("ligaments stop the knee softly at both ends, whatever pulls")
{
    for (const double extending_N_m : {150.0, -150.0}) {
        Limb limb;
        double min = 90, max = 90;
        for (int i = 0; i < 50'000; ++i) {
            step(limb, {}, {.extending_N_m = extending_N_m}, 0.1);
            min = std::min(min, limb.knee_angle_deg);
            max = std::max(max, limb.knee_angle_deg);
        }
        CHECK(min > -20);
        CHECK(max < 145);
        CHECK(std::abs(limb.speed_deg_per_s) < 1);
    }
}

TEST_CASE("a hand on the shank holds the knee where its moment balances the weight")
{
    Limb limb;
    for (int i = 0; i < 200'000; ++i) {
        step(limb, {}, {.hand_N_m = 6.6}, 0.1); // half of what holds the shank level
    }
    CHECK(limb.knee_angle_deg == doctest::Approx(60).epsilon(0.001));
}

TEST_CASE("a hand cannot push a shank that runs away from it, but can brake one with all its force")
{
    const LimbParameters p;
    CHECK(hand_N_m(p, {}, 50) == 50);
    CHECK(hand_N_m(p, {.speed_deg_per_s = -200}, 50) == doctest::Approx(25));
    CHECK(hand_N_m(p, {.speed_deg_per_s = -900}, 50) == 0);
    CHECK(hand_N_m(p, {.speed_deg_per_s = 900}, 50) == 50);
    CHECK(hand_N_m(p, {.speed_deg_per_s = 200}, -50) == doctest::Approx(-25));
}
