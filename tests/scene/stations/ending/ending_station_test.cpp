#include "scene/station_pictures.hpp"
#include "scene/stations/ending/pose.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>

using physiology::Pathway;
using scene_test::Ids;
using scene_test::Still;

namespace {

void rest(Still& still, scene::PixelSize size = {1280, 720})
{
    still.body.signals.interstitial_pressure_mmHg = 8;
    still.body.free_ending.excitation_mmHg = 2.6;
    still.body.now_ms = 1000;
    scene_test::aim_at(still, "ending", size, 50);
}

Ids changed(const std::function<void(Still&)>& change)
{
    return scene_test::changed([](Still& still) { rest(still); }, change);
}

// How high the gauge's column and its threshold line stand, in pixels from above.
std::vector<float> gauge(const Still& still)
{
    std::vector<float> heights;
    for (const auto& item : scene_test::drawn(still).overlay) {
        if (const auto* box = std::get_if<scene::OverlayPolygon>(&item)) {
            heights.push_back(box->points[2].y);
        }
    }
    return heights;
}

} // namespace

TEST_CASE("a silent ending is a still picture: time alone moves nothing")
{
    CHECK(changed(scene_test::pass_time).empty());
}

TEST_CASE("what differs in the ending's picture is what differs in the body")
{
    CHECK(changed([](Still& still) { still.body.signals.NGF = 0.9; }) == Ids{"mediators"});
    CHECK(changed([](Still& still) { still.body.signals.inflammation = 0.4; }) == Ids{"mediators"});
    CHECK(changed([](Still& still) { still.body.signals.lactate = 0.4; }) == Ids{"mediators"});
    CHECK(changed([](Still& still) { still.body.free_ending.open_share = 0.3; }) ==
          Ids{"channels"});
    CHECK(changed([](Still& still) { still.body.signals.interstitial_pressure_mmHg = 30; }) ==
          Ids{"fluid"});
    CHECK(changed([](Still& still) { still.body.signals.sarcomere_length_um = 2.2; }) ==
          Ids{"extrafusal"});
    CHECK(changed([](Still& still) { still.body.signals.pain_nrs = 8; }).empty());
    // The spike lights the axon and the membrane that it runs along.
    CHECK(changed(scene_test::spike(Pathway::group_IV, 0.05, 400)) == Ids{"group_IV", "membrane"});
    CHECK(changed(scene_test::spike(Pathway::Ia_quadriceps, 0.05, 20)).empty());
}

TEST_CASE("the stronger the signal of a mediator, the more of its molecules have come")
{
    std::size_t before = 0;
    for (const double NGF : {0.0, 0.3, 0.6, 1.0}) {
        Still still;
        rest(still);
        still.body.signals.NGF = NGF;
        const auto drawing = scene_test::drawn(still);
        const auto now = static_cast<std::size_t>(
            std::ranges::count(drawing.ellipsoids, "mediators", &scene::Ellipsoid::id));
        CAPTURE(NGF);
        CHECK(now + (NGF == 0.0 ? 1 : 0) > before);
        before = now;
    }
}

TEST_CASE("channels open one after another with the ending's own transduction")
{
    scene::EndingPose pose;
    double before = -1;
    for (const double share : {0.0, 0.1, 0.35, 0.6, 1.0}) {
        pose.open_share = share;
        double open = 0;
        for (const auto& channel : scene::channels(pose)) {
            open += channel.open;
        }
        CHECK(open == doctest::Approx(share * scene::pressure_channels));
        CHECK(open > before);
        before = open;
    }
}

TEST_CASE("the gauge shows more excitation higher, and its overshoot over the threshold apart")
{
    Still still;
    rest(still);
    const auto calm = gauge(still);
    still.body.free_ending.excitation_mmHg = 10;
    const auto pressed = gauge(still);
    REQUIRE(calm.size() == pressed.size());
    CHECK(pressed[1] < calm[1]); // pixels grow downwards
    still.body.free_ending.excitation_mmHg = 20;
    CHECK(gauge(still).size() == calm.size() + 1);
    still.body.free_ending.threshold_mmHg = 25;
    CHECK(gauge(still).size() == calm.size());
}

TEST_CASE("a pressed ending is flatter, never torn")
{
    scene::EndingPose pressed;
    pressed.dented = 1;
    CHECK(scene::radius_um(pressed, -3.3) < 0.75 * scene::radius_um({}, -3.3));
    for (double x = scene::tip_um; x < scene::axon_end_um; x += 0.05) {
        const double radius = scene::radius_um(pressed, x);
        CHECK(radius >= 0);
        CHECK(radius < 2);
        CHECK(std::abs(scene::radius_um(pressed, x + 0.05) - radius) < 0.45);
    }
}

TEST_CASE("the ending's labels do not touch and stay in the frame, at every size and setting")
{
    for (const auto size : scene_test::label_sizes) {
        for (const double strength : {0.0, 0.5, 1.0}) {
            Still still;
            rest(still, size);
            auto& now = still.body.signals;
            now.interstitial_pressure_mmHg = 8 + 40 * strength;
            now.inflammation = now.NGF = now.lactate = strength;
            now.nociceptor_IV_pps = 6 * strength;
            still.body.free_ending = {3 + 45 * strength, 12 - 8 * strength, 12, strength / 2};
            CAPTURE(strength);
            scene_test::check_labels_apart(still, 5);
        }
    }
}
