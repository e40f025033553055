// Which nerves a cut wire interrupts, and where: a thought experiment, or what a local anaesthetic
// does. A root holds all fibres of its direction; both muscles of the leg share their roots.
// Left out: that fibres beyond a cut die within days, and that muscle without its nerve wastes.
#pragma once

#include "physiology/events.hpp"
#include "physiology/muscle/innervated_muscle.hpp"
#include "physiology/nerve/ectopic_spikes.hpp"
#include "physiology/pain/somatosensory_paths.hpp"
#include "physiology/pathways.hpp"
#include "physiology/readout.hpp"

#include <array>

namespace physiology {

using CutShares = std::array<double, lesion_site_count>; // of each wire, 0 whole … 1 cut through

// What that makes of one pathway. The same fibres are taken by every wire, so where two wires
// interrupt a pathway the larger share counts.
[[nodiscard]] Observation::Cut cut_on(Pathway pathway, const CutShares& cut);

// From now on; spikes beyond the cut travel on.
void interrupt(InnervatedMuscle& muscle, const CutShares& cut);
void interrupt(SomatosensoryPaths& paths, const CutShares& cut);
// A pressed root no longer conducts in some of its motor axons either.
void compress_root(InnervatedMuscle& muscle, const NerveCompressionParameters& p,
                   const CutShares& cut, double compression);

} // namespace physiology
