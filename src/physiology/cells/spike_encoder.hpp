// Where a receptor's drive becomes spikes: many fibres that share one rate, each firing at its own
// moments. Goes in: the rate. Comes out: which fibres fire in this step.
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

// Every fibre waits for the integral of the common rate to reach its own threshold. They wait in a
// calendar by threshold, so that a step costs a look at the few that are nearly due, however many
// fibres there are.
struct SpikeEncoder {
    Firing firing = Firing::regular;
    double interval_jitter = 0.05;    // regular firing: each interval is off by at most this share
    Random random;                    // draws the intervals
    double expected_spikes = 0;       // integral of the rate: spikes per fibre since the start
    std::vector<double> threshold;    // by fibre: the integral at which it fires next
    std::vector<std::int32_t> bucket; // first fibre waiting on each page of the calendar, or none
    std::vector<std::int32_t> next;   // by fibre: the next one on its page, or none
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
