// What salts, water and warmth do to nerve cells and their axons. Goes in: concentrations outside
// the cells. Comes out: how much nearer to their threshold motor cells are (0 when healthy), how
// often motor axons fire by themselves (tetany), and how fast axons conduct.
// Left out: time (the body's stores answer over hours), the heart, sodium and acid, and how warmth
// changes twitches, spindles and channels.
#pragma once

#include "physiology/inputs.hpp"

namespace physiology {

struct ExcitabilityParameters {
    double healthy_potassium_mM = 4.5;
    double healthy_calcium_mM = 1.2; // ionised
    double healthy_magnesium_mM = 0.85;
    // Of the change of E_K that the resting potential follows; rest ours, illustrative.
    double potassium_share = 0.4;
    double inactivation_from_mM = 7; // of potassium: sodium channels begin to stay shut
    double inactivation_mV_per_mM = 15;
    double calcium_mV_per_decade = 17.5; // 14–21, from Frankenhaeuser & Hodgkin 1957
    double magnesium_mV_per_decade = 5;
    double dehydration_mV_per_percent = 0.15;
    double tetany_from_mV = 1.4; // of calcium and magnesium together: 1.0 mM of calcium alone
    double tetany_pps_per_mV = 5;
    double healthy_temperature_C = 36;
    double velocity_Q10 = 1.5; // of conduction
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
