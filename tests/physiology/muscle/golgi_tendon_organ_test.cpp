#include "physiology/muscle/golgi_tendon_organ.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

using namespace physiology;

TEST_CASE("a tendon organ answers to the logarithm of a lasting force")
{
    for (const double force_N : {0.0, 1.0, 4.0, 25.0, 100.0}) {
        auto organ = resting_tendon_organ({}, force_N);
        CHECK(organ.Ib_pps == doctest::Approx(60 * std::log(force_N / 4 + 1)));
        for (int i = 0; i < 1000; ++i) {
            step(organ, {}, force_N, 10);
        }
        CHECK(organ.Ib_pps == doctest::Approx(60 * std::log(force_N / 4 + 1)));
    }
}

TEST_CASE("a tendon organ overshoots a sudden force and adapts within seconds, whatever the step")
{
    const double steady = 60 * std::log(26);
    for (const double step_ms : {0.1, 1.0, 20.0}) {
        TendonOrgan organ;
        step(organ, {}, 100, 0);
        CHECK(organ.Ib_pps == doctest::Approx(1.7 * steady).epsilon(0.001));
        for (int i = 0; i < 3000 / step_ms; ++i) {
            step(organ, {}, 100, step_ms);
        }
        const double expected = 1 + 17.0 / 30 * std::exp(-6.0) + 2.0 / 15 * std::exp(-0.6);
        CHECK(organ.Ib_pps == doctest::Approx(expected * steady).epsilon(0.001));
    }
}

TEST_CASE("a tendon organ falls silent for a while when the force lets go")
{
    auto organ = resting_tendon_organ({}, 100);
    step(organ, {}, 0, 0.1);
    CHECK(organ.Ib_pps == 0);
    step(organ, {}, 1, 0.1);
    CHECK(organ.Ib_pps == 0);
}
