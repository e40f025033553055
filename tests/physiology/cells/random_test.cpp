#include "physiology/cells/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace physiology;

TEST_CASE("the generator gives the published SplitMix64 numbers on every machine")
{
    // First outputs for the seed 1234567, as in the reference program of Vigna (2015).
    Random random{1234567};
    CHECK(next_bits(random) == 6457827717110365317U);
    CHECK(next_bits(random) == 3203168211198807973U);
    CHECK(next_bits(random) == 9817491932198370423U);
}

TEST_CASE("chance has the means and spreads it promises")
{
    Random random = random_stream(1, 0);
    const int draws = 100'000;
    double evenly = 0;
    double waiting = 0;
    double bell = 0;
    double bell_squared = 0;
    for (int draw = 0; draw < draws; ++draw) {
        const double u = uniform(random);
        REQUIRE(u >= 0);
        REQUIRE(u < 1);
        evenly += u;
        const double wait = exponential(random);
        REQUIRE(wait >= 0);
        waiting += wait;
        const double z = normal(random);
        bell += z;
        bell_squared += z * z;
    }
    CHECK(evenly / draws == doctest::Approx(0.5).epsilon(0.01));
    CHECK(waiting / draws == doctest::Approx(1).epsilon(0.02));
    CHECK(std::abs(bell / draws) < 0.015);
    CHECK(bell_squared / draws == doctest::Approx(1).epsilon(0.02));
}

TEST_CASE("a truncated bell curve has no tails")
{
    Random random = random_stream(2, 0);
    double farthest = 0;
    for (int draw = 0; draw < 10'000; ++draw) {
        farthest = std::max(farthest, std::abs(truncated_normal(random, 1.5)));
    }
    CHECK(farthest <= 1.5);
    CHECK(farthest > 1.45);
}

TEST_CASE("streams and seeds do not repeat one another")
{
    Random first = random_stream(7, 0);
    Random second = random_stream(7, 1);
    Random other_seed = random_stream(8, 0);
    Random again = random_stream(7, 0);
    double product = 0;
    double product_of_seeds = 0;
    const int draws = 20'000;
    for (int draw = 0; draw < draws; ++draw) {
        const double u = uniform(first);
        CHECK(u == uniform(again));
        product += (u - 0.5) * (uniform(second) - 0.5);
        product_of_seeds += (u - 0.5) * (uniform(other_seed) - 0.5);
    }
    CHECK(std::abs(product / draws) * 12 < 0.03); // correlation
    CHECK(std::abs(product_of_seeds / draws) * 12 < 0.03);
}
