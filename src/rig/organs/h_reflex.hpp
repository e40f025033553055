// What a shock to the nerve of the quadriceps shows in its surface EMG: the recruitment curve of
// M wave and H reflex.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace rig {

struct ShockAnswer {
    double current_mA = 0;
    double M_mV = 0;      // greatest deflection before 10 ms
    double H_mV = 0;      // and after 15 ms, when the M wave is over
    double onset_ms = -1; // of the first wave; −1: none
};

[[nodiscard]] ShockAnswer shock_answer(double current_mA, std::uint64_t seed);

// Twelve currents, each on a rested body.
[[nodiscard]] std::vector<ShockAnswer> recruitment_curve(std::uint64_t seed);

} // namespace rig
