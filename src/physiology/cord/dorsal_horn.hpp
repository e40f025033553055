// The gate in the dorsal horn of the cord: touch fibres and pain fibres meet before the signal may
// climb to the brain. Goes in: mean rates of the arriving fibres. Comes out: the firing of the
// projection cells, and the pain that the brain makes of it.
// Left out: single cells (these are populations), itch, the lasting changes of chronic pain;
// wind-up has one time constant and saturates after about five volleys where real wind-up takes
// 10–15.
#pragma once

namespace physiology {

// Form of Crodelle, Piltz, Hagenauer & Booth 2019 with a saturating A-beta term; every number is
// ours, illustrative, chosen to meet the published behaviour
// (tests/physiology/dorsal_horn_test.cpp).
struct DorsalHornParameters {
    double Abeta_half_pps = 60;     // where the A-beta drive B is half of its greatest
    double presynaptic_share = 0.2; // of the C input that a full B takes away
    double group_III_weight = 0.06; // drive of the projection cell per pps
    double group_IV_weight = 0.20;  // the same, before wind-up
    double wind_up_gain = 3;        // full wind-up multiplies the C input by 1 + this
    double excitatory_weight = 0.8; // from the excitatory interneuron
    double Abeta_weight = 2.4;      // fast, direct excitation by touch
    double inhibitory_weight = 2.4; // from the inhibitory interneuron; 0: allodynia
    double projection_max_pps = 100;
    double projection_threshold = 2.8;
    double projection_slope = 1.6;
    double excitatory_threshold_pps = 4;
    double excitatory_slope_pps = 2;
    double inhibitory_Abeta_weight = 3.2;
    double inhibitory_descending_weight = 1.6;
    double inhibitory_threshold = 0.6;
    double inhibitory_slope = 0.6;
    double wind_up_half_pps = 2;
    double projection_tau_ms = 10;
    double excitatory_tau_ms = 10;
    double inhibitory_tau_ms = 20;
    double wind_up_tau_ms = 2000;
};

struct DorsalHorn {
    double projection_pps = 0; // P: mean rate of one projection cell
    double excitatory = 0;     // E, 0 … 1
    double inhibitory = 0;     // I, 0 … 1: how far the gate is closed
    double wind_up = 0;        // N, 0 … 1: NMDA receptors without their magnesium plug
};

// What reaches the dorsal horn: mean rate per fibre, and the brain's own brake.
struct DorsalHornInput {
    double Abeta_pps = 0;
    double group_III_pps = 0;
    double group_IV_pps = 0;
    double descending = 0; // 0 … 1
};

// The steady state without any input; the inhibitory cell keeps a little tone.
[[nodiscard]] DorsalHorn resting_dorsal_horn(const DorsalHornParameters& p);

// Where an input that lasts leads to, wind-up included.
[[nodiscard]] DorsalHorn steady_dorsal_horn(const DorsalHornParameters& p,
                                            const DorsalHornInput& input);

void step(DorsalHorn& horn, const DorsalHornParameters& p, const DorsalHornInput& input,
          double step_ms);

// The brain's reading of the projection cells on the numeric rating scale, 0 none … 10 worst
// imaginable (ours, illustrative). Left out: attention, fear, memory, and everybody's own scale.
struct PainParameters {
    double pain_threshold_pps = 8; // background firing that is not felt
    double span_pps = 82;          // from there to the worst imaginable
    double tau_ms = 200;
};

struct Pain {
    double nrs = 0;
};

// What a firing that lasts is felt as.
[[nodiscard]] double steady_pain_nrs(const PainParameters& p, double projection_pps);

// `analgesia_factor` is what warmth leaves of it.
void step(Pain& pain, const PainParameters& p, double projection_pps, double step_ms,
          double analgesia_factor = 1);

} // namespace physiology
