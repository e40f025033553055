#include "physiology/pain/nerve_ending.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

double excitation_mmHg(const NerveEndingParameters& p, const EndingStimulus& now)
{
    const double pressed =
        now.touch_kPa > 0
            ? p.touch_mmHg * std::pow(now.touch_kPa / p.touch_reference_kPa, p.touch_exponent)
            : 0;
    // Everything that deforms an ending, added up (ours, illustrative).
    return (now.pressure_mmHg - now.pressure_straight_mmHg) +
           p.strain_mmHg * std::max(0.0, now.strain) + p.force_mmHg * now.force_share + pressed +
           now.vibration_mmHg + p.capsule_gain * now.capsule_mmHg;
}

double rate_pps(const NerveEndingParameters& p, const NerveEnding& ending, double sensitisation,
                double threshold_mmHg, double max_pps)
{
    // Sensitisation lowers the threshold (direction: nociceptors after incision and after
    // lengthening contractions, PMC2972383; Murase 2010; size ours, illustrative).
    const double threshold = threshold_mmHg * (1 - p.threshold_lowering * sensitisation);
    const double y = std::max(0.0, ending.excitation_mmHg - threshold) / p.excitation_scale_mmHg;
    return max_pps * y / (1 + y);
}

} // namespace

void step(NerveEnding& ending, const NerveEndingParameters& p, const EndingStimulus& stimulus)
{
    ending.excitation_mmHg = excitation_mmHg(p, stimulus);
    ending.group_III_pps = rate_pps(p, ending, stimulus.sensitisation, p.group_III_threshold_mmHg,
                                    p.group_III_max_pps);
    const double asked_pps =
        rate_pps(p, ending, stimulus.sensitisation, p.group_IV_threshold_mmHg, p.group_IV_max_pps);
    // A fibre cannot fire faster, whatever asks it to.
    ending.group_IV_pps = std::min(asked_pps + stimulus.injected_group_IV_pps, p.group_IV_max_pps);
}

} // namespace physiology
