#include "app/bench/benchmark_network.hpp"

#include <doctest/doctest.h>

using namespace physiology;

TEST_CASE("the benchmark network of 400 cells fires 4283 spikes in its first second")
{
    auto network = benchmark_network(400);
    const auto spikes = run(network, 10'000);
    CHECK(spikes == doctest::Approx(4283).epsilon(0.01));
}

TEST_CASE("the benchmark network of 4000 cells fires 43968 spikes in its first second")
{
    auto network = benchmark_network(4000);
    CHECK(run(network, 10'000) == doctest::Approx(43968).epsilon(0.01));
}
