// What an observer may see of the body: the signals, and what a picture needs beside them: the
// spikes in transit in every nerve, the active motor units, the stretch of the spindle's fibres.
#pragma once

#include "physiology/days/calendar.hpp"
#include "physiology/muscle/calcium.hpp"
#include "physiology/muscle/motor_unit.hpp"
#include "physiology/nerve/nerve_cuts.hpp"
#include "physiology/pathways.hpp"
#include "physiology/readout.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace physiology {

// A spike on its way along one fibre.
struct Impulse {
    Pathway pathway;
    std::int16_t fibre;
    double fraction;         // of the way: 0 where it started, 1 where it will arrive
    double crossing_ms;      // what the whole way takes
    bool antidromic = false; // runs back, towards where spikes of this pathway start
};

// Whatever a picture shows of the body.
struct Observation {
    double now_ms = 0;
    Readout signals;
    std::vector<Impulse> impulses; // every spike in transit, by pathway, oldest first
    // Share of the greatest force of each group of motor units now, smallest units first.
    std::array<float, unit_group_count> quadriceps_unit_activation{};
    std::array<float, unit_group_count> hamstrings_unit_activation{};
    // Free calcium in a fibre of one motor unit of each group; smallest and largest in full.
    std::array<float, unit_group_count> quadriceps_unit_calcium_uM{};
    FibreCalcium slow_fibre, fast_fibre;
    std::array<Cut, pathway_count> cuts{}; // of each pathway
    // The spindle's fibres (bag1, bag2, chain): lengths of sensory and polar region, in L0.
    std::array<double, 3> sensory_region_L0{};
    std::array<double, 3> polar_region_L0{};
    // One free nerve ending (group IV): its stimulus as pressure, its threshold now and
    // unsensitised, and how far its channels are open, 0 … 1.
    struct FreeEnding {
        double excitation_mmHg = 0, threshold_mmHg = 12, healthy_threshold_mmHg = 12;
        double open_share = 0;
    };
    FreeEnding free_ending;
    std::shared_ptr<const CalendarRecord> calendar; // of the slow clock
};

[[nodiscard]] Observation observe(const ReflexLoop& body, const Parameters& parameters);

// The fibres of a pathway in which a spike set out during the last step, and how many there are.
[[nodiscard]] std::span<const std::int32_t> departed(const ReflexLoop& body, Pathway pathway);
[[nodiscard]] int fibre_count(const ReflexLoop& body, Pathway pathway);
// What a spike takes along the whole fibre.
[[nodiscard]] double crossing_ms(const ReflexLoop& body, Pathway pathway, int fibre);

} // namespace physiology
