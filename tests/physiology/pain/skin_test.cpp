#include "physiology/pain/skin.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace physiology;

TEST_CASE("touch fibres of the skin are silent until something touches it")
{
    const SkinParameters p;
    CHECK(Abeta_rate_pps(p, 0, 0) == 0);
    CHECK(C_tactile_rate_pps(p, 0) == 0);
    CHECK(Abeta_rate_pps(p, 0, 1) > 0);
    CHECK(Abeta_rate_pps(p, 0.1, 0) > 0);
}

TEST_CASE("A-beta fibres fire the more, the faster the stroke and the firmer the touch")
{
    const SkinParameters p;
    double slower = 0;
    for (const double speed : {0.1, 1.0, 3.0, 10.0, 30.0}) {
        CHECK(Abeta_rate_pps(p, speed, 0) > slower);
        slower = Abeta_rate_pps(p, speed, 0);
    }
    CHECK(Abeta_rate_pps(p, 5, 0) == doctest::Approx(30));
    CHECK(Abeta_rate_pps(p, 0, 10) == doctest::Approx(15));
    CHECK(Abeta_rate_pps(p, 1e9, 1e9) == doctest::Approx(90)); // never more
}

TEST_CASE("C-tactile fibres like a caress of 3 cm/s better than slower or faster strokes")
{
    const SkinParameters p;
    const double tried[][2] = {{0.1, 0.2}, {1, 33}, {3, 60}, {10, 29}, {30, 4}};
    for (const auto& [speed, pps] : tried) {
        CHECK(C_tactile_rate_pps(p, speed) == doctest::Approx(pps).epsilon(0.1));
    }
}
