// What salts, water and warmth do to nerve cells and their axons. Goes in: concentrations outside
// the cells. Comes out: how much nearer to their threshold motor cells are (0 when healthy), how
// often motor axons fire by themselves (tetany), and how fast axons conduct.
// Left out: time (the body's stores answer over hours), the heart, sodium and acid, and how warmth
// changes twitches, spindles and channels.
#pragma once

#include "physiology/inputs.hpp"
#include "physiology/parameter_row.hpp"

namespace physiology {

struct ExcitabilityParameters {
    double healthy_potassium_mM = 4.5;
    double healthy_calcium_mM = 1.2;
    double healthy_magnesium_mM = 0.85;
    // Of the change of E_K that the resting potential follows; rest ours, illustrative.
    double potassium_share = 0.4;
    double inactivation_from_mM = 7;
    double inactivation_mV_per_mM = 15;
    double calcium_mV_per_decade = 17.5;
    double magnesium_mV_per_decade = 5;
    double dehydration_mV_per_percent = 0.15;
    double tetany_from_mV = 1.4;
    double tetany_pps_per_mV = 5;
    double healthy_temperature_C = 36;
    double velocity_Q10 = 1.5;
};

inline constexpr OrganParameter<ExcitabilityParameters> excitability_rows[] = {
    {"excitability.potassium", "mM", 2, 8, "Potassium outside healthy cells.", "healthy 3.5–5",
     &ExcitabilityParameters::healthy_potassium_mM},
    {"excitability.calcium", "mM", 0.6, 1.6, "Ionised calcium outside healthy cells.",
     "healthy 1.15–1.3", &ExcitabilityParameters::healthy_calcium_mM},
    {"excitability.magnesium", "mM", 0.3, 2, "Magnesium in healthy blood.", "healthy 0.7–1.1",
     &ExcitabilityParameters::healthy_magnesium_mM},
    {"excitability.potassium_share", "share", 0, 1,
     "How far the resting potential follows the Nernst potential of potassium.", ours,
     &ExcitabilityParameters::potassium_share},
    {"excitability.inactivation_from", "mM", 5, 10,
     "Potassium above which sodium channels begin to stay shut.",
     "above 7.5–8 mM, textbook; size ours, illustrative",
     &ExcitabilityParameters::inactivation_from_mM},
    {"excitability.inactivation", "mV/mM", 0, 50, "How quickly that raises the threshold.", ours,
     &ExcitabilityParameters::inactivation_mV_per_mM},
    {"excitability.calcium_slope", "mV/decade", 0, 40,
     "How much nearer to threshold a tenth of the calcium brings a cell.",
     "14–21 mV per decade, from Frankenhaeuser & Hodgkin 1957",
     &ExcitabilityParameters::calcium_mV_per_decade},
    {"excitability.magnesium_slope", "mV/decade", 0, 40, "The same for magnesium.", ours,
     &ExcitabilityParameters::magnesium_mV_per_decade},
    {"excitability.dehydration", "mV/%", 0, 2, "The same for water lost.",
     "ours, illustrative; weak evidence for exercise cramps",
     &ExcitabilityParameters::dehydration_mV_per_percent},
    {"excitability.tetany_from", "mV", 0.1, 20,
     "What calcium and magnesium must do until motor axons fire by themselves.",
     "tetany below about 1.0 mM; ours, illustrative", &ExcitabilityParameters::tetany_from_mV},
    {"excitability.tetany", "imp/s per mV", 0, 50, "How fast each axon then fires.", ours,
     &ExcitabilityParameters::tetany_pps_per_mV},
    {"excitability.temperature", "°C", 30, 40,
     "Temperature at which the velocities of the table hold.", ours,
     &ExcitabilityParameters::healthy_temperature_C},
    {"excitability.velocity_Q10", "factor", 1, 4,
     "How much faster nerves conduct when they are 10 °C warmer.", "about 5 % a degree, textbook",
     &ExcitabilityParameters::velocity_Q10},
};

struct Excitability {
    double threshold_reduction_mV = 0; // thresholds of motor cells
    double tetany_pps = 0;             // of each motor axon
    double conduction = 1;             // velocity of the nerves in the leg, as a multiple
};

[[nodiscard]] Excitability excitability(const ExcitabilityParameters& p, const Inputs& inputs);

// The Nernst potential of potassium at body temperature, in mV; 140 mM inside.
[[nodiscard]] double potassium_potential_mV(double outside_mM);

} // namespace physiology
