#include "physiology/nerve/ectopic_spikes.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace physiology {

namespace {

// Just beyond the pressed place, from where a spike reaches the muscle.
std::int32_t beyond(const AxonBundle& axons, std::int32_t fibre, double from_cord)
{
    const auto delay = axons.delay_steps[static_cast<std::size_t>(fibre)];
    return static_cast<std::int32_t>(std::lround(from_cord * delay)) + 1;
}

std::int32_t anywhere(const AxonBundle& axons, std::int32_t fibre, Random& random)
{
    const auto delay = axons.delay_steps[static_cast<std::size_t>(fibre)];
    return 1 + static_cast<std::int32_t>(uniform(random) * (delay - 1));
}

} // namespace

EctopicSpikes ectopic_spikes(int axons, Random random)
{
    EctopicSpikes ectopic;
    ectopic.tetany = spike_encoder(axons, Firing::poisson, 0, Random{next_bits(random)});
    ectopic.pressed = spike_encoder(axons, Firing::poisson, 0, Random{next_bits(random)});
    ectopic.random = random;
    return ectopic;
}

void step(EctopicSpikes& ectopic, AxonBundle& axons, const NerveCompressionParameters& p,
          double tetany_pps, double compression, double step_ms)
{
    const auto refractory_steps = static_cast<std::int32_t>(std::lround(p.refractory_ms / step_ms));
    std::size_t started = 0;
    for (const auto fibre : step(ectopic.tetany, tetany_pps, step_ms)) {
        started += excite(axons, fibre, anywhere(axons, fibre, ectopic.random), refractory_steps);
    }
    for (const auto fibre : step(ectopic.pressed, p.max_pps * compression, step_ms)) {
        if (is_selected(fibre, p.firing_share)) { // a random share: neither thin nor thick
            started += excite(axons, fibre, beyond(axons, fibre, p.from_cord), refractory_steps);
        }
    }
    step(ectopic.recent, started);
}

double blocked_share(const NerveCompressionParameters& p, double compression)
{
    return std::clamp((compression - p.block_from) / std::max(1e-9, 1 - p.block_from), 0.0, 1.0);
}

} // namespace physiology
