#include "scene/scene.hpp"
#include "scene/text/typesetting.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

const std::vector<scene::PixelSize> sizes = {{1920, 1080}, {1024, 640}, {3840, 2160}, {1080, 1920},
                                             {1080, 1080}, {1280, 720}, {2560, 1080}, {720, 1280}};

scene::Rect safe(scene::PixelSize size)
{
    const auto w = static_cast<float>(size.width);
    const auto h = static_cast<float>(size.height);
    return {0.05F * w - 0.1F, 0.05F * h - 0.1F, 0.9F * w + 0.2F, 0.9F * h + 0.2F};
}

} // namespace

TEST_CASE("chart and step text of a film stand inside the safe margin and apart from the picture")
{
    for (const auto size : sizes) {
        CAPTURE(size.width);
        CAPTURE(size.height);
        const auto layout = scene::film_layout(size, scene::Theme::dark, {});
        CHECK(scene::contains(safe(size), layout.chart));
        CHECK(scene::contains(safe(size), layout.step_text));
        CHECK_FALSE(scene::overlap(layout.chart, layout.step_text));
        CHECK_FALSE(scene::overlap(layout.picture, layout.step_text));
        CHECK_FALSE(scene::overlap(layout.picture, layout.chart));
    }
}

TEST_CASE("what is switched off leaves its room to the picture")
{
    for (const auto size : sizes) {
        const auto all = scene::film_layout(size, scene::Theme::light, {});
        const auto no_chart = scene::film_layout(size, scene::Theme::light, {.chart = false});
        const auto bare =
            scene::film_layout(size, scene::Theme::light, {.chart = false, .captions = false});
        const auto area = [](const scene::Rect& r) { return r.width * r.height; };
        CHECK(scene::is_empty(no_chart.chart));
        CHECK(area(no_chart.picture) > area(all.picture));
        CHECK(scene::is_empty(bare.step_text));
        CHECK(bare.picture ==
              scene::Rect{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)});
    }
}

TEST_CASE("no text is smaller than 13 pixels, and lecture text is 1.6 times as large")
{
    for (const auto size : sizes) {
        const auto layout = scene::film_layout(size, scene::Theme::dark, {});
        CHECK(scene::em_px(layout, 1.4F) >= 13);
        CHECK(scene::em_px(layout, 2.4F) >= 13);
    }
    scene::Layout lecture;
    lecture.size = {1920, 1080};
    CHECK(scene::em_px(lecture, 1.8F) == doctest::Approx(19.44));
    lecture.text_scale = 1.6F;
    CHECK(scene::em_px(lecture, 1.8F) == doctest::Approx(31.1).epsilon(0.01));
}

TEST_CASE("the smallest lecture text of a film is at least 2.2 % of its measure, at every size")
{
    for (const auto size : sizes) {
        const auto layout = scene::film_layout(size, scene::Theme::light, {}, 1.6F);
        const double measure = std::min(1.0 * size.height, 0.7 * size.width);
        CHECK(scene::em_px(layout, 1.4F) >= 0.022 * measure); // 1.4: the smallest in use
    }
}
