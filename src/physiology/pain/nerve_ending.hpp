// The free nerve endings between the muscle fibres: pressure, stretch, load and hard pressing
// become the firing of group III and group IV fibres; mediators lower their thresholds. Left out:
// chemical excitation (ions, bradykinin), adaptation, thresholds that differ from fibre to fibre,
// and warmth and cold.
#pragma once

#include "physiology/parameter_row.hpp"

namespace physiology {

// All ours, illustrative: nobody has measured this whole map in people.
struct NerveEndingParameters {
    double strain_mmHg = 40;
    double force_mmHg = 16;
    double touch_mmHg = 30;
    double touch_reference_kPa = 578;
    double touch_exponent = 2.5;
    // The hypothesis "pressure on spindle endings": what swells inside their capsules counts more.
    // No measurement supports the gain.
    double capsule_gain = 1.6;
    double inflammation_gain = 1.2;
    double threshold_lowering = 0.7;
    double excitation_scale_mmHg = 40;
    double group_III_threshold_mmHg = 10;
    double group_III_max_pps = 30;
    double group_IV_threshold_mmHg = 12;
    double group_IV_max_pps = 12.5;
};

inline constexpr OrganParameter<NerveEndingParameters> nerve_ending_rows[] = {
    {"nerve_ending.strain", "mmHg", 0, 500,
     "What doubling the muscle's length would do to its nerve endings, told as pressure.", ours,
     &NerveEndingParameters::strain_mmHg},
    {"nerve_ending.force", "mmHg", 0, 200,
     "What the muscle's greatest force does to its nerve endings, told as pressure.", ours,
     &NerveEndingParameters::force_mmHg},
    {"nerve_ending.touch", "mmHg", 0, 200,
     "What pressing at the reference does to the nerve endings of the muscle, told as pressure.",
     ours, &NerveEndingParameters::touch_mmHg},
    {"nerve_ending.touch_reference", "kPa", 50, 2000,
     "The reference for pressing: about where a healthy muscle begins to hurt.",
     "PMC5630131 (elbow flexors, 5.9 kg/cm²)", &NerveEndingParameters::touch_reference_kPa},
    {"nerve_ending.touch_exponent", "–", 1, 5,
     "How steeply harder pressing reaches the muscle below the skin.", ours,
     &NerveEndingParameters::touch_exponent},
    {"nerve_ending.capsule_gain", "–", 0, 10,
     "How much more swelling counts inside the capsule of a spindle, if that account of soreness "
     "is true.",
     "ours, illustrative; no measurement supports it", &NerveEndingParameters::capsule_gain},
    {"nerve_ending.inflammation_gain", "–", 0, 5,
     "How strongly inflammation sensitises the endings, compared with growth factors.", ours,
     &NerveEndingParameters::inflammation_gain},
    {"nerve_ending.threshold_lowering", "share", 0, 1,
     "The share of the threshold that full sensitisation takes away.",
     "ours, illustrative; direction PMC2972383", &NerveEndingParameters::threshold_lowering},
    {"nerve_ending.excitation_scale", "mmHg", 1, 500,
     "How far above the threshold an ending fires at half of its greatest rate.", ours,
     &NerveEndingParameters::excitation_scale_mmHg},
    {"nerve_ending.group_III_threshold", "mmHg", 0, 100,
     "The excitation at which group III endings begin to fire.", ours,
     &NerveEndingParameters::group_III_threshold_mmHg},
    {"nerve_ending.group_III_greatest", "imp/s", 0, 200,
     "The fastest firing of a group III ending.", ours, &NerveEndingParameters::group_III_max_pps},
    {"nerve_ending.group_IV_threshold", "mmHg", 0, 100,
     "The excitation at which group IV endings begin to fire.", ours,
     &NerveEndingParameters::group_IV_threshold_mmHg},
    {"nerve_ending.group_IV_greatest", "imp/s", 0, 100, "The fastest firing of a group IV ending.",
     ours, &NerveEndingParameters::group_IV_max_pps},
};

// What acts on the endings.
struct EndingStimulus {
    double pressure_mmHg = 0;          // in the tissue
    double pressure_straight_mmHg = 0; // healthy, knee straight: where counting begins
    double strain = 0;                 // lengthening of the tissue beyond rest, as a share
    double force_share = 0;            // of the muscle's greatest force
    double touch_kPa = 0;
    double vibration_mmHg = 0; // shaking, as pressure
    double capsule_mmHg =
        0; // added by swelling inside the spindles, times the weight of that hypothesis
    double sensitisation = 0;         // 0 healthy … 1 that of a maximal bout
    double injected_group_IV_pps = 0; // fired whatever the tissue does, as by strong salt water
};

struct NerveEnding {
    double excitation_mmHg = 0; // everything that acts, as if it were pressure
    double group_III_pps = 0;   // mean rate of one fibre
    double group_IV_pps = 0;
};

// The endings follow at once; what is slow is the conduction.
void step(NerveEnding& ending, const NerveEndingParameters& p, const EndingStimulus& stimulus);

} // namespace physiology
