#include "physiology/cells/spike_encoder.hpp"

#include <algorithm>
#include <cstddef>

namespace physiology {

namespace {

// In expected spikes: 1 on average.
double interval(SpikeEncoder& encoder)
{
    if (encoder.firing == Firing::poisson) {
        return exponential(encoder.random);
    }
    return 1 + encoder.interval_jitter * (2 * uniform(encoder.random) - 1);
}

constexpr std::int32_t none = -1;
constexpr double buckets_per_spike = 64;   // of expected spikes
constexpr std::int64_t bucket_count = 128; // a ring; a longer interval waits more than one round

std::int64_t bucket_number(double expected_spikes)
{
    return static_cast<std::int64_t>(expected_spikes * buckets_per_spike);
}

std::int32_t& bucket_at(SpikeEncoder& encoder, std::int64_t number)
{
    return encoder.buckets[static_cast<std::size_t>(number % bucket_count)];
}

void wait(SpikeEncoder& encoder, std::int32_t fibre)
{
    const auto index = static_cast<std::size_t>(fibre);
    std::int32_t& first = bucket_at(encoder, bucket_number(encoder.threshold[index]));
    encoder.next[index] = first;
    first = fibre;
}

// Takes the fibres that are due out of a bucket.
void take_due(SpikeEncoder& encoder, std::int64_t number)
{
    std::int32_t* link = &bucket_at(encoder, number);
    while (*link != none) {
        const std::int32_t fibre = *link;
        const auto index = static_cast<std::size_t>(fibre);
        if (encoder.threshold[index] <= encoder.expected_spikes) {
            encoder.firing_now.push_back(fibre);
            *link = encoder.next[index];
        } else {
            link = &encoder.next[index];
        }
    }
}

} // namespace

SpikeEncoder spike_encoder(int fibres, Firing firing, double interval_jitter, Random random)
{
    SpikeEncoder encoder;
    encoder.firing = firing;
    encoder.interval_jitter = interval_jitter;
    encoder.random = random;
    encoder.threshold.resize(static_cast<std::size_t>(fibres));
    for (double& threshold : encoder.threshold) {
        const double first = interval(encoder);
        // A Poisson fibre has no memory; a regular one is met somewhere within its interval.
        threshold = firing == Firing::poisson ? first : first * (1 - uniform(encoder.random));
    }
    encoder.buckets.assign(bucket_count, none);
    encoder.next.assign(encoder.threshold.size(), none);
    for (std::int32_t fibre = 0; fibre < fibres; ++fibre) {
        wait(encoder, fibre);
    }
    encoder.firing_now.reserve(static_cast<std::size_t>(fibres));
    return encoder;
}

std::span<const std::int32_t> step(SpikeEncoder& encoder, double rate_pps, double step_ms)
{
    encoder.firing_now.clear();
    if (!(rate_pps > 0)) {
        return {};
    }
    if (encoder.threshold.empty()) {
        return {};
    }
    const std::int64_t first = bucket_number(encoder.expected_spikes);
    encoder.expected_spikes += rate_pps * step_ms / 1000;
    const std::int64_t last =
        std::min(bucket_number(encoder.expected_spikes), first + bucket_count - 1); // once round
    for (std::int64_t number = first; number <= last; ++number) {
        take_due(encoder, number);
    }
    if (encoder.firing_now.size() > 1) {
        std::ranges::sort(encoder.firing_now);
    }
    for (const std::int32_t fibre : encoder.firing_now) {
        // Counted from the threshold, not from now: the mean rate is kept to the last spike.
        encoder.threshold[static_cast<std::size_t>(fibre)] += interval(encoder);
        wait(encoder, fibre);
    }
    return encoder.firing_now;
}

} // namespace physiology
