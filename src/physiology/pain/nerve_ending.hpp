// The free nerve endings between the muscle fibres: pressure, stretch, load and hard pressing
// become the firing of group III and group IV fibres; mediators lower their thresholds. Left out:
// chemical excitation (ions, bradykinin), adaptation, thresholds that differ from fibre to fibre,
// and warmth and cold.
#pragma once

namespace physiology {

// All ours, illustrative: nobody has measured this whole map in people.
struct NerveEndingParameters {
    double strain_mmHg = 40;          // what doubling the tissue's length counts for, as pressure
    double force_mmHg = 16;           // what the muscle's greatest force counts for
    double touch_mmHg = 30;           // what pressing at the reference counts for
    double touch_reference_kPa = 578; // 5.9 kg/cm², a healthy muscle's pain threshold to pressing
    double touch_exponent = 2.5;      // steep: light touch hardly reaches the muscle
    // The account "pressure on spindle endings": what swells inside their capsules counts more. The
    // gain has no measurement behind it.
    double capsule_gain = 1.6;
    double inflammation_gain = 1.2;    // cytokines against NGF, as sensitisers
    double threshold_lowering = 0.7;   // share of the threshold that full sensitisation takes away
    double excitation_scale_mmHg = 40; // above threshold: half of the greatest rate
    double group_III_threshold_mmHg = 10;
    double group_III_max_pps = 30;
    double group_IV_threshold_mmHg = 12;
    double group_IV_max_pps = 12.5;
};

// What acts on the endings.
struct EndingStimulus {
    double pressure_mmHg = 0;          // in the tissue
    double pressure_straight_mmHg = 0; // healthy, knee straight: where counting begins
    double strain = 0;                 // lengthening of the tissue beyond rest, as a share
    double force_share = 0;            // of the muscle's greatest force
    double touch_kPa = 0;
    double vibration_mmHg = 0; // shaking, told as pressure
    double capsule_mmHg = 0;   // added by swelling inside the spindles, times that account's weight
    double sensitisation = 0;  // sensitisation, 0 healthy … 1 that of a maximal bout
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
