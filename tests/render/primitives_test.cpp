// What tubes, ellipsoids and extruded polygons look like, judged by single pixels.
#include "render/studio.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

using namespace studio;

TEST_CASE("an ellipsoid is drawn where it lies, brighter on the side of the light")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    drawing.ellipsoids.push_back(ellipsoid({0.1F, 0.2F, 0}, 0.15F, red)); // centre at pixel 120, 60
    stage->draw(drawing);
    CHECK(stage->at(120, 60).r > 2 * stage->at(120, 60).g);
    CHECK(stage->at(120, 60).a == 255);
    CHECK(stage->at(20, 180) == Pixel{0, 0, 0, 255});
    CHECK(brightness(stage->at(107, 42)) > brightness(stage->at(133, 78)) + 40);
}

TEST_CASE("an ellipsoid that is turned shows its other axes")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    drawing.ellipsoids.push_back(ellipsoid({0, 0, 0}, 0.1F, red));
    drawing.ellipsoids.back().radii = {0.4F, 0.1F, 0.1F};
    stage->draw(drawing);
    CHECK(stage->at(170, 100).r > 30);
    drawing.view = glm::rotate(drawing.view, glm::radians(90.0F), glm::vec3{0, 1, 0});
    stage->draw(drawing);
    CHECK(stage->at(170, 100).r == 0);
    CHECK(stage->at(110, 100).r > 30);
}

TEST_CASE(
    "a higher layer hides a lower one whatever their depths, and the nearer hides the further")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    drawing.ellipsoids.push_back(
        ellipsoid({0, 0, 0.5F}, 0.2F, red)); // nearer, and first in the list
    drawing.ellipsoids.push_back(ellipsoid({0, 0, -0.5F}, 0.2F, green));
    stage->draw(drawing);
    CHECK(stage->at(100, 100).r > stage->at(100, 100).g);
    drawing.ellipsoids[1].layer = 2;
    stage->draw(drawing);
    CHECK(stage->at(100, 100).g > stage->at(100, 100).r);
}

TEST_CASE("the strands of a coil go behind and before what it is wound round")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    add_tube(drawing, {-0.4F, 0, 0}, {0.4F, 0, 0}, 0.03F, green);
    // One strand that crosses it twice: at the left before it, at the right behind it.
    scene::Tube strand = drawing.tubes.front();
    strand.first_point = static_cast<std::uint32_t>(drawing.tube_points.size());
    strand.colour = red;
    strand.point_count = 41;
    for (int i = 0; i <= 40; ++i) {
        const float t = static_cast<float>(i) / 40;
        drawing.tube_points.push_back(
            {{-0.2F + 0.4F * t, 0.2F * std::cos(t * 6.2832F), 0.2F * std::sin(t * 6.2832F)},
             0.015F,
             t});
    }
    drawing.tubes.push_back(strand);
    stage->draw(drawing);
    const Pixel before = stage->at(80, 100), behind = stage->at(120, 100);
    CHECK(before.r > before.g);
    CHECK(behind.g > behind.r);
}

TEST_CASE("the edges of a tube are smooth and its ends are round")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    add_tube(drawing, {-0.3F, 0.0012F, 0}, {0.3F, 0.0012F, 0}, 0.1F, white);
    drawing.background.transparent = true;
    stage->draw(drawing);
    int between = 0;
    for (int y = 0; y < side_px; ++y) {
        between += stage->at(100, y).a > 10 && stage->at(100, y).a < 245;
    }
    CHECK(between >= 1);
    CHECK(between <= 4);
    CHECK(stage->at(25, 100).a == 255); // 15 pixels past the end, on the axis
    CHECK(stage->at(25, 84).a == 0);    // the corner of that square
}

TEST_CASE("a tube thinner than a pixel gets paler, not ragged")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    drawing.background.transparent = true;
    add_tube(drawing, {-0.4F, -0.11F, 0}, {0.4F, 0.13F, 0}, 0.0008F, white); // 0.16 pixels
    stage->draw(drawing);
    for (int x = 30; x < 170; ++x) {
        int column = 0;
        for (int y = 0; y < side_px; ++y) {
            column += stage->at(x, y).a;
        }
        CHECK(column > 25);
        CHECK(column < 200);
    }
}

