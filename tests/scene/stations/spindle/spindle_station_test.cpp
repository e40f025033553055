#include "scene/station_pictures.hpp"
#include "scene/stations/spindle/pose.hpp"

#include <doctest/doctest.h>

#include <functional>

using physiology::Pathway;
using scene_test::Ids;
using scene_test::Still;

namespace {

void rest(Still& still, scene::PixelSize size = {1280, 720})
{
    still.body.signals.quadriceps_length_L0 = 1.15;
    still.body.signals.interstitial_pressure_mmHg = 8;
    still.body.sensory_region_L0 = {0.0424, 0.0427, 0.0425};
    still.body.polar_region_L0 = {0.9076, 0.9073, 0.9075};
    still.body.now_ms = 1000;
    scene_test::aim_at(still, "spindle", size, 50);
}

Ids changed(const std::function<void(Still&)>& change)
{
    return scene_test::changed([](Still& still) { rest(still); }, change);
}

} // namespace

TEST_CASE("a silent spindle is a still picture: time alone moves nothing")
{
    CHECK(changed(scene_test::pass_time).empty());
}

TEST_CASE("what differs in the spindle's picture is what differs in the body")
{
    // A stretched middle opens its coils; where an axon ends goes with its fibre.
    CHECK(changed([](Still& still) { still.body.sensory_region_L0[0] = 0.048; }) ==
          Ids{"bag1", "Ia_quadriceps", "gamma_dynamic"});
    CHECK(changed([](Still& still) { still.body.sensory_region_L0[2] = 0.048; }) ==
          Ids{"chain", "Ia_quadriceps", "II_quadriceps", "gamma_static"});
    CHECK(changed([](Still& still) { still.body.polar_region_L0[0] = 0.89; }) ==
          Ids{"bag1", "gamma_dynamic", "Ia_quadriceps"}); // coils lie on what thickens
    CHECK(changed([](Still& still) { still.body.signals.gamma_dynamic_pps = 60; }) == Ids{"bag1"});
    CHECK(changed([](Still& still) { still.body.signals.gamma_static_pps = 60; }) ==
          Ids{"bag2", "chain"});
    CHECK(changed([](Still& still) { still.body.quadriceps_unit_activation[3] = 0.5F; }) ==
          Ids{"extrafusal"});
    CHECK(changed([](Still& still) { still.body.signals.quadriceps_length_L0 = 1; }) ==
          Ids{"extrafusal"});
    CHECK(changed([](Still& still) { still.body.signals.pain_nrs = 8; }).empty());
    for (const auto pathway : {Pathway::Ia_quadriceps, Pathway::II_quadriceps,
                               Pathway::gamma_dynamic, Pathway::gamma_static, Pathway::group_IV}) {
        const auto id = physiology::row(pathway).name;
        CAPTURE(id);
        CHECK(changed(scene_test::spike(pathway, 0.5, 20)) == Ids{id});
    }
}

TEST_CASE("fluid under pressure reddens, bulges the capsule and presses the fibres together")
{
    const auto squeezed =
        changed([](Still& still) { still.body.signals.interstitial_pressure_mmHg = 40; });
    for (const auto part : {"capsule", "fluid", "bag1", "bag2", "chain"}) {
        CAPTURE(part);
        CHECK(squeezed.contains(part));
    }
    physiology::Observation body;
    body.signals.interstitial_pressure_mmHg = 8;
    const auto healthy = scene::spindle_pose(body);
    body.signals.interstitial_pressure_mmHg = 40;
    const auto swollen = scene::spindle_pose(body);
    CHECK(healthy.pressure == 0);
    CHECK(scene::capsule_radius_mm(swollen, 0) > 1.1 * scene::capsule_radius_mm(healthy, 0));
    const auto apart = [](const scene::SpindlePose& pose) {
        return scene::on_intrafusal(pose, 0, 0).place_mm.y -
               scene::on_intrafusal(pose, 5, 0).place_mm.y;
    };
    CHECK(apart(swollen) < 0.95 * apart(healthy));
}

TEST_CASE("poles that shorten pull the middle of their fibre longer, and thicken")
{
    physiology::Observation body;
    body.sensory_region_L0 = {0.0424, 0.0427, 0.0425};
    body.polar_region_L0 = {0.9076, 0.9073, 0.9075};
    const auto resting = scene::spindle_pose(body);
    body.sensory_region_L0[1] += 0.004; // what the poles lose the middle gains
    body.polar_region_L0[1] -= 0.004;
    const auto pulled = scene::spindle_pose(body);
    CHECK(pulled.half_mm[1] > 1.2 * resting.half_mm[1]);
    CHECK(pulled.half_mm[0] == resting.half_mm[0]);
    CHECK(scene::on_intrafusal(pulled, 1, 1.6).radius_mm >
          scene::on_intrafusal(resting, 1, 1.6).radius_mm);
    CHECK(scene::on_intrafusal(pulled, 1, 0).radius_mm <
          scene::on_intrafusal(resting, 1, 0).radius_mm);
}

TEST_CASE("no fibre of the spindle leaves its capsule, whatever presses or pulls")
{
    for (const double pressure : {8.0, 20.0, 50.6}) {
        for (const double sensory : {0.037, 0.0425, 0.06}) {
            for (const double polar : {0.8, 0.9075, 1.0}) {
                physiology::Observation body;
                body.signals.interstitial_pressure_mmHg = pressure;
                body.sensory_region_L0.fill(sensory);
                body.polar_region_L0.fill(polar);
                const auto pose = scene::spindle_pose(body);
                for (std::size_t fibre = 0; fibre < scene::intrafusal_fibres; ++fibre) {
                    for (double x = -1.6; x <= 1.6; x += 0.1) {
                        const auto here = scene::on_intrafusal(pose, fibre, x);
                        CAPTURE(fibre);
                        CAPTURE(x);
                        CHECK(std::abs(here.place_mm.y) + here.radius_mm <
                              scene::capsule_radius_mm(pose, here.place_mm.x));
                    }
                }
            }
        }
    }
}

TEST_CASE("the spindle's labels do not touch and stay in the frame, at every size and setting")
{
    for (const auto size : scene_test::label_sizes) {
        for (const double pressure : {8.0, 50.0}) {
            for (const double sensory : {0.04, 0.0425, 0.055}) {
                Still still;
                rest(still, size);
                still.body.signals.interstitial_pressure_mmHg = pressure;
                still.body.signals.Ia_rate_pps = 165;
                still.body.sensory_region_L0.fill(sensory);
                scene_test::check_labels_apart(still, 5);
            }
        }
    }
}
