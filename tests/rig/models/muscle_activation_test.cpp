#include "rig/models/muscle_activation.hpp"

#include <doctest/doctest.h>

using namespace rig;

TEST_CASE("activation rises fast and falls slowly, between nothing and all")
{
    const MuscleActivationParameters p;
    double a = 0;
    for (int i = 0; i < 30; ++i) {
        activate(a, p, 1, 1);
    }
    CHECK(a > 0.75);
    CHECK(a < 1);
    const double top = a;
    for (int i = 0; i < 30; ++i) {
        activate(a, p, 0, 1);
    }
    CHECK(a > 0.25 * top);
    for (int i = 0; i < 1000; ++i) {
        activate(a, p, 0, 1);
    }
    CHECK(a == doctest::Approx(0).scale(1).epsilon(1e-3));
}
