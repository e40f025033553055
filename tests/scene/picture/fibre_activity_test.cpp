#include "scene/picture/fibre_activity.hpp"
#include "scene/still_shot.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using physiology::Pathway;
using scene_test::aim;
using scene_test::Still;

TEST_CASE("a spike that would cross too fast for the eye becomes a steady glow")
{
    CHECK(scene::travelling_share(249) == 0);
    CHECK(scene::travelling_share(275) == doctest::Approx(0.5));
    CHECK(scene::travelling_share(400) == 1);

    Still still;
    still.body.now_ms = 1000;
    aim(still, {1280, 720}, 50);
    const auto place = static_cast<std::size_t>(Pathway::Ia_quadriceps);
    still.record.spikes.resize(physiology::pathway_count);
    still.record.fibre_count[place] = 1;
    still.record.crossing_ms[place] = 6;
    for (std::int64_t step = 0; step < 10'000; step += 200) { // 50 a second for a second
        still.record.spikes[place].push_back({step, 0});
    }
    still.body.impulses.push_back({Pathway::Ia_quadriceps, 0, 0.5, 6});
    const auto row_at = [&](double slow) {
        still.input.slow = slow;
        scene::Drawing drawing;
        scene::add_activity_row(drawing, still.input, Pathway::Ia_quadriceps, 0, 900);
        return drawing.activity;
    };
    const auto live = row_at(1);
    CHECK(*std::ranges::min_element(live) == *std::ranges::max_element(live));
    CHECK(live[0] > 60);
    const auto slow = row_at(200);
    CHECK(*std::ranges::min_element(slow) == 0);
    CHECK(*std::ranges::max_element(slow) > 230);
}

TEST_CASE("the glow of live speed ripples too little to flicker")
{
    Still still;
    still.body.now_ms = 1000;
    aim(still, {1280, 720}, 50);
    const auto place = static_cast<std::size_t>(Pathway::alpha_quadriceps);
    still.record.spikes.resize(physiology::pathway_count);
    still.record.fibre_count[place] = 1;
    still.record.crossing_ms[place] = 8;
    for (std::int64_t step = 0; step < 40'000; step += 1000) { // 10 a second
        still.record.spikes[place].push_back({step, 0});
    }
    still.input.slow = 1;
    int dimmest = 255, brightest = 0;
    for (double now_ms = 3000; now_ms < 3900; now_ms += 10) {
        still.body.now_ms = now_ms;
        scene::Drawing drawing;
        scene::add_activity_row(drawing, still.input, Pathway::alpha_quadriceps, 0, 900);
        dimmest = std::min<int>(dimmest, drawing.activity[0]);
        brightest = std::max<int>(brightest, drawing.activity[0]);
    }
    CHECK(dimmest > 20);
    CHECK(brightest - dimmest < 26); // a tenth of white: no flash as WCAG 2.3.1 counts them
}
