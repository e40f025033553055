// The picture as a whole: ground, transparency, overlay, qualities, repeatability.
#include "render/device.hpp"
#include "render/studio.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace studio;

namespace {

// First and last column and row that are brighter than the ground.
struct Extent {
    int left = side_px, right = -1, top = side_px, bottom = -1;
};
Extent extent(const Stage& stage)
{
    Extent e;
    for (int y = 0; y < side_px; ++y) {
        for (int x = 0; x < side_px; ++x) {
            if (brightness(stage.at(x, y)) > 100) {
                e = {std::min(e.left, x), std::max(e.right, x), std::min(e.top, y),
                     std::max(e.bottom, y)};
            }
        }
    }
    return e;
}

scene::OverlayText tr(std::string text, float em_px)
{
    return {.baseline = {20, 120}, .em_px = em_px, .colour = white, .text = std::move(text)};
}

scene::Drawing some_of_everything()
{
    auto drawing = blank();
    drawing.background = {{0.1F, 0.12F, 0.2F, 1}, {0.05F, 0.06F, 0.1F, 1}, false};
    auto& polygon = add_extruded_polygon(
        drawing, {{-0.4F, -0.1F}, {0.1F, -0.4F}, {0.4F, 0.3F}, {-0.2F, 0.4F}}, blue);
    polygon.bevel = 0.05F;
    polygon.layer = 0;
    auto& tube = add_tube(drawing, {-0.4F, -0.3F, 0}, {0.4F, 0.3F, 0}, 0.05F, red);
    tube.material = {.grain = 5, .shadow = 1};
    drawing.ellipsoids.push_back(ellipsoid({0.2F, -0.2F, 0}, 0.1F, green));
    drawing.overlay.emplace_back(tr("Ia 84 imp/s", 20));
    return drawing;
}

} // namespace

TEST_CASE("the ground is lightest in the middle, and the first row that is read is the top")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    drawing.background = {{0.5F, 0.5F, 0.5F, 1}, {0.2F, 0.2F, 0.2F, 1}, false};
    drawing.ellipsoids.push_back(ellipsoid({0, 0.4F, 0}, 0.05F, red)); // up is up
    stage->draw(drawing);
    CHECK(stage->at(100, 100).g == doctest::Approx(127).epsilon(0.02));
    CHECK(stage->at(1, 1).g == doctest::Approx(52).epsilon(0.06));
    CHECK(stage->at(100, 20).r > 2 * stage->at(100, 20).g);
}

TEST_CASE("a transparent ground stays transparent and colours are premultiplied")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    drawing.background.transparent = true;
    drawing.ellipsoids.push_back(ellipsoid({0, 0, 0}, 0.2F, {1, 1, 1, 0.5F}));
    for (const auto quality : {render::Quality::low, render::Quality::film}) {
        stage->draw(drawing, quality);
        CHECK(stage->at(5, 5).a == 0);
        const Pixel middle = stage->at(100, 100);
        CHECK(middle.a == doctest::Approx(128).epsilon(0.03));
        CHECK(middle.r <= middle.a + 12); // a highlight may be a little brighter than its surface
    }
}

TEST_CASE("text stands on its baseline and is as wide as its metrics say, at any size")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    for (const float em_px : {13.0F, 19.5F, 26.0F, 40.0F}) {
        CAPTURE(em_px);
        auto drawing = blank();
        drawing.overlay.emplace_back(tr("Hamnt", em_px));
        stage->draw(drawing);
        const Extent e = extent(*stage);
        const float width =
            stage->renderer.metrics().width_px("Hamnt", em_px, base::Weight::regular);
        CHECK(static_cast<float>(e.right - e.left) == doctest::Approx(width).epsilon(0.12));
        CHECK(std::abs(e.bottom - 119) <= 2); // nothing here reaches below the baseline
        const float capital_em = 0.727F;      // Inter's H
        CHECK(static_cast<float>(120 - e.top) == doctest::Approx(capital_em * em_px).epsilon(0.1));
    }
}

