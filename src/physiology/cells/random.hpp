// Chance that repeats itself: the same seed gives the same numbers on every machine.
// The distributions are written out here because those of <random> differ between libraries.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace physiology {

// SplitMix64 (Steele, Lea & Flood 2014): a counter and a scrambling of it.
struct Random {
    std::uint64_t counter = 0;
};

[[nodiscard]] inline std::uint64_t next_bits(Random& random)
{
    random.counter += 0x9E3779B97F4A7C15U;
    std::uint64_t bits = random.counter;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31U);
}

// Independent streams of one seed, one for each organ, so that a new organ leaves the others' noise
// as it was.
[[nodiscard]] inline Random random_stream(std::uint64_t seed, std::uint64_t stream)
{
    Random of_seed{seed};
    Random of_stream{next_bits(of_seed) + stream};
    return Random{next_bits(of_stream)};
}

// Evenly in [0, 1).
[[nodiscard]] inline double uniform(Random& random)
{
    return static_cast<double>(next_bits(random) >> 11U) * 0x1p-53;
}

// Waiting time with mean 1: intervals of a Poisson process.
[[nodiscard]] inline double exponential(Random& random)
{
    return -std::log(1 - uniform(random)); // 1 − u is never 0
}

// Mean 0, standard deviation 1 (Box & Muller 1958; the second of the pair is not kept).
[[nodiscard]] inline double normal(Random& random)
{
    const double radius = std::sqrt(2 * exponential(random));
    return radius * std::cos(2 * std::numbers::pi * uniform(random));
}

// The same without the tails: drawn again until it lies within ±limit.
[[nodiscard]] inline double truncated_normal(Random& random, double limit)
{
    double value = normal(random);
    while (std::abs(value) > limit) {
        value = normal(random);
    }
    return value;
}

} // namespace physiology
