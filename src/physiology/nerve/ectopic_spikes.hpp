// Spikes that start in the middle of motor axons: everywhere in tetany, and where a nerve is
// pressed. They run to the muscle, which twitches, and back to the cord. A nerve that is pressed
// hard also conducts no longer. All numbers ours, illustrative; that a pressed root fires, and
// then fails, is textbook. Left out: sensory axons (pins and needles), time: harm that stays.
#pragma once

#include "physiology/cells/random.hpp"
#include "physiology/cells/recent_rate.hpp"
#include "physiology/cells/spike_encoder.hpp"
#include "physiology/nerve/axon_bundle.hpp"

namespace physiology {

struct NerveCompressionParameters {
    double from_cord = 0.15;   // place of the pressed root, as share of the way
    double firing_share = 0.3; // of the axons
    double max_pps = 20;       // of each of these, at full pressure
    double block_from = 0.6;   // pressure at which conduction begins to fail; at 1 none is left
    double refractory_ms = 1;
};

// Of one muscle's motor axons.
struct EctopicSpikes {
    SpikeEncoder tetany, pressed;
    Random random;
    RecentRate recent;
};

[[nodiscard]] EctopicSpikes ectopic_spikes(int axons, Random random);

// This step's spikes start in the axons.
void step(EctopicSpikes& ectopic, AxonBundle& axons, const NerveCompressionParameters& p,
          double tetany_pps, double compression, double step_ms);

// Share of the axons that a pressed nerve no longer conducts.
[[nodiscard]] double blocked_share(const NerveCompressionParameters& p, double compression);

} // namespace physiology
