// The whole body as one value: owns every organ and steps them in anatomical order.
// It has no equation of its own.
#pragma once

#include "physiology/cord/spinal_circuit.hpp"
#include "physiology/days/calendar.hpp"
#include "physiology/events.hpp"
#include "physiology/inputs.hpp"
#include "physiology/muscle/innervated_muscle.hpp"
#include "physiology/muscle/limb.hpp"
#include "physiology/nerve/ectopic_spikes.hpp"
#include "physiology/nerve/excitability.hpp"
#include "physiology/nerve/nerve_shock.hpp"
#include "physiology/pain/somatosensory_paths.hpp"
#include "physiology/parameters.hpp"
#include "physiology/pathways.hpp"
#include "physiology/readout.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace physiology {

inline constexpr double step_ms = 0.1; // the fast clock; 10 steps a millisecond
inline constexpr std::int64_t steps_per_s = 10'000;

// What has been done to the body for good: of each wire the share that is cut, and its calendar.
struct Interventions {
    std::array<double, lesion_site_count> cut{};
    std::vector<DatedEvent> calendar;
};

struct ReflexLoop {
    std::int64_t tick = 0; // steps since the start
    InnervatedMuscle quadriceps, hamstrings;
    SpinalCircuit circuit;
    Limb limb;
    SomatosensoryPaths somatosensory;
    double resting_fascicle_L0 = 1; // of the quadriceps, where tissue strain counts from
    Inputs effective_inputs;        // the inputs as they reach the body
    Gamma quadriceps_gamma{};       // as it leaves the cord
    Gamma hamstrings_gamma{};
    std::array<double, lesion_site_count> cut{}; // share of each wire
    ShockThresholds shock_thresholds;            // of the nerve of the quadriceps
    Excitability excitability;
    EctopicSpikes quadriceps_ectopic, hamstrings_ectopic;
    Calendar calendar;
};

// The body at rest in its computed equilibrium: leg hanging, all quiet from the first step.
[[nodiscard]] ReflexLoop resting_body(const Parameters& parameters, std::uint64_t seed);

// One step of 0.1 ms.
void step(ReflexLoop& body, const Parameters& parameters, const Inputs& inputs);

// An event happens at the start of the next step.
void apply_event(ReflexLoop& body, const Parameters& parameters, const Event& event);

// The body has been treated so, whatever was done to it before.
void restore_interventions(ReflexLoop& body, const Parameters& parameters,
                           const Interventions& interventions);
// What an event that happens at this hour of the slow clock leaves behind.
void record_intervention(Interventions& interventions, const Event& event, double hour);

[[nodiscard]] Readout readout(const ReflexLoop& body, const Parameters& parameters);
[[nodiscard]] Observation observe(const ReflexLoop& body, const Parameters& parameters);

// The fibres of a pathway in which a spike set out during the last step, and how many there are.
[[nodiscard]] std::span<const std::int32_t> departed(const ReflexLoop& body, Pathway pathway);
[[nodiscard]] int fibre_count(const ReflexLoop& body, Pathway pathway);
[[nodiscard]] double crossing_ms(const ReflexLoop& body, Pathway pathway, int fibre);

// False when any state has left the finite numbers: the experiment pauses and says when.
[[nodiscard]] bool is_finite(const ReflexLoop& body);

} // namespace physiology
