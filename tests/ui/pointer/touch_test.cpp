#include "experiment/simulation/controls.hpp"
#include "ui/pointer/touch.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace {

// A leg at the right, the skin of a thigh above, and nothing else; 2 mm of the body to the pixel.
const scene::TouchZones zones{
    .shank_px = {{600, 300}, {700, 300}, {700, 600}, {600, 600}},
    .skin_px = {{300, 200}, {600, 200}, {600, 260}, {300, 260}},
    .mm_per_px = 2,
};

struct Viewer { // a hand with a mouse, sixty frames a second
    experiment::Experiment e = experiment::new_experiment({}, 1);
    ui::Hand hand;
    scene::Layout layout;
    ui::Pointer pointer;

    Viewer()
    {
        layout.size = {1280, 720};
        layout.picture = {200, 50, 800, 600};
    }
    void frame()
    {
        constexpr double frame_ms = 1000.0 / 60;
        ui::touch_picture(e, hand, pointer, zones, layout, frame_ms);
        pointer.pressed = pointer.double_clicked = false;
        pointer.wheel = 0;
        experiment::play_to(e, e.playback.viewer_ms + frame_ms);
    }
    void move_to(float x, float y)
    {
        pointer.x = x;
        pointer.y = y;
        pointer.over_picture = true;
        frame();
    }
    void press()
    {
        pointer.pressed = pointer.down = true;
        frame();
    }
    void release()
    {
        pointer.down = false;
        frame();
    }
};

} // namespace

TEST_CASE("pulling the leg back stretches the quadriceps, letting go frees it")
{
    Viewer viewer;
    viewer.move_to(650, 500);
    viewer.press();
    viewer.move_to(610, 540);
    const double some = experiment::input_value(viewer.e, "stretch_mm");
    CHECK(some > 1);
    viewer.move_to(570, 580);
    CHECK(experiment::input_value(viewer.e, "stretch_mm") > some);
    viewer.release();
    CHECK(experiment::input_value(viewer.e, "stretch_mm") == 0);
}

TEST_CASE("however far the leg is pulled, the stretch stays in the input's range")
{
    Viewer viewer;
    viewer.move_to(650, 500);
    viewer.press();
    viewer.move_to(-5000, 5000);
    CHECK(experiment::input_value(viewer.e, "stretch_mm") ==
          physiology::find_input("stretch_mm")->max);
    viewer.move_to(9000, -5000);
    CHECK(experiment::input_value(viewer.e, "stretch_mm") ==
          physiology::find_input("stretch_mm")->min);
}

TEST_CASE("an even stroke over the thigh rubs at the hand's speed; a hand that stops rubs no more")
{
    Viewer viewer;
    viewer.move_to(310, 230);
    viewer.press();
    constexpr float px_per_frame = 1; // 60 px/s of 2 mm: 12 cm/s
    for (int i = 1; i <= 60; ++i) {
        viewer.move_to(310 + px_per_frame * static_cast<float>(i), 230);
    }
    CHECK(experiment::input_value(viewer.e, "rub_cm_per_s") == doctest::Approx(12).epsilon(0.05));
    for (int i = 0; i < 60; ++i) {
        viewer.frame();
    }
    CHECK(experiment::input_value(viewer.e, "rub_cm_per_s") == 0);
}

TEST_CASE("a stroke that leaves the skin rubs no more, and the release ends it at once")
{
    Viewer viewer;
    viewer.move_to(310, 230);
    viewer.press();
    for (int i = 1; i <= 30; ++i) {
        viewer.move_to(310 + static_cast<float>(4 * i), 230);
    }
    CHECK(experiment::input_value(viewer.e, "rub_cm_per_s") > 5);
    for (int i = 1; i <= 60; ++i) {
        viewer.move_to(430, 400 + static_cast<float>(i));
    }
    CHECK(experiment::input_value(viewer.e, "rub_cm_per_s") == 0);
    viewer.move_to(430, 230);
    viewer.move_to(470, 230);
    CHECK(experiment::input_value(viewer.e, "rub_cm_per_s") > 0);
    viewer.release();
    CHECK(experiment::input_value(viewer.e, "rub_cm_per_s") == 0);
}

