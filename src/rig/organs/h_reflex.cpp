#include "rig/organs/h_reflex.hpp"

#include "physiology/reflex_loop.hpp"

#include <algorithm>
#include <cmath>

namespace rig {

ShockAnswer shock_answer(double current_mA, std::uint64_t seed)
{
    constexpr int rest_steps = 1000, record_steps = 400;
    constexpr double noticed_mV = 0.02;
    const physiology::Parameters p;
    auto body = physiology::resting_body(p, seed);
    for (int i = 0; i < rest_steps; ++i) {
        step(body, p, {});
    }
    apply_event(body, p, {.kind = physiology::EventKind::shock, .amount = current_mA});
    ShockAnswer seen{.current_mA = current_mA};
    for (int i = 1; i <= record_steps; ++i) {
        step(body, p, {});
        const double now_ms = i * physiology::step_ms;
        const double EMG_mV = std::abs(body.quadriceps.units.EMG_now_mV);
        if (now_ms < 10) {
            seen.M_mV = std::max(seen.M_mV, EMG_mV);
        }
        if (now_ms > 15) {
            seen.H_mV = std::max(seen.H_mV, EMG_mV);
        }
        if (seen.onset_ms < 0 && EMG_mV > noticed_mV) {
            seen.onset_ms = now_ms;
        }
    }
    return seen;
}

std::vector<ShockAnswer> recruitment_curve(std::uint64_t seed)
{
    std::vector<ShockAnswer> curve;
    for (const double current_mA : {4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 30, 60}) {
        curve.push_back(shock_answer(current_mA, seed));
    }
    return curve;
}

} // namespace rig
