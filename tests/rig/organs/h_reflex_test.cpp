#include "rig/organs/h_reflex.hpp"

#include <doctest/doctest.h>

#include <algorithm>

TEST_CASE("with more and more current H appears before M, rises, peaks and falls as M grows")
{
    const auto curve = rig::recruitment_curve(2);
    REQUIRE(curve.size() == 12);
    const auto H = std::max_element(curve.begin(), curve.end(),
                                    [](const auto& a, const auto& b) { return a.H_mV < b.H_mV; });
    for (const auto& answer : curve) {
        INFO(answer.current_mA, " mA: M ", answer.M_mV, " mV, H ", answer.H_mV, " mV");
    }
    const auto first_H = std::find_if(curve.begin(), curve.end(),
                                      [](const auto& answer) { return answer.H_mV > 0.05; });
    CHECK(first_H->M_mV == 0);
    CHECK(H->current_mA >= 10);
    CHECK(H->current_mA <= 16);
    for (auto at = curve.begin(); at != H; ++at) {
        CHECK(at[1].H_mV >= at->H_mV);
    }
    for (auto at = H; at + 1 != curve.end(); ++at) {
        CHECK(at[1].H_mV <= at->H_mV);
    }
    for (auto at = curve.begin(); at + 1 != curve.end(); ++at) {
        CHECK(at[1].M_mV >= at->M_mV);
    }
    CHECK(curve.back().H_mV < 0.3 * H->H_mV);
    CHECK(curve.back().M_mV < 1.02 * curve[10].M_mV); // saturated
}

TEST_CASE("the H reflex comes well after the M wave and before the tendon reflex would")
{
    const double H_ms = rig::shock_answer(8, 1).onset_ms, M_ms = rig::shock_answer(60, 1).onset_ms;
    CHECK(M_ms > 3);
    CHECK(M_ms < 6);
    CHECK(H_ms > 11);
    CHECK(H_ms < 16);
}
