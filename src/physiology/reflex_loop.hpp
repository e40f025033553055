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
#include "physiology/nerve/nerve_cuts.hpp"
#include "physiology/nerve/nerve_shock.hpp"
#include "physiology/pain/somatosensory_paths.hpp"
#include "physiology/parameters.hpp"

#include <cstdint>
#include <vector>

namespace physiology {

inline constexpr double step_ms = 0.1; // the fast clock; 10 steps a millisecond
inline constexpr std::int64_t steps_per_s = 10'000;

// Lasting changes that events have made: the cut share of each lesion site, and the calendar.
struct Interventions {
    CutShares cut{};
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
    CutShares cut{};
    ShockThresholds shock_thresholds; // of the nerve of the quadriceps
    Excitability excitability;
    EctopicSpikes quadriceps_ectopic, hamstrings_ectopic;
    Calendar calendar;
};

// The body at rest in its computed equilibrium: leg hanging, no transient from the first step.
[[nodiscard]] ReflexLoop resting_body(const Parameters& parameters, std::uint64_t seed);

// One step of 0.1 ms.
void step(ReflexLoop& body, const Parameters& parameters, const Inputs& inputs);

// Applies an event before the next step.
void apply_event(ReflexLoop& body, const Parameters& parameters, const Event& event);

// Sets cuts and calendar to exactly these interventions and undoes all others.
void restore_interventions(ReflexLoop& body, const Parameters& parameters,
                           const Interventions& interventions);
// Adds the lasting change, if any, of an event at this hour of the slow clock.
void record_intervention(Interventions& interventions, const Event& event, double hour);

// False when a state is infinite or no number: the experiment pauses and says when.
[[nodiscard]] bool is_finite(const ReflexLoop& body);

} // namespace physiology
