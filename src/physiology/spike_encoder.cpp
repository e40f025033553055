#include "physiology/spike_encoder.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace physiology {

namespace {

// In expected spikes: 1 on average.
double interval(SpikeEncoder& encoder)
{
    if (encoder.firing == Firing::poisson)
        return exponential(encoder.random);
    return 1 + encoder.interval_jitter * (2 * uniform(encoder.random) - 1);
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
    if (fibres > 0)
        encoder.soonest = *std::min_element(encoder.threshold.begin(), encoder.threshold.end());
    encoder.firing_now.reserve(static_cast<std::size_t>(fibres));
    return encoder;
}

std::span<const std::int32_t> step(SpikeEncoder& encoder, double rate_pps, double step_ms)
{
    encoder.firing_now.clear();
    if (!(rate_pps > 0))
        return {};
    encoder.expected_spikes += rate_pps * step_ms / 1000;
    if (encoder.expected_spikes < encoder.soonest || encoder.threshold.empty())
        return {};

    double soonest = std::numeric_limits<double>::infinity();
    for (std::size_t fibre = 0; fibre < encoder.threshold.size(); ++fibre) {
        double& threshold = encoder.threshold[fibre];
        if (threshold <= encoder.expected_spikes) {
            encoder.firing_now.push_back(static_cast<std::int32_t>(fibre));
            // Counted from the threshold, not from now: the mean rate is kept to the last spike.
            threshold += interval(encoder);
        }
        soonest = std::min(soonest, threshold);
    }
    encoder.soonest = soonest;
    return encoder.firing_now;
}

} // namespace physiology
