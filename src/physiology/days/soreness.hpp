// How sore a muscle is at an hour of its recovery: rival hypotheses of delayed-onset soreness, to
// be mixed, each acting on the same nerve endings and the same gate as the rest of the body.
// - pressure on spindle endings (Sonkodi 2020: a hypothesis; Ia and II endings are no nociceptors,
//   and no measurement supports the gain);
// - micro-damage and inflammation (comes too early on its own, and is shown doing so);
// - sensitisation by NGF and GDNF (Murase 2010, 2013: the best supported);
// - lactic acid (Schwane 1983: refuted; gone within an hour or two, long before the soreness).
#pragma once

#include "physiology/days/recovery.hpp"
#include "physiology/pain/somatosensory_paths.hpp"

namespace physiology {

// Weights, ours, illustrative. Each alone at 1 makes a maximal bout about equally sore.
struct SorenessHypotheses {
    double pressure = 0.25;
    double inflammation = 0.25;
    double NGF = 0.5;
    double lactic_acid = 0;
    bool operator==(const SorenessHypotheses&) const = default;
};

// Sensitisation of the endings, 0 … 1.
[[nodiscard]] double sensitisation(const NerveEndingParameters& p,
                                   const SorenessHypotheses& hypotheses, const TissueState& tissue);

// How the muscle is provoked.
struct Posture {
    double knee_angle_deg = 90;
    double strain = 0;      // of the tissue beyond rest
    double force_share = 0; // of the greatest force
    double touch_kPa = 0;
};

// Stretched, bent and at half of its force: what `soreness_nrs` means.
inline constexpr Posture standard_provocation{.strain = 0.10, .force_share = 0.5};
// Knee nearly straight, nothing else: rest.
inline constexpr Posture lying{.knee_angle_deg = 20};

// Steady, of the same tissue, endings, gate and brain as in the running body.
[[nodiscard]] double pain_nrs(const SomatosensoryParameters& p,
                              const SorenessHypotheses& hypotheses, const TissueState& tissue,
                              const Posture& posture, const Relief& relief = {});

// Pressing on the skin of the relaxed thigh: how hard until it hurts (1 of 10), as an algometer
// asks.
[[nodiscard]] double pressing_threshold_kPa(const SomatosensoryParameters& p,
                                            const SorenessHypotheses& hypotheses,
                                            const TissueState& tissue);

} // namespace physiology
