#include "scene/stations/stations.hpp"
#include "scene/view/camera.hpp"

#include <doctest/doctest.h>
#include <glm/geometric.hpp>
#include <glm/vec4.hpp>

#include <array>

using scene::Camera;
using scene::PixelSize;
using scene::Projection;
using scene::Rect;

namespace {

constexpr PixelSize size{1280, 800};
constexpr Rect picture{250, 60, 700, 520};

glm::vec2 middle(const Rect& rect)
{
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

Camera turned()
{
    return {{30, -80, 10}, 900, 25, -15};
}

} // namespace

TEST_CASE("what the camera looks at lies in the middle of the picture, not of the window")
{
    const auto projection = scene::project(turned(), picture, size);
    const auto pixel = scene::to_pixels(projection, turned().focus_mm);
    CHECK(glm::distance(pixel, middle(picture)) < 0.01F);
}

TEST_CASE("pixels agree with the matrices that the renderer gets")
{
    const auto projection = scene::project(turned(), picture, size);
    for (const glm::dvec3 place : {glm::dvec3(0, 0, 0), {200, 100, 60}, {-300, -250, -80}}) {
        const auto clip = projection.projection * projection.view *
                          glm::vec4(scene::to_drawing(projection, place), 1);
        const glm::vec2 pixel{(clip.x / clip.w * 0.5F + 0.5F) * 1280,
                              (0.5F - clip.y / clip.w * 0.5F) * 800};
        CHECK(glm::distance(pixel, scene::to_pixels(projection, place)) < 0.01F);
        CHECK(std::abs(clip.z) < clip.w);
    }
}

TEST_CASE("the field of view fits into the picture, by its width or by its height")
{
    const Camera straight{{0, 0, 0}, 1500, 0, 0};
    for (const Rect shape :
         {Rect{0, 0, 600, 1000}, Rect{0, 0, 1600, 400}, Rect{50, 50, 600, 400}}) {
        const auto projection = scene::project(straight, shape, {1600, 1000});
        const auto left = scene::to_pixels(projection, {-750, 0, 0});
        const auto top = scene::to_pixels(projection, {0, 500, 0});
        CHECK(left.x >= shape.x - 0.01F);
        CHECK(top.y >= shape.y - 0.01F);
        const bool touches = left.x < shape.x + 0.01F || top.y < shape.y + 0.01F;
        CHECK(touches);
        CHECK(scene::pixels_per_mm(projection) * 750 ==
              doctest::Approx(middle(shape).x - left.x).epsilon(1e-4));
    }
}

TEST_CASE("zooming keeps the point under the cursor where it is")
{
    const glm::vec2 cursor{420, 500};
    for (const double factor : {1.3, 0.8, 4.0}) {
        const auto before = scene::project(turned(), picture, size);
        const auto camera = scene::zoomed(turned(), factor, cursor, picture);
        const auto after = scene::project(camera, picture, size);
        CHECK(camera.field_mm == doctest::Approx(900 / factor));
        // The point of the focal plane under the cursor: the one that the new focus is moved
        // towards.
        const double share = 1 - 1 / factor;
        const auto under = turned().focus_mm + (camera.focus_mm - turned().focus_mm) / share;
        CHECK(glm::distance(scene::to_pixels(before, under), cursor) < 0.05F);
        CHECK(glm::distance(scene::to_pixels(after, under), cursor) < 0.05F);
    }
}

TEST_CASE("zooming in and out again comes back")
{
    const glm::vec2 cursor{700, 200};
    const auto there = scene::zoomed(turned(), 2, cursor, picture);
    const auto back = scene::zoomed(there, 0.5, cursor, picture);
    CHECK(glm::distance(back.focus_mm, turned().focus_mm) < 1e-9);
    CHECK(back.field_mm == doctest::Approx(900));
}

TEST_CASE("nobody gets behind the plate: the orbit ends at 40 degrees")
{
    const auto round = scene::orbited(turned(), 500, -500);
    CHECK(round.yaw_deg == 40);
    CHECK(round.pitch_deg == -40);
}

TEST_CASE("a growing yaw shows the right side, a growing pitch the top")
{
    const Camera right{{0, 0, 0}, 1000, 30, 0}, above{{0, 0, 0}, 1000, 0, 30};
    const auto near_point = glm::dvec3(0, 0, 100);
    const auto from_right = scene::project(right, picture, size);
    const auto from_above = scene::project(above, picture, size);
    CHECK(scene::to_pixels(from_right, near_point).x < middle(picture).x);
    CHECK(scene::to_pixels(from_above, near_point).y > middle(picture).y);
}

TEST_CASE("a flight begins and ends where it should and starts gently")
{
    const Camera from{{0, 0, 0}, 1440, 0, 0}, to{{300, 90, 0}, 300, 20, -10};
    const scene::Flight flight{from, to, 500, 1200};
    CHECK(scene::camera_at(flight, 0) == from);
    CHECK(scene::camera_at(flight, 500) == from);
    CHECK(scene::camera_at(flight, 1700) == to);
    const double first = 1440 - scene::camera_at(flight, 530).field_mm;
    const double later =
        scene::camera_at(flight, 1100).field_mm - scene::camera_at(flight, 1130).field_mm;
    CHECK(first < later / 10);
    CHECK(scene::camera_at({from, to, 500, 0}, 500) == to);
}

TEST_CASE("a flight that zooms keeps one point of the screen still")
{
    const Camera from{{0, 0, 0}, 1440, 0, 0}, to{{300, 90, 0}, 360, 0, 0};
    const scene::Flight flight{from, to, 0, 1000};
    const auto still = from.focus_mm + (to.focus_mm - from.focus_mm) * (1440.0 / (1440 - 360));
    const auto pixel = scene::to_pixels(scene::project(from, picture, size), still);
    for (const double ms : {200.0, 500.0, 800.0}) {
        const auto now = scene::project(scene::camera_at(flight, ms), picture, size);
        CHECK(glm::distance(scene::to_pixels(now, still), pixel) < 0.1F);
    }
}

TEST_CASE("the body station is found by name, an unknown one is not")
{
    REQUIRE(scene::find_station("body") != nullptr);
    CHECK(scene::find_station("bodyy") == nullptr);
    const auto camera = scene::station_camera(*scene::find_station("body"), 70, 10, 2);
    CHECK(camera.field_mm == doctest::Approx(scene::find_station("body")->field_mm / 2));
    CHECK(camera.yaw_deg == 40);
}
