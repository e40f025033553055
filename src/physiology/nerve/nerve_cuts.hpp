// Which nerves a cut interrupts, and where: a thought experiment, or what a local anaesthetic does.
// Both muscles of the leg share their roots. The row of a pathway says where it can be
// cut (pathways.hpp). Left out: that fibres beyond a cut die within days, and that muscle without
// its nerve wastes.
#pragma once

#include "physiology/nerve/ectopic_spikes.hpp"
#include "physiology/pathways.hpp"

#include <array>

namespace physiology {

using CutShares = std::array<double, lesion_site_count>; // of each site, 0 whole … 1 cut through

// Where a cut lies on a pathway, as a share of the way, and which share of its fibres it takes;
// 0 taken: whole.
struct Cut {
    double place = 1, taken = 0;
};

// A site takes the same fibres of a pathway every time, so where two interrupt it the larger share
// counts.
[[nodiscard]] Cut cut_on(const PathwayRow& pathway, const CutShares& cut);

// Interrupts all nerves of the body from now on; spikes beyond the cut travel on. A pressed root of
// the hamstrings, 0 … 1, no longer conducts in some of its motor axons either.
void interrupt(ReflexLoop& body, const CutShares& cut, const NerveCompressionParameters& p,
               double compression);

} // namespace physiology