TEST_CASE("glass is seen through in the middle and dense at its edge")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    drawing.background.transparent = true;
    add_tube(drawing, {-0.4F, 0, 0}, {0.4F, 0, 0}, 0.2F, white).material = {
        .gloss = 0, .rim = 0, .edge_opacity = 1};
    stage->draw(drawing);
    CHECK(stage->at(100, 100).a < 60);
    CHECK(stage->at(100, 62).a > 2 * stage->at(100, 100).a);
}

TEST_CASE("fibres make a tube streaky lengthwise, bands crosswise")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    auto& tube = add_tube(drawing, {-0.4F, 0, 0}, {0.4F, 0, 0}, 0.3F, red);
    // How much neighbouring pixels differ, down and along the tube.
    const auto roughness = [&](int dx, int dy) {
        int sum = 0;
        for (int i = -30; i < 30; ++i) {
            sum += std::abs(brightness(stage->at(100 + i * dx, 100 + i * dy)) -
                            brightness(stage->at(100 + (i + 1) * dx, 100 + (i + 1) * dy)));
        }
        return sum;
    };
    stage->draw(drawing);
    const int smooth_down = roughness(0, 1), smooth_along = roughness(1, 0);
    tube.material.grain = 10;
    stage->draw(drawing);
    CHECK(roughness(0, 1) > 2 * smooth_down);
    tube.material.grain = 0;
    tube.material.bands = 12;
    stage->draw(drawing);
    CHECK(roughness(1, 0) > 5 * std::max(smooth_along, 20));
}

TEST_CASE("a shadow falls down and to the right, and only from what throws one")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    drawing.background = {{1, 1, 1, 1}, {1, 1, 1, 1}, false};
    drawing.ellipsoids.push_back(ellipsoid({0, 0, 0}, 0.15F, white));
    stage->draw(drawing);
    const Pixel unshadowed = stage->at(100, 131);
    CHECK(brightness(unshadowed) > 750);
    drawing.ellipsoids[0].material.shadow = 1;
    stage->draw(drawing);
    CHECK(brightness(stage->at(100, 131)) < brightness(unshadowed) - 40);
    CHECK(brightness(stage->at(100, 69)) > brightness(stage->at(100, 131)) + 30);
}

TEST_CASE("a polygon fills its outline, notches and all, and nothing else")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    // A U, open at the top.
    add_extruded_polygon(drawing,
                         {{-0.4F, -0.4F},
                          {0.4F, -0.4F},
                          {0.4F, 0.4F},
                          {0.2F, 0.4F},
                          {0.2F, -0.2F},
                          {-0.2F, -0.2F},
                          {-0.2F, 0.4F},
                          {-0.4F, 0.4F}},
                         green);
    stage->draw(drawing);
    for (const auto& [x, y] : {std::pair{40, 40}, {160, 40}, {100, 160}, {40, 160}}) {
        CHECK(stage->at(x, y).g > 100);
    }
    for (const auto& [x, y] : {std::pair{100, 40}, {100, 100}, {10, 100}, {100, 190}}) {
        CHECK(stage->at(x, y) == Pixel{0, 0, 0, 255});
    }
}

TEST_CASE("an orbit shows the side walls of a polygon")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    auto& polygon = add_extruded_polygon(
        drawing, {{-0.2F, -0.2F}, {0.2F, -0.2F}, {0.2F, 0.2F}, {-0.2F, 0.2F}}, green);
    polygon.thickness = 0.3F;
    drawing.view = glm::rotate(drawing.view, glm::radians(40.0F), glm::vec3{0, 1, 0});
    stage->draw(drawing);
    // The face's left edge comes to x = 100 − 200 · 0.2 · cos 40° = 69; its wall goes on to the
    // left by 200 · 0.3 · sin 40° = 39.
    CHECK(stage->at(50, 100).g > 20);
    CHECK(stage->at(25, 100).g == 0);
    CHECK(stage->at(140, 100).g == 0);
}

TEST_CASE("a soft disc glows round its centre only")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    auto& polygon = add_extruded_polygon(
        drawing, {{-0.4F, -0.4F}, {0.4F, -0.4F}, {0.4F, 0.4F}, {-0.4F, 0.4F}}, blue);
    polygon.glow = 1;
    polygon.glow_colour = red;
    polygon.glow_centre = {0.2F, 0};
    polygon.glow_radius = 0.15F;
    stage->draw(drawing);
    CHECK(stage->at(140, 100).r > stage->at(140, 100).b);
    CHECK(stage->at(60, 100).b > 2 * stage->at(60, 100).r);
}