TEST_CASE("what the hand did is in the plan: played again it gives the same body")
{
    Viewer viewer;
    viewer.move_to(650, 500);
    viewer.press();
    for (int i = 1; i <= 20; ++i) {
        viewer.move_to(650 - static_cast<float>(2 * i), 500 + static_cast<float>(i));
    }
    viewer.release();
    for (int i = 0; i < 60; ++i) {
        viewer.frame();
    }
    auto again = experiment::new_experiment({}, 1);
    again.simulation.plan = viewer.e.simulation.plan;
    experiment::advance_to_step(again, viewer.e.simulation.step);
    CHECK(again.simulation.step == viewer.e.simulation.step);
    CHECK(again.simulation.now.signals.Ia_rate_pps == viewer.e.simulation.now.signals.Ia_rate_pps);
    CHECK(again.simulation.now.signals.knee_angle_deg ==
          viewer.e.simulation.now.signals.knee_angle_deg);
}

TEST_CASE("a drag beside leg and thigh turns the view within its limits and touches no input")
{
    Viewer viewer;
    viewer.move_to(400, 500);
    viewer.press();
    viewer.move_to(500, 500);
    const auto turned = scene::camera_at(viewer.e.view.flight, viewer.e.playback.viewer_ms);
    CHECK(turned.yaw_deg != 0);
    CHECK(turned.pitch_deg == 0);
    viewer.move_to(9000, 9000);
    const auto far = scene::camera_at(viewer.e.view.flight, viewer.e.playback.viewer_ms);
    CHECK(std::abs(far.yaw_deg) <= scene::max_orbit_deg);
    CHECK(std::abs(far.pitch_deg) <= scene::max_orbit_deg);
    CHECK(viewer.e.simulation.plan.entries.empty());
}

TEST_CASE("the wheel zooms in, a double click shows the whole station again")
{
    Viewer viewer;
    const double whole_mm = viewer.e.view.flight.to.field_mm;
    viewer.move_to(950, 560); // no other station lies there
    viewer.pointer.wheel = 3;
    viewer.frame();
    CHECK(viewer.e.view.flight.to.field_mm < 0.7 * whole_mm);
    viewer.pointer.double_clicked = viewer.pointer.pressed = true;
    viewer.frame();
    CHECK(viewer.e.view.flight.to.field_mm == whole_mm);
}

TEST_CASE(
    "a drag with the right button moves the picture and neither turns it nor touches the body")
{
    Viewer viewer;
    viewer.e.view.flight.to.field_mm = viewer.e.view.flight.from.field_mm =
        700; // closer, with room to move
    const auto before = viewer.e.view.flight.to;
    viewer.move_to(650, 400); // over the leg
    viewer.pointer.pan_pressed = viewer.pointer.pan_down = true;
    viewer.frame();
    viewer.pointer.pan_pressed = false;
    viewer.move_to(700, 400);
    CHECK(viewer.e.view.flight.to.focus_mm.x < before.focus_mm.x);
    CHECK(viewer.e.view.flight.to.yaw_deg == before.yaw_deg);
    CHECK(viewer.e.view.flight.to.field_mm == before.field_mm);
    viewer.pointer.pan_down = false;
    viewer.frame();
    CHECK(viewer.hand.grip == ui::Grip::none);
    CHECK(viewer.e.simulation.plan.entries.empty());
}

TEST_CASE("a click pins what lies there to the chart, another takes it off; a drag does neither")
{
    Viewer viewer;
    viewer.move_to(400, 500);
    viewer.pointer.thing = "Ia_quadriceps";
    viewer.press();
    viewer.release();
    REQUIRE(viewer.e.view.settings.pins.size() == 1);
    CHECK(viewer.e.view.settings.pins.front() == "Ia_quadriceps");
    viewer.press();
    viewer.move_to(460, 500);
    viewer.release();
    CHECK(viewer.e.view.settings.pins.size() == 1);
    viewer.press();
    viewer.release();
    CHECK(viewer.e.view.settings.pins.empty());
    viewer.pointer.thing = "quadriceps"; // a part is plotted by its signal
    viewer.press();
    viewer.release();
    REQUIRE(viewer.e.view.settings.pins.size() == 1);
    CHECK(viewer.e.view.settings.pins.front() == "quadriceps_force_N");
}

TEST_CASE("a double click pins nothing")
{
    Viewer viewer;
    viewer.move_to(400, 500);
    viewer.pointer.thing = "Ia_quadriceps";
    viewer.press();
    viewer.release();
    viewer.pointer.double_clicked = true;
    viewer.press();
    viewer.release();
    CHECK(viewer.e.view.settings.pins.empty());
}

TEST_CASE("a press that panels took does not reach the leg")
{
    Viewer viewer;
    viewer.pointer = {.x = 650, .y = 500, .over_picture = false, .pressed = false, .down = true};
    viewer.frame();
    viewer.pointer.x = 600;
    viewer.frame();
    CHECK(viewer.hand.grip == ui::Grip::none);
    CHECK(viewer.e.simulation.plan.entries.empty());
}
