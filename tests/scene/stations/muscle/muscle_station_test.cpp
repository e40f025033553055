#include "scene/station_pictures.hpp"
#include "scene/stations/muscle/fibres.hpp"
#include "scene/stations/muscle/motor_units.hpp"
#include "scene/stations/muscle/spindle.hpp"

#include <doctest/doctest.h>

#include <functional>

using physiology::Pathway;
using scene_test::Ids;
using scene_test::Still;

namespace {

void rest(Still& still, scene::PixelSize size = {1280, 720}, bool chart = true)
{
    still.body.now_ms = 1000;
    still.body.signals.quadriceps_length_L0 =
        scene::number(scene_test::anatomy(), "quadriceps_resting_L0");
    still.body.signals.interstitial_pressure_mmHg = 8;
    scene::Switches switches;
    switches.chart = chart;
    scene_test::aim_at(still, "muscle", size, 50, switches);
}

Ids changed(const std::function<void(Still&)>& change)
{
    return scene_test::changed([](Still& still) { rest(still); }, change);
}

} // namespace

TEST_CASE("a silent muscle is a still picture: time alone moves nothing")
{
    CHECK(changed(scene_test::pass_time).empty());
}

TEST_CASE("each motor unit twitches with its own force and leaves the others alone")
{
    for (std::size_t unit = 0; unit < scene::shown_units; ++unit) {
        CAPTURE(unit);
        CHECK(changed([=](Still& still) {
                  still.body.quadriceps_unit_activation[scene::group_of_unit(unit)] = 0.4F;
              }) == Ids{scene::id_of_unit(unit)});
    }
    const scene::MusclePose pose;
    const auto calm = scene::point_at(scene::muscle_fibre(pose, 3, 0), 0.8);
    const auto working = scene::point_at(scene::muscle_fibre(pose, 3, 0.5), 0.8);
    CHECK(working.radius_mm > 1.1 * calm.radius_mm);
}

TEST_CASE("a spike in the muscle lights its own fibre alone")
{
    for (const auto pathway :
         {Pathway::Ia_quadriceps, Pathway::II_quadriceps, Pathway::Ib_quadriceps,
          Pathway::gamma_dynamic, Pathway::gamma_static, Pathway::group_III, Pathway::group_IV,
          Pathway::alpha_quadriceps}) {
        const std::string name(physiology::row(pathway).name);
        CAPTURE(name);
        CHECK(changed(scene_test::spike(pathway, 0.5, 8)) == Ids{name});
    }
}

TEST_CASE("the muscle's picture follows its length, its swelling and its fatigue")
{
    const auto shorter =
        changed([](Still& still) { still.body.signals.quadriceps_length_L0 -= 0.1; });
    CHECK(shorter.contains("unit_1"));
    CHECK(shorter.contains("tendon_organ"));
    CHECK_FALSE(shorter.contains("capsule")); // the spindle's place is where its station hangs
    const auto swollen = changed([](Still& still) { still.body.signals.swelling = 0.8; });
    CHECK(swollen.contains("oedema"));
    const auto tired = changed([](Still& still) { still.body.signals.quadriceps_capacity = 0.5; });
    CHECK(tired == Ids{"unit_1", "unit_2", "unit_3", "unit_4", "unit_5", "unit_6", "unit_7"});
    CHECK(changed([](Still& still) { still.body.signals.pain_nrs = 8; }).empty());
}

TEST_CASE("fibres lie where the spindle and the sarcomere stations hang")
{
    const scene::MusclePose pose;
    const auto striped = scene::muscle_fibre(pose, scene::striped_fibre, 0);
    double nearest = 1e9;
    for (const auto& point : striped.points) {
        nearest = std::min(
            nearest, std::abs(point.place_mm.x + 26) < 2 ? std::abs(point.place_mm.y + 13) : 1e9);
    }
    CHECK(nearest < 0.5);
    const auto& spindle = *scene::find_station("spindle");
    CHECK(spindle.place_mm == scene::spindle_in_muscle_mm);
    CHECK(spindle.magnification == scene::spindle_enlarged);
}

TEST_CASE("the muscle's labels do not touch and stay in the frame, at every size and setting")
{
    for (const auto size : scene_test::label_sizes) {
        for (const double length : {1.15, 0.85}) {
            Still still;
            rest(still, size, length > 1);
            still.body.signals.quadriceps_length_L0 = length;
            still.body.signals.swelling = length > 1 ? 0 : 1;
            still.input.plots = {"emg_mV"}; // no row that has a label's name
            CAPTURE(length);
            scene_test::check_labels_apart(still, 4);
        }
    }
}
