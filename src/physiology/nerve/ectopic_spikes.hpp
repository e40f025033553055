// Spikes that start in the middle of motor axons: everywhere in tetany, and where a nerve is
// pressed. They run to the muscle, which twitches, and back to the cord. A nerve that is pressed
// hard also conducts no longer. All numbers ours, illustrative; that a pressed root fires, and
// then fails, is textbook. Left out: sensory axons (pins and needles), time: harm that stays.
#pragma once

#include "physiology/cells/random.hpp"
#include "physiology/cells/recent_rate.hpp"
#include "physiology/cells/spike_encoder.hpp"
#include "physiology/nerve/axon_bundle.hpp"
#include "physiology/parameter_row.hpp"

namespace physiology {

struct NerveCompressionParameters {
    double from_cord = 0.15;
    double firing_share = 0.3;
    double max_pps = 20;
    double block_from = 0.6;
    double refractory_ms = 1;
};

inline constexpr OrganParameter<NerveCompressionParameters> compression_rows[] = {
    {"compression.from_cord", "share", 0.02, 0.5,
     "Where the nerve root is pressed, on the way from the cord to the muscle.", ours,
     &NerveCompressionParameters::from_cord},
    {"compression.firing_share", "share", 0, 1,
     "Share of the motor axons in which spikes start there.", ours,
     &NerveCompressionParameters::firing_share},
    {"compression.greatest", "imp/s", 0, 100, "How fast each of them fires at full pressure.", ours,
     &NerveCompressionParameters::max_pps},
    {"compression.block_from", "share", 0, 0.99,
     "Pressure at which axons begin to conduct no longer; at full pressure none does.", ours,
     &NerveCompressionParameters::block_from},
    {"compression.refractory", "ms", 0, 5, "How long an axon cannot be excited after a spike.",
     "0.5–1 ms, textbook range", &NerveCompressionParameters::refractory_ms},
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
