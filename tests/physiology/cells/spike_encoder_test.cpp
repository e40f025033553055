#include "physiology/cells/spike_encoder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

using namespace physiology;

namespace {

// Moments of the spikes of each fibre, in steps of 0.1 ms.
std::vector<std::vector<int>> fire(SpikeEncoder& encoder, double rate_pps, int steps)
{
    std::vector<std::vector<int>> moments(encoder.threshold.size());
    for (int now = 0; now < steps; ++now) {
        for (const auto fibre : step(encoder, rate_pps, 0.1)) {
            moments[static_cast<std::size_t>(fibre)].push_back(now);
        }
    }
    return moments;
}

struct Intervals {
    double mean_steps = 0;
    double variation = 0; // standard deviation / mean
    double shortest = 1e9, longest = 0;
};

Intervals intervals(const std::vector<std::vector<int>>& moments)
{
    Intervals all;
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (const auto& fibre : moments) {
        for (std::size_t spike = 1; spike < fibre.size(); ++spike) {
            const double gap = fibre[spike] - fibre[spike - 1];
            sum += gap;
            squares += gap * gap;
            all.shortest = std::min(all.shortest, gap);
            all.longest = std::max(all.longest, gap);
            ++count;
        }
    }
    all.mean_steps = sum / count;
    all.variation = std::sqrt(squares / count - all.mean_steps * all.mean_steps) / all.mean_steps;
    return all;
}

std::size_t spikes(const std::vector<std::vector<int>>& moments)
{
    std::size_t sum = 0;
    for (const auto& fibre : moments) {
        sum += fibre.size();
    }
    return sum;
}

} // namespace

TEST_CASE("a population of fibres fires as often as its rate says, regular or by chance")
{
    for (const auto firing : {Firing::regular, Firing::poisson}) {
        for (const double rate_pps : {1.0, 20.0, 300.0}) {
            auto encoder = spike_encoder(100, firing, 0.05, random_stream(3, 0));
            const double expected = rate_pps * 100 * 10;
            const auto count = static_cast<double>(spikes(fire(encoder, rate_pps, 100'000)));
            CHECK(std::abs(count - expected) < 4 * std::sqrt(expected) + 1);
        }
    }
}

TEST_CASE("a spindle afferent fires nearly evenly, a C fibre by chance")
{
    auto even = spike_encoder(50, Firing::regular, 0.05, random_stream(4, 0));
    const auto of_even = intervals(fire(even, 50, 50'000)); // 50 pps: 200 steps
    CHECK(of_even.mean_steps == doctest::Approx(200).epsilon(0.005));
    CHECK(of_even.shortest >= 189);
    CHECK(of_even.longest <= 211);

    auto chance = spike_encoder(50, Firing::poisson, 0.05, random_stream(4, 1));
    const auto of_chance = intervals(fire(chance, 50, 50'000));
    CHECK(of_chance.variation > 0.9);
    CHECK(of_chance.variation < 1.1);
}

TEST_CASE("fibres with one rate do not fire together")
{
    auto encoder = spike_encoder(100, Firing::regular, 0.05, random_stream(5, 0));
    std::size_t max_at_once = 0;
    for (int now = 0; now < 1'000; ++now) { // 100 ms at 10 pps: each fibre fires once
        max_at_once = std::max(max_at_once, step(encoder, 10, 0.1).size());
    }
    CHECK(max_at_once >= 1);
    CHECK(max_at_once <= 5);
}

TEST_CASE("a fibre without drive is exactly silent, even after a storm")
{
    for (const auto firing : {Firing::regular, Firing::poisson}) {
        auto encoder = spike_encoder(200, firing, 0.05, random_stream(6, 0));
        CHECK(spikes(fire(encoder, 0, 100'000)) == 0);
        CHECK(spikes(fire(encoder, 9'000, 100)) > 0); // nearly a spike a step
        CHECK(spikes(fire(encoder, 0, 100'000)) == 0);
        CHECK(spikes(fire(encoder, -5, 100'000)) == 0);
    }
}

TEST_CASE("the fibres of one step come in ascending order, each once")
{
    auto encoder = spike_encoder(60, Firing::poisson, 0.05, random_stream(8, 0));
    for (int now = 0; now < 2'000; ++now) {
        const auto firing = step(encoder, 2'000, 0.1);
        for (std::size_t k = 1; k < firing.size(); ++k) {
            CHECK(firing[k - 1] < firing[k]);
        }
    }
}

TEST_CASE("a copied population goes on exactly like the original")
{
    auto encoder = spike_encoder(40, Firing::poisson, 0.05, random_stream(9, 0));
    fire(encoder, 30, 1'000);
    auto copy = encoder;
    CHECK(fire(encoder, 30, 5'000) == fire(copy, 30, 5'000));
}
