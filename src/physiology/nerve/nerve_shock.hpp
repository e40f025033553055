// An electric shock of 1 ms through the skin to the nerve of the quadriceps, between cord and
// muscle. An axon that it excites carries a spike both ways. Large Ia fibres need least current, so
// a weak shock shows as an H reflex (Ia fibre → cord → motor axon → muscle); more current also
// excites motor axons, the thick ones first, directly (M wave), and their antidromic spikes meet
// the reflex's on the way down or find the cells before it, so that H falls while M grows
// (Hoffmann 1910; Magladery & McDougal 1950).
// Thresholds are ours, illustrative; that thick axons need less, and Ia fibres less than motor
// axons (their membrane sums a long pulse for longer), is textbook.
// Left out: the nerve of the hamstrings, group II, gamma and skin fibres, pain of the shock, the
// shape of the pulse.
#pragma once

#include "physiology/cells/random.hpp"
#include "physiology/muscle/innervated_muscle.hpp"
#include "physiology/parameter_row.hpp"

#include <vector>

namespace physiology {

struct NerveShockParameters {
    double from_cord = 0.6;
    double Ia_threshold_mA = 8;
    double Ib_threshold_mA = 9;
    double alpha_threshold_mA = 18;
    double velocity_power = 3; // threshold ~ velocity^−power
    double spread = 0.2;
    double refractory_ms = 1;
};

inline constexpr OrganParameter<NerveShockParameters> shock_rows[] = {
    {"shock.from_cord", "share", 0.1, 0.9,
     "Where the electrode lies on the way from the cord to the quadriceps.", ours,
     &NerveShockParameters::from_cord},
    {"shock.Ia_threshold", "mA", 0.5, 60, "Current that excites an Ia fibre of average size.",
     "ours, illustrative; Ia before motor axons: textbook", &NerveShockParameters::Ia_threshold_mA},
    {"shock.Ib_threshold", "mA", 0.5, 60, "Current that excites an Ib fibre of average size.", ours,
     &NerveShockParameters::Ib_threshold_mA},
    {"shock.alpha_threshold", "mA", 0.5, 60, "Current that excites a motor axon of average size.",
     ours, &NerveShockParameters::alpha_threshold_mA},
    {"shock.velocity_power", "power", 0, 10,
     "How much less current a thicker, faster axon needs: velocity to this power.",
     "ours, illustrative; thick axons first: textbook", &NerveShockParameters::velocity_power},
    {"shock.spread", "share", 0, 1,
     "How much this differs by the axon's place in the nerve, as spread of its logarithm.", ours,
     &NerveShockParameters::spread},
    {"shock.refractory", "ms", 0, 5, "How long an axon cannot be excited after a spike.",
     "0.5–1 ms, textbook range", &NerveShockParameters::refractory_ms},
};

// Current that excites each fibre.
struct ShockThresholds {
    std::vector<double> Ia_mA, Ib_mA, alpha_mA;
};

[[nodiscard]] ShockThresholds shock_thresholds(const NerveShockParameters& p,
                                               const MotorNerveParameters& nerve,
                                               const InnervatedMuscle& muscle, Random random,
                                               double step_ms);

void shock(InnervatedMuscle& muscle, const NerveShockParameters& p,
           const MotorNerveParameters& nerve, const ShockThresholds& thresholds, double current_mA,
           double step_ms);

} // namespace physiology