TEST_CASE("semibold is wider than regular, and Greek, ions and units have glyphs of their own")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    const base::TextMetrics& metrics = stage->renderer.metrics();
    CHECK(metrics.width_px("spindle", 20, base::Weight::semibold) >
          metrics.width_px("spindle", 20, base::Weight::regular));
    for (const char32_t glyph : {U'α', U'γ', U'β', U'µ', U'°', U'±', U'×', U'·', U'–', U'−', U'≤',
                                 U'≥', U'→', U'…', U'₂', U'⁺', U'⁻', U'ä', U'ß', U'″', U'•'}) {
        CHECK_MESSAGE(metrics.advance_em[0].contains(glyph), static_cast<unsigned>(glyph));
    }
}

TEST_CASE("a clip cuts what follows until it ends")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    drawing.overlay.emplace_back(scene::OverlayClip{{50, 50}, {100, 100}});
    drawing.overlay.emplace_back(
        scene::OverlayBox{.min = {0, 0}, .max = {150, 150}, .fill = red, .border = {0, 0, 0, 0}});
    drawing.overlay.emplace_back(scene::OverlayClip{});
    drawing.overlay.emplace_back(scene::OverlayTicks{{{170, 20, 180}}, 4, green});
    stage->draw(drawing);
    CHECK(stage->at(75, 75).r > 150);
    CHECK(stage->at(120, 120).r == 0);
    CHECK(stage->at(30, 30).r == 0);
    CHECK(stage->at(170, 100).g > 150);
    CHECK(stage->at(170, 10).g == 0);
}

TEST_CASE("the same drawing gives the same pixels, at every quality")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    const auto drawing = some_of_everything();
    for (const auto quality :
         {render::Quality::low, render::Quality::high, render::Quality::film}) {
        stage->draw(drawing, quality);
        const auto first = stage->pixels;
        stage->draw(blank(), render::Quality::low); // something else in between
        stage->draw(drawing, quality);
        CHECK((first == stage->pixels));
    }
}

TEST_CASE("film and draft are the same composition: alike nearly everywhere")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    const auto drawing = some_of_everything();
    stage->draw(drawing, render::Quality::low);
    const auto draft = stage->pixels;
    stage->draw(drawing, render::Quality::film);
    double sum = 0;
    for (std::size_t i = 0; i < draft.size(); ++i) {
        sum += std::abs(static_cast<int>(draft[i]) - static_cast<int>(stage->pixels[i]));
    }
    CHECK(sum / static_cast<double>(draft.size()) < 2);
    CHECK((draft != stage->pixels)); // or the passes were not jittered
}

TEST_CASE("nothing at all can be drawn, and things that are no shape are left out")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = blank();
    add_tube(drawing, {0.1F, 0.1F, 0}, {0.1F, 0.1F, 0}, 0.05F, {1, 1, 1, 0}); // no length, clear
    drawing.tubes.push_back({});                                              // no points
    add_extruded_polygon(drawing, {{0, 0}, {0.1F, 0.1F}}, red);               // a line
    drawing.ellipsoids.push_back(ellipsoid({0, 0, 0}, 0, red));
    drawing.ellipsoids.push_back(ellipsoid({0, 0, 20}, 0.1F, red)); // behind the viewer
    drawing.overlay.emplace_back(tr("", 20));
    drawing.overlay.emplace_back(scene::OverlayLine{});
    stage->draw(drawing);
    CHECK(extent(*stage).right == -1);
}

TEST_CASE("a target of an absurd size is refused with a sentence")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    CHECK_THROWS_WITH_AS(render::Target({1'000'000, 10}),
                         doctest::Contains("cannot draw a picture of 1000000×10"),
                         std::runtime_error);
    CHECK_THROWS_AS(render::Target({0, 10}), std::runtime_error);
}

TEST_CASE("the off-screen context has OpenGL 3.3 or newer and says what draws")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    const render::Device device = render::current_device();
    CHECK_FALSE(device.renderer.empty());
    CHECK(std::atof(device.version.c_str()) >= 3.3);
}
