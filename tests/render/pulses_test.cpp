// Pulses and halos: they stand where the activity texture says, and nowhere else.
#include "render/studio.hpp"

#include <cmath>
#include <cstddef>

using namespace studio;

namespace {

// A dark blue fibre over the whole width, with one pulse at this share of its length.
scene::Drawing fibre_with_pulse(float at)
{
    auto drawing = blank();
    auto& tube = add_tube(drawing, {-0.4F, 0, 0}, {0.4F, 0, 0}, 0.01F, {0.1F, 0.1F, 0.3F, 1});
    tube.activity_row = 1;
    tube.glow_colour = {1, 0.5F, 0.1F, 1};
    drawing.activity_rows = 3;
    drawing.activity.assign(3U * scene::activity_columns, 0);
    const auto column = static_cast<std::size_t>(at * scene::activity_columns);
    drawing.activity[scene::activity_columns + column] = 255;
    return drawing;
}

} // namespace

TEST_CASE("a pulse is a bright bead with a halo wider than its fibre, where the activity is")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    stage->draw(fibre_with_pulse(0.25F));
    const Pixel heart = stage->at(60, 100), halo = stage->at(60, 97), beside = stage->at(140, 97);
    CHECK(brightness(heart) > 600);
    CHECK(halo.r > 25);
    CHECK(halo.r > halo.b);
    CHECK(beside == Pixel{0, 0, 0, 255});
    CHECK(brightness(stage->at(140, 100)) < 200);
}

TEST_CASE("a pulse that moves along the activity moves along the fibre")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    int last = 0;
    for (const float at : {0.2F, 0.4F, 0.6F, 0.8F}) {
        stage->draw(fibre_with_pulse(at));
        int brightest = 0;
        for (int x = 20; x < 180; ++x) {
            if (brightness(stage->at(x, 100)) > brightness(stage->at(brightest, 100))) {
                brightest = x;
            }
        }
        CHECK(std::abs(static_cast<float>(brightest) - (20 + 160 * at)) <= 2.5F);
        CHECK(brightest > last);
        last = brightest;
    }
}

TEST_CASE("a halo tints white paper instead of vanishing on it")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = fibre_with_pulse(0.5F);
    drawing.background = {{1, 1, 1, 1}, {1, 1, 1, 1}, false};
    stage->draw(drawing);
    CHECK(stage->at(100, 97).b < 240);
    CHECK(stage->at(100, 97).r > stage->at(100, 97).b);
    CHECK(stage->at(150, 97).b > 250);
}

TEST_CASE("a fibre whose row is not in the texture does not glow")
{
    const auto stage = open();
    if (!stage) {
        return;
    }
    auto drawing = fibre_with_pulse(0.5F);
    drawing.tubes[0].activity_row = 7;
    stage->draw(drawing);
    CHECK(stage->at(100, 97) == Pixel{0, 0, 0, 255});
}
