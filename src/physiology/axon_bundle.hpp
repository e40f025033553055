// The axons of one nerve branch: a spike that sets out at one end arrives at the other one
// conduction delay later, each fibre with its own delay. In: fibres that fire; out: fibres whose
// spike arrives, and everything under way (for the picture).
// Left out: collisions, branch failure, slowing after recent activity.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace physiology {

// A calendar: a ring with one page for each step to come, as long as the slowest fibre needs.
// A page is a chain of impulses; a step without spikes costs one look at one page.
struct AxonBundle {
    struct UnderWay {
        std::int32_t fibre, next; // next impulse on the same page, or none
        std::int64_t departed;    // step in which it set out
    };

    std::vector<std::int32_t> delay_steps; // of each fibre, at least 1
    std::vector<std::int32_t> page;        // first impulse due in a step ≡ index, or none
    std::vector<UnderWay> impulses;        // grows to the most that ever travel at once
    std::vector<std::int32_t> free;        // places in `impulses` that can be used again
    std::vector<std::int32_t> departing;   // fibres in which a spike set out in this step
    std::vector<std::int32_t> arriving;    // fibres whose spike arrives in this step
    std::int64_t now = 0;
    std::int32_t page_now = 0; // now modulo the ring
};

[[nodiscard]] AxonBundle axon_bundle(std::vector<std::int32_t> delay_steps);

// Whole steps that a fibre needs: its length at its velocity (1 m/s is 1 mm/ms), and what the
// receptor, synapse or end plate at its ends takes. At least one step.
[[nodiscard]] std::int32_t conduction_steps(double length_mm, double velocity_m_per_s,
                                            double at_the_ends_ms, double step_ms);

// The next step begins: its arrivals are collected, the departures of the last are forgotten.
void step(AxonBundle& bundle);

// A spike sets out in this step; it arrives `delay_steps` steps from now.
void depart(AxonBundle& bundle, std::int32_t fibre);
void depart(AxonBundle& bundle, std::span<const std::int32_t> fibres);

[[nodiscard]] inline int fibre_count(const AxonBundle& bundle)
{
    return static_cast<int>(bundle.delay_steps.size());
}

[[nodiscard]] inline std::size_t under_way_count(const AxonBundle& bundle)
{
    return bundle.impulses.size() - bundle.free.size();
}

// Visits every spike under way, in no particular order: see(fibre, steps travelled, delay in
// steps).
template <class Visitor>
void for_each_under_way(const AxonBundle& bundle, Visitor&& see)
{
    for (const std::int32_t first : bundle.page) {
        for (std::int32_t i = first; i >= 0;) {
            const auto& impulse = bundle.impulses[static_cast<std::size_t>(i)];
            see(impulse.fibre, static_cast<std::int32_t>(bundle.now - impulse.departed),
                bundle.delay_steps[static_cast<std::size_t>(impulse.fibre)]);
            i = impulse.next;
        }
    }
}

} // namespace physiology
