#include "physiology/days/soreness.hpp"

#include <algorithm>

namespace physiology {

double mediator(const NerveEndingParameters& p, const SorenessAccounts& accounts,
                const TissueOfTheHour& tissue)
{
    return std::clamp(accounts.NGF * tissue.NGF +
                          p.inflammation_gain * accounts.inflammation * tissue.cytokines +
                          accounts.lactic_acid * tissue.lactate,
                      0.0, 1.0);
}

double pain_nrs(const SomatosensoryParameters& p, const SorenessAccounts& accounts,
                const TissueOfTheHour& tissue, const Posture& posture, const Relief& relief)
{
    Provocation provocation;
    provocation.pressure_mmHg =
        interstitial_pressure_mmHg(p.tissue, tissue.swelling, posture.knee_angle_deg);
    provocation.pressure_straight_mmHg = p.tissue.pressure_straight_mmHg;
    provocation.strain = posture.strain;
    provocation.force_share = posture.force_share;
    provocation.touch_kPa = posture.touch_kPa;
    provocation.capsule_mmHg =
        accounts.pressure * swelling_mmHg(p.tissue, tissue.swelling, posture.knee_angle_deg);
    provocation.mediator = mediator(p.nerve_ending, accounts, tissue);

    NerveEnding ending;
    step(ending, p.nerve_ending, provocation);
    const auto horn = steady_dorsal_horn(p.dorsal_horn, {.Abeta_pps = relief.Abeta_pps,
                                                         .group_III_pps = ending.group_III_pps,
                                                         .group_IV_pps = ending.group_IV_pps});
    return relief.felt_share *
           steady_pain_nrs(p.pain, relief.projection_gain * horn.projection_pps);
}

double pressing_threshold_kPa(const SomatosensoryParameters& p, const SorenessAccounts& accounts,
                              const TissueOfTheHour& tissue)
{
    constexpr double just_painful_nrs = 1;
    double low = 0, high = 2000;
    for (int i = 0; i < 40; ++i) { // the harder, the more painful
        const double middle = (low + high) / 2;
        Posture pressed = lying;
        pressed.touch_kPa = middle;
        (pain_nrs(p, accounts, tissue, pressed) > just_painful_nrs ? high : low) = middle;
    }
    return (low + high) / 2;
}

} // namespace physiology
