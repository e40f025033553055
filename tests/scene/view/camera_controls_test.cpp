#include "scene/stations/stations.hpp"
#include "scene/view/camera_controls.hpp"

#include <doctest/doctest.h>
#include <glm/geometric.hpp>

#include <string_view>

namespace {

using scene::Camera;
using scene::Station;

constexpr scene::PixelSize size{1280, 800};
constexpr scene::Rect picture{250, 60, 700, 520};

glm::dvec3 middle_of(const Station& station)
{
    return scene::to_root(scene::frame_of(station), station.middle_mm);
}

Camera home(std::string_view name)
{
    return scene::station_camera(*scene::find_station(name), 0, 0, 1);
}

glm::vec2 pixel_of(const Camera& camera, glm::dvec3 place_mm)
{
    return scene::to_pixels(scene::project(camera, picture, size), place_mm);
}

// So many notches of the wheel, with the cursor wherever the station's middle then is.
Camera rolled_into(Camera camera, std::string_view name, int notches)
{
    const auto place_mm = middle_of(*scene::find_station(name));
    for (int i = 0; i < notches; ++i) {
        camera = scene::zoomed_to_station(camera, 1.2, pixel_of(camera, place_mm), picture);
    }
    return camera;
}

} // namespace

TEST_CASE("the wheel leads from the body into every station of its tree")
{
    for (const Station& station : scene::station_table()) {
        if (station.name == "body" || station.parent.empty()) {
            continue;
        }
        CAPTURE(station.name);
        bool seen = false;
        Camera camera = home("body");
        for (int notch = 0; notch < 60; ++notch) {
            camera = rolled_into(camera, station.name, 1);
            seen = seen || scene::station_at(camera).name == station.name;
        }
        CHECK(seen);
        CHECK(scene::zoomed_to_station(camera, 10, {600, 320}, picture).field_mm > 0.1);
    }
}

TEST_CASE("the small steps of a touch pad lead as deep as a wheel's large ones")
{
    Camera camera = home("muscle");
    const auto place_mm = middle_of(*scene::find_station("sarcomere"));
    for (int i = 0; i < 900; ++i) {
        camera = scene::zoomed_to_station(camera, 1.01, pixel_of(camera, place_mm), picture);
    }
    CHECK(scene::station_at(camera).name == "sarcomere");
}

TEST_CASE("on the way down what lies under the cursor stays there, turned or not")
{
    for (const double yaw : {0.0, 25.0}) {
        const auto place_mm = middle_of(*scene::find_station("ending"));
        Camera camera = scene::orbited(home("body"), yaw, -10);
        for (int i = 0; i < 45; ++i) {
            const glm::vec2 cursor = pixel_of(camera, place_mm);
            camera = scene::zoomed_to_station(camera, 1.2, cursor, picture);
            CHECK(glm::distance(pixel_of(camera, place_mm), cursor) < 0.5F);
        }
    }
}

TEST_CASE("deep down the view turns about what one looks at, not about a plane behind it")
{
    const auto place_mm = middle_of(*scene::find_station("spindle"));
    const Camera there = rolled_into(home("body"), "spindle", 25);
    CHECK(std::abs(there.focus_mm.z - place_mm.z) < 0.1 * there.field_mm);
}

TEST_CASE("all the way out again the body stands in the picture, whatever the cursor was on")
{
    Camera camera = rolled_into(home("body"), "ending", 60);
    for (int i = 0; i < 80; ++i) {
        camera = scene::zoomed_to_station(camera, 1 / 1.2, {260, 70}, picture);
    }
    const Camera whole = home("body");
    CHECK(scene::station_at(camera).name == "body");
    CHECK(camera.field_mm < 1.5 * whole.field_mm);
    const auto off = camera.focus_mm - whole.focus_mm;
    CHECK(glm::length(glm::dvec2(off)) < 0.2 * whole.field_mm);
    CHECK(std::abs(off.z) < 0.05 * whole.field_mm);
}

TEST_CASE("dragged along, the picture follows the hand, but cannot be lost")
{
    Camera camera = home("muscle");
    const auto place_mm = middle_of(*scene::find_station("muscle"));
    const auto before = pixel_of(camera, place_mm);
    camera = scene::panned(camera, {40, -25}, picture);
    CHECK(glm::distance(pixel_of(camera, place_mm) - before, glm::vec2(40, -25)) < 0.5F);
    const Camera far = scene::panned(home("body"), {1e6F, 1e6F}, picture);
    CHECK(glm::distance(far.focus_mm, home("body").focus_mm) < 0.3 * far.field_mm);
}

TEST_CASE("a flight between two distant details rises, so that one sees where it leads")
{
    const scene::Flight flight{home("ending"), home("cord"), 0, 1000};
    double widest_mm = 0;
    for (int ms = 0; ms <= 1000; ms += 20) {
        widest_mm = std::max(widest_mm, scene::camera_at(flight, ms).field_mm);
    }
    const double way_mm = glm::distance(flight.from.focus_mm, flight.to.focus_mm);
    CHECK(widest_mm > 0.5 * way_mm);
    CHECK(scene::camera_at(flight, 0) == flight.from);
    CHECK(scene::camera_at(flight, 1000) == flight.to);
    const auto near_start = scene::camera_at(flight, 1);
    CHECK(near_start.field_mm == doctest::Approx(flight.from.field_mm).epsilon(0.01));
    const auto near_end = scene::camera_at(flight, 999);
    CHECK(near_end.field_mm == doctest::Approx(flight.to.field_mm).epsilon(0.01));
}
