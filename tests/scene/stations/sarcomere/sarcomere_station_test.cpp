#include "scene/station_pictures.hpp"
#include "scene/stations/sarcomere/pose.hpp"

#include <doctest/doctest.h>

#include <functional>

using scene_test::Ids;
using scene_test::Still;

namespace {

void rest(Still& still, scene::PixelSize size = {1280, 720}, double slow = 50)
{
    still.body.signals.sarcomere_length_um = 2.7;
    still.body.slow_fibre.free_uM = still.body.fast_fibre.free_uM = 0.05;
    still.body.now_ms = 1000;
    scene_test::aim_at(still, "sarcomere", size, slow);
}

Ids changed(const std::function<void(Still&)>& change)
{
    return scene_test::changed([](Still& still) { rest(still); }, change);
}

std::size_t ions(const Still& still)
{
    const auto drawing = scene_test::drawn(still);
    return static_cast<std::size_t>(
        std::ranges::count(drawing.ellipsoids, std::string_view("calcium"), &scene::Ellipsoid::id));
}

scene::SarcomerePose pose_of(double length_um)
{
    scene::SarcomerePose pose;
    pose.length_um = length_um;
    return pose;
}

} // namespace

TEST_CASE("a silent sarcomere is a still picture: time alone moves nothing")
{
    CHECK(changed(scene_test::pass_time).empty());
}

TEST_CASE("what differs in the sarcomere's picture is what differs in the body")
{
    CHECK(changed([](Still& still) { still.body.slow_fibre.free_uM = 6; }) == Ids{"calcium"});
    CHECK(changed([](Still& still) { still.body.fast_fibre.free_uM = 6; }) == Ids{"calcium"});
    CHECK(changed([](Still& still) { still.body.slow_fibre.troponin_share = 0.6; }) ==
          Ids{"troponin"});
    CHECK(changed([](Still& still) { still.body.quadriceps_unit_activation.front() = 0.5F; }) ==
          Ids{"cross_bridges"});
    CHECK(changed([](Still& still) { still.body.quadriceps_unit_activation.back() = 0.5F; }) ==
          Ids{"cross_bridges"});
    CHECK(changed([](Still& still) { still.body.quadriceps_unit_activation[7] = 0.5F; }).empty());
    const auto released =
        changed([](Still& still) { still.body.slow_fibre.release_uM_per_ms = 4; });
    CHECK(released.contains("t_tubule"));
    CHECK_FALSE(released.contains("actin"));
    const auto longer = changed([](Still& still) { still.body.signals.sarcomere_length_um = 2.9; });
    for (const auto part : {"actin", "titin", "z_disc", "troponin", "store"}) {
        CAPTURE(part);
        CHECK(longer.contains(part));
    }
    CHECK_FALSE(longer.contains("m_line"));
    CHECK_FALSE(longer.contains("t_tubule")); // they stay at the ends of the thick filaments
    CHECK(changed([](Still& still) { still.body.signals.pain_nrs = 8; }).empty());
}

TEST_CASE("filaments slide and keep their length: overlap falls as the sarcomere is stretched")
{
    CHECK(scene::thin_tip_um(pose_of(2.7)) == doctest::Approx(0.08));
    CHECK(scene::overlap(pose_of(2.7)) == doctest::Approx(1));
    CHECK(scene::overlap(pose_of(3.4)) < 0.7);
    CHECK(scene::overlap(pose_of(3.4)) > scene::overlap(pose_of(3.8)));
    CHECK(scene::overlap(pose_of(4.2)) == 0); // 1.6 + 2 × 1.27 = 4.14 µm
}

TEST_CASE("heads beyond the thin filaments' reach never take hold, however active the fibre is")
{
    const auto with = [](float activation, double length_um) {
        Still still;
        rest(still);
        still.body.signals.sarcomere_length_um = length_um;
        still.body.quadriceps_unit_activation.fill(activation);
        const auto drawing = scene_test::drawn(still);
        return std::ranges::count_if(drawing.tubes, [](const scene::Tube& tube) {
            return tube.id == "cross_bridges" && tube.glow > 0.01F;
        });
    };
    CHECK(with(0, 2.7) == 0);
    CHECK(with(0.3F, 2.7) > 10);
    CHECK(with(1, 2.7) > with(0.3F, 2.7));
    CHECK(with(1, 3.5) < with(1, 2.7));
    CHECK(with(1, 4.2) == 0);
}

TEST_CASE("the more calcium is free, the more ions are seen")
{
    std::size_t before = 0;
    for (const double free_uM : {0.05, 1.0, 4.0, 9.0, 17.0}) {
        Still still;
        rest(still);
        still.body.fast_fibre.free_uM = free_uM;
        CHECK(ions(still) > before);
        before = ions(still);
    }
}

TEST_CASE("waves of calcium that are too quick for the eye are shown as their mean")
{
    Still still;
    rest(still, {1280, 720}, 1);
    scene_test::live(still, 1000, [](double ms) {
        physiology::Readout now;
        now.sarcomere_length_um = 2.7;
        now.calcium_fast_uM = std::fmod(ms, 40) < 20 ? 16.05 : 0.05;
        return now;
    });
    rest(still, {1280, 720}, 1);
    for (const double free_uM : {0.05, 16.05}) { // in a trough and on a crest
        still.body.fast_fibre.free_uM = free_uM;
        CHECK(scene::sarcomere_pose(still.input).fast.free_uM == doctest::Approx(8).epsilon(0.15));
    }
    still.input.slow = 50; // slow enough to be followed
    CHECK(scene::sarcomere_pose(still.input).fast.free_uM == doctest::Approx(16.05));
}

TEST_CASE("the sarcomere's labels do not touch and stay in the frame, at every size and length")
{
    for (const auto size : scene_test::label_sizes) {
        for (const double length_um : {1.3, 2.2, 2.7, 3.4, 4.0}) {
            Still still;
            rest(still, size);
            still.body.signals.sarcomere_length_um = length_um;
            still.body.signals.calcium_fast_uM = 16.5;
            CAPTURE(length_um);
            scene_test::check_labels_apart(still, 4);
        }
    }
}
