// Where a receptor's drive becomes spikes: many fibres that share one rate, each firing at its own
// moments. In: the rate. Out: the fibres that fire in this step.
// Left out: refractory period (rates stay far below 1/refractory), fibres with gains of their own.
#pragma once

#include "physiology/cells/random.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace physiology {

enum class Firing : std::uint8_t {
    regular, // spindle and motor fibres: nearly even intervals
    poisson, // thin fibres and central cells: intervals by chance
};

// Every fibre waits for the integral of the common rate to reach its own threshold. The fibres wait
// in buckets by threshold, so that a step visits only those that are nearly due.
struct SpikeEncoder {
    Firing firing = Firing::regular;
    double interval_jitter = 0.05;     // regular firing: each interval is off by at most this share
    Random random;                     // draws the intervals
    double expected_spikes = 0;        // integral of the rate: spikes per fibre since the start
    std::vector<double> threshold;     // by fibre: the integral at which it fires next
    std::vector<std::int32_t> buckets; // first fibre that waits in each bucket, or none
    std::vector<std::int32_t> next;    // by fibre: the next one in its bucket, or none
    std::vector<std::int32_t> firing_now; // in the last step, ascending
};

// Fibres at a random place within their first interval.
[[nodiscard]] SpikeEncoder spike_encoder(int fibres, Firing firing, double interval_jitter,
                                         Random random);

// The fibres that fire during this step, ascending; valid until the next step. At most one spike a
// fibre and step; a rate of zero (or less) is silence.
[[nodiscard]] std::span<const std::int32_t> step(SpikeEncoder& encoder, double rate_pps,
                                                 double step_ms);

} // namespace physiology
