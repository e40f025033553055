#include "scene/overlay/presenter_overlay.hpp"
#include "scene/scene.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

template <class Item>
std::size_t count(const scene::Drawing& drawing)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        drawing.overlay, [](const auto& item) { return std::holds_alternative<Item>(item); }));
}

scene::Layout layout_of(int width, int height)
{
    return scene::film_layout({width, height}, scene::Theme::dark, {});
}

// Only the marks, on an empty drawing.
scene::Drawing marked(const scene::PresenterOverlay& marks, double viewer_ms = 0)
{
    scene::SceneInput input;
    input.layout = layout_of(1280, 720);
    input.viewer_ms = viewer_ms;
    input.presenter_overlay = &marks;
    scene::Drawing drawing;
    drawing.size = input.layout.size;
    scene::draw_presenter_overlay(drawing, input);
    return drawing;
}

} // namespace

TEST_CASE("a place on the stage is the same place of the picture on every screen")
{
    const auto small = layout_of(1280, 720), large = layout_of(2560, 1440);
    const auto place = scene::picture_place(small, {700, 300});
    const auto there = scene::pixels_of(large, place);
    CHECK(there.x == doctest::Approx(1400));
    CHECK(there.y == doctest::Approx(600));
}

TEST_CASE("a black screen hides everything, marks as well")
{
    scene::PresenterOverlay marks;
    marks.blank = marks.laser = marks.spotlight = true;
    const auto drawing = marked(marks);
    REQUIRE(drawing.overlay.size() == 1);
    const auto& box = std::get<scene::OverlayBox>(drawing.overlay.front());
    CHECK(box.fill == scene::Colour{0, 0, 0, 1});
    CHECK(box.max == glm::vec2(1280, 720));
}

TEST_CASE("the spotlight shades everything but a disc at the pointer")
{
    scene::PresenterOverlay marks;
    marks.spotlight = true;
    marks.pointer = {0.1F, 0};
    const auto drawing = marked(marks);
    REQUIRE(count<scene::OverlayShade>(drawing) == 1);
    const auto& shade = std::get<scene::OverlayShade>(drawing.overlay.front());
    CHECK(shade.centre == scene::pixels_of(layout_of(1280, 720), marks.pointer));
    CHECK(shade.radius > 60);
}

TEST_CASE("the laser's trail grows fainter with the viewer's time, and is gone in the end")
{
    scene::PresenterOverlay marks;
    marks.laser = true;
    marks.trail = {{{0, 0}, 0}, {{0.1F, 0}, 50}};
    marks.pointer = {0.1F, 0};
    const auto strongest = [&](double viewer_ms) {
        float alpha = 0;
        const auto drawing = marked(marks, viewer_ms);
        for (std::size_t i = 0; i + 2 < drawing.overlay.size(); ++i) { // the dot itself comes last
            alpha = std::max(alpha, std::get<scene::OverlayBox>(drawing.overlay[i]).fill.a);
        }
        return alpha;
    };
    CHECK(strongest(60) > strongest(300));
    CHECK(strongest(300) > 0.01F);
    CHECK(strongest(50 + scene::trail_ms) == doctest::Approx(0));
}
