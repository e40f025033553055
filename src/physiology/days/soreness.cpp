#include "physiology/days/soreness.hpp"

#include <algorithm>

namespace physiology {

double sensitisation(const NerveEndingParameters& p, const SorenessHypotheses& hypotheses,
                     const TissueState& tissue)
{
    return std::clamp(hypotheses.NGF * tissue.NGF +
                          p.inflammation_gain * hypotheses.inflammation * tissue.cytokines +
                          hypotheses.lactic_acid * tissue.lactate,
                      0.0, 1.0);
}

double pain_nrs(const SomatosensoryParameters& p, const SorenessHypotheses& hypotheses,
                const TissueState& tissue, const Posture& posture, const Relief& relief)
{
    EndingStimulus stimulus;
    stimulus.pressure_mmHg =
        interstitial_pressure_mmHg(p.tissue, tissue.swelling, posture.knee_angle_deg);
    stimulus.pressure_straight_mmHg = p.tissue.pressure_straight_mmHg;
    stimulus.strain = posture.strain;
    stimulus.force_share = posture.force_share;
    stimulus.touch_kPa = posture.touch_kPa;
    stimulus.capsule_mmHg =
        hypotheses.pressure * swelling_mmHg(p.tissue, tissue.swelling, posture.knee_angle_deg);
    stimulus.sensitisation = sensitisation(p.nerve_ending, hypotheses, tissue);

    NerveEnding ending;
    step(ending, p.nerve_ending, stimulus);
    const auto horn = steady_dorsal_horn(p.dorsal_horn, {.Abeta_pps = relief.Abeta_pps,
                                                         .group_III_pps = ending.group_III_pps,
                                                         .group_IV_pps = ending.group_IV_pps});
    return relief.analgesia_factor *
           steady_pain_nrs(p.pain, relief.projection_gain * horn.projection_pps);
}

double pressing_threshold_kPa(const SomatosensoryParameters& p,
                              const SorenessHypotheses& hypotheses, const TissueState& tissue)
{
    constexpr double just_painful_nrs = 1;
    double low = 0, high = 2000;
    for (int i = 0; i < 40; ++i) { // the harder, the more painful
        const double middle = (low + high) / 2;
        Posture pressed = lying;
        pressed.touch_kPa = middle;
        (pain_nrs(p, hypotheses, tissue, pressed) > just_painful_nrs ? high : low) = middle;
    }
    return (low + high) / 2;
}

} // namespace physiology
