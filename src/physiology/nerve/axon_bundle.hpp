// The axons of one nerve branch: a spike that sets out at one end arrives at the other one
// conduction delay later, each fibre with its own delay. A spike may also start in the middle of
// an axon (a shock, pressure); then it runs both ways, and two that meet in a fibre are both gone,
// for each finds only refractory membrane ahead. In a fibre that is cut a spike ends at the cut.
// In: fibres that fire; out: fibres whose spike arrives, and everything under way (for the
// picture). Left out: branch failure, slowing after recent activity.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace physiology {

// A ring of buckets, one for each step to come, as long as the slowest fibre needs. A bucket is a
// linked list of the impulses that end in that step.
// Places along a fibre are counted in steps of its own conduction from its origin.
struct AxonBundle {
    struct SpikeInTransit {
        std::int32_t fibre, next; // next impulse in the same bucket, or none; fibre −1: not in use
        std::int64_t departed;    // step in which it set out
        std::int32_t start, end;  // places; an antidromic one ends before its start
        bool arrives;             // at the end of the fibre; else it vanishes there
    };

    std::vector<std::int32_t> delay_steps; // of each fibre, at least 1
    std::vector<std::int32_t>
        reference_delay_steps;            // the same at the velocity that the bundle was made for
    std::vector<std::int32_t> buckets;    // first impulse due in a step ≡ index, or none
    std::vector<SpikeInTransit> impulses; // grows to the most that ever travel at once
    std::vector<std::int32_t> free;       // places in `impulses` that can be used again
    std::vector<std::int32_t> departing;  // fibres in which a spike set out in this step
    std::vector<std::int32_t> arriving;   // fibres whose spike arrives in this step
    std::vector<std::int32_t>
        antidromic_arrivals; // fibres whose antidromic spike reaches the origin
    std::int64_t now = 0;
    std::int32_t bucket_now = 0;      // now modulo the ring
    std::int32_t antidromic = 0;      // impulses under way towards the origin
    std::vector<std::int32_t> cut_at; // place by fibre, `uncut` where whole; empty: all whole
};

inline constexpr std::int32_t uncut = std::numeric_limits<std::int32_t>::max();

[[nodiscard]] AxonBundle axon_bundle(std::vector<std::int32_t> delay_steps);

// Whole steps that a fibre needs: its length at its velocity (1 m/s is 1 mm/ms), and what the
// receptor, synapse or end plate at its ends takes. At least one step.
[[nodiscard]] std::int32_t conduction_steps(double length_mm, double velocity_m_per_s,
                                            double at_the_ends_ms, double step_ms);

// Begins the next step: collects its arrivals and forgets the departures of the last one.
void step(AxonBundle& bundle);

// Scales the velocity of all fibres against the one the bundle was made for, spikes in transit
// included.
void scale_conduction_velocity(AxonBundle& bundle, double velocity_share);

// A spike sets out in this step; it arrives `delay_steps` steps from now.
void depart(AxonBundle& bundle, std::int32_t fibre);
void depart(AxonBundle& bundle, std::span<const std::int32_t> fibres);

// A spike starts at this place of the axon and runs both ways. Membrane that a spike has just
// passed cannot be excited: then nothing happens, and the answer is false.
bool excite(AxonBundle& bundle, std::int32_t fibre, std::int32_t place,
            std::int32_t refractory_steps);

// Interrupts a share of the fibres at this share of the way, the same fibres every time and
// evenly among thick and thin; share 0 joins them again. What has passed the place travels on.
void cut(AxonBundle& bundle, double place_0_to_1, double share);
// Whether a cut of that share takes this fibre.
[[nodiscard]] bool is_selected(std::int32_t fibre, double share);

[[nodiscard]] inline int fibre_count(const AxonBundle& bundle)
{
    return static_cast<int>(bundle.delay_steps.size());
}

[[nodiscard]] inline std::size_t under_way_count(const AxonBundle& bundle)
{
    return bundle.impulses.size() - bundle.free.size();
}

// Where an impulse is now.
[[nodiscard]] inline std::int32_t place_now(const AxonBundle& bundle,
                                            const AxonBundle::SpikeInTransit& impulse)
{
    const auto travelled = static_cast<std::int32_t>(bundle.now - impulse.departed);
    return impulse.end < impulse.start ? impulse.start - travelled : impulse.start + travelled;
}

// Visits every spike under way, in no particular order: see(fibre, place in steps from the origin,
// delay in steps, antidromic).
template <class Visitor>
void for_each_under_way(const AxonBundle& bundle, Visitor&& see)
{
    for (const auto& impulse : bundle.impulses) {
        if (impulse.fibre >= 0) {
            see(impulse.fibre, place_now(bundle, impulse),
                bundle.delay_steps[static_cast<std::size_t>(impulse.fibre)],
                impulse.end < impulse.start);
        }
    }
}

} // namespace physiology
