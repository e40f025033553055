#include "physiology/muscle/muscle.hpp"
#include "physiology/parameters.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace physiology;

namespace {

const MuscleParameters quadriceps = human_quadriceps.hill;

// Length of muscle and tendon at which the fibre has its best length under full force.
double best_length_mm(const MuscleParameters& p)
{
    return p.fibre_length_mm * std::cos(p.pennation_rad) + 1.045 * p.tendon_slack_mm;
}

HillMuscle held(const MuscleParameters& p, double activation, double length_mm)
{
    auto muscle = resting_muscle(p, length_mm);
    for (int i = 0; i < 20000; ++i) {
        step(muscle, p, activation, length_mm, 0.1);
    }
    return muscle;
}

} // namespace

TEST_CASE("the curves of the muscle are the published ones")
{
    // De Groote 2016, written out once more.
    const auto bell = [](double x, double b1, double b2, double b3, double b4) {
        return b1 * std::exp(-0.5 * std::pow(x - b2, 2) / std::pow(b3 + b4 * x, 2));
    };
    for (double x = 0.4; x <= 1.7; x += 0.05) {
        const double fL =
            bell(x, 0.8150671134243542, 1.055033428970575, 0.162384573599574, 0.063303448465465) +
            bell(x, 0.433004984392647, 0.716775413397760, -0.029947116970696, 0.200356847296188) +
            bell(x, 0.1, 1.0, 0.353553390593274, 0.0);
        CHECK(active_force_by_length(x) == doctest::Approx(fL));
        const double off = std::exp(4 * (0.2 - 1) / 0.6);
        CHECK(passive_force(x) ==
              doctest::Approx((std::exp(4 * (x - 1) / 0.6) - off) / (std::exp(4.0) - off)));
    }
    for (double v = -1; v <= 1; v += 0.05) {
        const double z = -8.149 * v - 0.374;
        CHECK(force_by_speed(v) ==
              doctest::Approx(-0.3211346127989808 * std::log(z + std::sqrt(z * z + 1)) +
                              0.8825327733249912));
    }
    for (double y = 1.0; y <= 1.08; y += 0.01) {
        CHECK(tendon_force(y) ==
              doctest::Approx(0.2 * std::exp(std::log(6.0) / 0.049 * (y - 1)) - 0.2));
    }
}

TEST_CASE("muscle force is greatest near the resting length")
{
    const double best = active_force_by_length(1.0);
    CHECK(best == doctest::Approx(1).epsilon(0.02));
    CHECK(active_force_by_length(0.6) < 0.7 * best);
    CHECK(active_force_by_length(1.5) < 0.7 * best);
}

TEST_CASE("a shortening muscle is weaker, a stretched one stronger, and none pulls at full speed")
{
    CHECK(force_by_speed(0) == doctest::Approx(1).epsilon(0.01));
    CHECK(force_by_speed(-0.3) < 0.5);
    CHECK(force_by_speed(0.3) > 1.2);
    CHECK(force_by_speed(-1) == doctest::Approx(0).epsilon(0.02));
}

TEST_CASE("a fully active muscle held at its best length pulls with its greatest force")
{
    const auto muscle = held(quadriceps, 1, best_length_mm(quadriceps));
    CHECK(muscle.force_N ==
          doctest::Approx(quadriceps.max_isometric_force_N * std::cos(quadriceps.pennation_rad))
              .epsilon(0.05));
    CHECK(std::abs(muscle.speed) < 1e-6);
}

TEST_CASE("in every steady state fibre and tendon pull alike")
{
    for (const double activation : {0.0, 0.05, 0.3, 1.0}) {
        for (const double stretch_mm : {-20.0, 0.0, 15.0}) {
            const double length = best_length_mm(quadriceps) + stretch_mm;
            const auto m = held(quadriceps, activation, length);
            const double sine = std::sin(quadriceps.pennation_rad) / m.fibre_L0;
            const double cosine = std::sqrt(1 - sine * sine);
            const double fibre =
                quadriceps.max_isometric_force_N * cosine *
                (activation * active_force_by_length(m.fibre_L0) * force_by_speed(0) +
                 quadriceps.passive_scale * passive_force(m.fibre_L0));
            const double tendon =
                quadriceps.max_isometric_force_N *
                tendon_force((length - m.fibre_L0 * quadriceps.fibre_length_mm * cosine) /
                             quadriceps.tendon_slack_mm);
            CHECK(m.force_N == doctest::Approx(tendon).epsilon(1e-6));
            if (fibre > 0) {
                CHECK(m.force_N == doctest::Approx(fibre).epsilon(1e-3));
            }
        }
    }
}

TEST_CASE("a muscle at rest stays as it was computed")
{
    const double length = resting_length_mm(quadriceps, 1.15);
    auto muscle = resting_muscle(quadriceps, length);
    CHECK(muscle.fibre_L0 == doctest::Approx(1.15));
    for (int i = 0; i < 10000; ++i) {
        step(muscle, quadriceps, 0, length, 0.1);
    }
    CHECK(muscle.fibre_L0 == doctest::Approx(1.15).epsilon(1e-9));
}

TEST_CASE("an active muscle pulled back and forth brutally stays finite and never pushes")
{
    auto muscle = resting_muscle(quadriceps, best_length_mm(quadriceps));
    for (int i = 0; i < 20000; ++i) {
        const double length = best_length_mm(quadriceps) + 30 * std::sin(i * 0.05);
        step(muscle, quadriceps, (i / 700) % 2, length, 0.1);
        REQUIRE(std::isfinite(muscle.force_N));
        REQUIRE(muscle.force_N >= 0);
    }
}
