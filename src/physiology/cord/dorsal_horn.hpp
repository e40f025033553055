// The gate in the dorsal horn of the cord: touch fibres and pain fibres meet before the signal may
// climb to the brain. Goes in: mean rates of the arriving fibres. Comes out: the firing of the
// projection cells, and the pain that the brain makes of it.
// Left out: single cells (these are populations), itch, the lasting changes of chronic pain;
// wind-up has one time constant and saturates after about five volleys where real wind-up takes
// 10–15.
#pragma once

#include "physiology/parameter_row.hpp"

#include <string_view>

namespace physiology {

// Form of Crodelle, Piltz, Hagenauer & Booth 2019 with a saturating A-beta term; every number is
// ours, illustrative, chosen to meet the published behaviour
// (tests/physiology/dorsal_horn_test.cpp).
struct DorsalHornParameters {
    double Abeta_half_pps = 60;
    double presynaptic_share = 0.2;
    double group_III_weight = 0.06;
    double group_IV_weight = 0.20;
    double wind_up_gain = 3; // full wind-up multiplies the C input by 1 + this
    double excitatory_weight = 0.8;
    double Abeta_weight = 2.4;
    double inhibitory_weight = 2.4; // 0: allodynia
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

inline constexpr std::string_view form_of_Crodelle = "ours, illustrative; form of Crodelle 2019";
inline constexpr OrganParameter<DorsalHornParameters> dorsal_horn_rows[] = {
    {"dorsal_horn.Abeta_half", "imp/s", 1, 500,
     "The firing of touch fibres that drives the dorsal horn half as much as they can.", ours,
     &DorsalHornParameters::Abeta_half_pps},
    {"dorsal_horn.presynaptic_share", "share", 0, 1,
     "The share of the C fibres' message that touch fibres can hold back before it reaches the "
     "next cell.",
     form_of_Crodelle, &DorsalHornParameters::presynaptic_share},
    {"dorsal_horn.group_III_weight", "per imp/s", 0, 1,
     "How strongly group III fibres drive the projection cell.", form_of_Crodelle,
     &DorsalHornParameters::group_III_weight},
    {"dorsal_horn.group_IV_weight", "per imp/s", 0, 2,
     "How strongly group IV fibres drive the projection cell before it is wound up.",
     form_of_Crodelle, &DorsalHornParameters::group_IV_weight},
    {"dorsal_horn.wind_up_gain", "–", 0, 10,
     "How much stronger group IV fibres act once the cell is fully wound up.", form_of_Crodelle,
     &DorsalHornParameters::wind_up_gain},
    {"dorsal_horn.excitatory_weight", "–", 0, 10,
     "How strongly the excitatory interneuron drives the projection cell.", form_of_Crodelle,
     &DorsalHornParameters::excitatory_weight},
    {"dorsal_horn.Abeta_weight", "–", 0, 10,
     "How strongly touch fibres drive the projection cell directly.", form_of_Crodelle,
     &DorsalHornParameters::Abeta_weight},
    {"dorsal_horn.inhibitory_weight", "–", 0, 10,
     "How strongly the inhibitory interneuron holds the projection cell back: at 0 touch hurts.",
     form_of_Crodelle, &DorsalHornParameters::inhibitory_weight},
    {"dorsal_horn.projection_greatest", "imp/s", 1, 500, "The fastest firing of a projection cell.",
     form_of_Crodelle, &DorsalHornParameters::projection_max_pps},
    {"dorsal_horn.projection_threshold", "–", 0, 10,
     "The drive at which the projection cell fires half as fast as it can.", form_of_Crodelle,
     &DorsalHornParameters::projection_threshold},
    {"dorsal_horn.projection_slope", "–", 0.1, 10,
     "How gradually the projection cell answers to more drive.", form_of_Crodelle,
     &DorsalHornParameters::projection_slope},
    {"dorsal_horn.excitatory_threshold", "imp/s", 0, 50,
     "The firing of group IV fibres that half excites the excitatory interneuron.",
     form_of_Crodelle, &DorsalHornParameters::excitatory_threshold_pps},
    {"dorsal_horn.excitatory_slope", "imp/s", 0.1, 50,
     "How gradually the excitatory interneuron answers to more firing.", form_of_Crodelle,
     &DorsalHornParameters::excitatory_slope_pps},
    {"dorsal_horn.inhibitory_Abeta_weight", "–", 0, 10,
     "How strongly touch fibres drive the inhibitory interneuron, the gatekeeper.",
     form_of_Crodelle, &DorsalHornParameters::inhibitory_Abeta_weight},
    {"dorsal_horn.inhibitory_descending_weight", "–", 0, 10,
     "How strongly the brain drives the inhibitory interneuron from above.", form_of_Crodelle,
     &DorsalHornParameters::inhibitory_descending_weight},
    {"dorsal_horn.inhibitory_threshold", "–", 0, 10,
     "The drive that half excites the inhibitory interneuron.", form_of_Crodelle,
     &DorsalHornParameters::inhibitory_threshold},
    {"dorsal_horn.inhibitory_slope", "–", 0.1, 10,
     "How gradually the inhibitory interneuron answers to more drive.", form_of_Crodelle,
     &DorsalHornParameters::inhibitory_slope},
    {"dorsal_horn.wind_up_half", "imp/s", 0.1, 50,
     "The firing of group IV fibres that winds the projection cell up by half.", form_of_Crodelle,
     &DorsalHornParameters::wind_up_half_pps},
    {"dorsal_horn.projection_tau", "ms", 1, 1000,
     "How quickly the projection cell follows its drive.", form_of_Crodelle,
     &DorsalHornParameters::projection_tau_ms},
    {"dorsal_horn.excitatory_tau", "ms", 1, 1000,
     "How quickly the excitatory interneuron follows its drive.", form_of_Crodelle,
     &DorsalHornParameters::excitatory_tau_ms},
    {"dorsal_horn.inhibitory_tau", "ms", 1, 1000,
     "How quickly the inhibitory interneuron follows its drive; slower than the direct path, so "
     "touch first pushes.",
     form_of_Crodelle, &DorsalHornParameters::inhibitory_tau_ms},
    {"dorsal_horn.wind_up_tau", "ms", 10, 60000, "How quickly wind-up builds and fades.",
     "ours, illustrative; form of Crodelle 2019; real wind-up takes 10–15 volleys",
     &DorsalHornParameters::wind_up_tau_ms},
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
    double pain_threshold_pps = 8;
    double span_pps = 82;
    double tau_ms = 200;
};

inline constexpr OrganParameter<PainParameters> pain_rows[] = {
    {"pain.silent_below", "imp/s", 0, 100,
     "Firing of projection cells that is background and not felt.", ours,
     &PainParameters::pain_threshold_pps},
    {"pain.span", "imp/s", 1, 500, "How much more firing than that is the worst pain imaginable.",
     ours, &PainParameters::span_pps},
    {"pain.tau", "ms", 1, 10000, "How quickly the feeling follows the signal.", ours,
     &PainParameters::tau_ms},
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
