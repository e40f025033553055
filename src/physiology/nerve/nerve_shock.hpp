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

#include <vector>

namespace physiology {

struct NerveShockParameters {
    double from_cord = 0.6;     // place of the electrode, as share of the way from cord to muscle
    double Ia_threshold_mA = 8; // of an axon of average velocity
    double Ib_threshold_mA = 9;
    double alpha_threshold_mA = 18; // of an axon between the slowest and the fastest
    double velocity_power = 3;      // threshold ~ velocity^−power
    double spread = 0.2;            // by place in the nerve: standard deviation of its logarithm
    double refractory_ms = 1;       // of an axon
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
