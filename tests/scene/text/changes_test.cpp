#include "scene/still_shot.hpp"
#include "scene/text/changes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

namespace {

using physiology::Readout;

std::vector<std::string> told(const std::function<Readout(double)>& signals, double from_ms = 0)
{
    scene_test::Still still;
    scene_test::live(still, 500, signals);
    scene_test::aim(still, {1920, 1080}, 50);
    still.input.plots = {"Ia_rate_pps", "emg_mV", "pain_nrs"};
    still.input.marks = {{.at_ms = 50, .name = "tap"}};
    return scene::changes(still.input, from_ms, 500);
}

double bump(double ms, double at_ms, double wide_ms)
{
    return std::exp(-(ms - at_ms) * (ms - at_ms) / (wide_ms * wide_ms));
}

} // namespace

TEST_CASE("what happened is told in the order in which it began: the tap, the burst, the kick")
{
    const auto lines = told([](double ms) {
        Readout body;
        body.knee_angle_deg = 90 - 40 * bump(ms, 250, 60);
        body.Ia_rate_pps = 7 + 180 * bump(ms, 56, 3);
        body.emg_mV = 1.2 * bump(ms, 80, 2);
        return body;
    });
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == "At 50 ms: tap.");
    CHECK(lines[1] == "At 52 ms: Ia rate rises from 7 to 187 imp/s, and comes back to 7.");
    CHECK(lines[2].ends_with("EMG quadriceps: a volley of 1.20 mV."));
    CHECK(lines[3].ends_with("Knee angle falls from 90 to 50°, and comes back to 90."));
}

TEST_CASE("what rises and stays is told so, and what nobody would notice is not told")
{
    const auto lines = told(
        [](double ms) {
            Readout body;
            body.pain_nrs = ms < 200 ? 0 : 4;
            body.knee_angle_deg = 90 + 0.5 * std::sin(ms);
            return body;
        },
        60);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0] == "At 200 ms: Pain rises from 0.0 to 4.0 / 10.");
}

TEST_CASE("of a stretch that is not on record nothing is told")
{
    CHECK(told([](double) { return Readout{}; }, 499.9).empty());
}
