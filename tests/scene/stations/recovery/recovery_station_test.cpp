#include "physiology/parameters.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/station_pictures.hpp"
#include "scene/stations/recovery/curve.hpp"
#include "scene/stations/recovery/days.hpp"
#include "scene/stations/recovery/layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using physiology::DatedEvent;
using physiology::SlowEvent;
using scene_test::Still;

namespace {

const physiology::Parameters& person()
{
    static const physiology::Parameters p;
    return p;
}

physiology::Calendar calendar(const std::vector<DatedEvent>& events)
{
    auto made = physiology::empty_calendar(person().slow_clock, person().somatosensory);
    physiology::replace(made, person().slow_clock, person().somatosensory, events);
    return made;
}

std::vector<DatedEvent> one_bout()
{
    return {{0, SlowEvent::bout, 1}};
}

std::vector<DatedEvent> treated()
{
    return {{0, SlowEvent::bout, 1},     {2, SlowEvent::massage, 20}, {3, SlowEvent::cold, 12},
            {30, SlowEvent::heat, 20},   {31, SlowEvent::fluids, 1},  {32, SlowEvent::TENS, 30},
            {60, SlowEvent::stretch, 10}};
}

std::vector<DatedEvent> torn()
{
    return {{0, SlowEvent::strain_injury, 0.8}, {24, SlowEvent::infection, 5}};
}

void rest(Still& still, const std::vector<DatedEvent>& events, double hour,
          scene::PixelSize size = {1280, 720}, const scene::Switches& switches = {})
{
    auto now = calendar(events);
    physiology::set_hour(now, person().slow_clock, person().somatosensory, hour, now.hypotheses);
    still.body.calendar = now.record;
    still.body.signals.recovery_h = hour;
    still.body.signals.soreness_nrs = now.recovery.soreness_nrs;
    still.body.signals.red_flag = now.recovery.red_flag ? 1 : 0;
    still.body.now_ms = 1000;
    scene_test::aim_at(still, "recovery", size, 50, switches);
}

// Every word with the box that it takes.
struct Word {
    std::string text;
    scene::Rect box;
};
std::vector<Word> words(const Still& still)
{
    std::vector<Word> found;
    const auto& picture = still.input.layout.picture;
    for (const auto& item : scene_test::drawn(still).overlay) {
        const auto* text = std::get_if<scene::OverlayText>(&item);
        if (text != nullptr && text->baseline.y < picture.y + picture.height) {
            const float width =
                base::typewriter_metrics().width_px(text->text, text->em_px, text->weight);
            found.push_back({text->text,
                             {text->baseline.x, text->baseline.y - 0.7F * text->em_px, width,
                              0.85F * text->em_px}});
        }
    }
    return found;
}

std::string all_words(const Still& still)
{
    std::string all;
    for (const auto& word : words(still)) {
        all += word.text + "\n";
    }
    return all;
}

bool says(const Still& still, std::string_view text)
{
    return all_words(still).find(text) != std::string::npos;
}

scene::Peak alone(const scene::RecoveryDays& days, std::size_t account, double from_h)
{
    scene::Peak peak;
    for (const auto& sample : days.samples) {
        if (sample.hour >= from_h && sample.alone_nrs[account] > peak.value) {
            peak = {sample.hour, sample.alone_nrs[account]};
        }
    }
    return peak;
}

} // namespace

TEST_CASE("the landscape is the calendar itself, hour by hour")
{
    for (const auto& events : {one_bout(), treated(), torn()}) {
        auto walked = calendar(events);
        const auto& days = scene::recovery_days(walked.record, 168);
        for (const double hour : {12.0, 48.0, 96.0}) {
            physiology::set_hour(walked, person().slow_clock, person().somatosensory, hour,
                                 walked.hypotheses);
            const auto soreness = [](const scene::DaySample& s) { return s.state.soreness_nrs; };
            CHECK(scene::interpolated(days, hour, soreness) ==
                  doctest::Approx(walked.recovery.soreness_nrs).epsilon(0.01));
        }
    }
}

TEST_CASE("inflammation alone is worst too early, growth factors on days 1 to 3, lactate is gone")
{
    const auto made = calendar(one_bout());
    const auto& days = scene::recovery_days(made.record, 168);
    CHECK(alone(days, 1, 0).hour < scene::worst_from_h);
    CHECK(alone(days, 2, 0).hour > scene::worst_from_h);
    CHECK(alone(days, 2, 0).hour < scene::worst_to_h);
    CHECK(alone(days, 3, 24).value < 0.5 * scene::published_soreness.front().nrs);
}

TEST_CASE("what was measured stands only beside the one maximal bout that it was measured after")
{
    CHECK(scene::recovery_days(calendar(one_bout()).record, 168).published_from_h == 0);
    CHECK(scene::recovery_days(calendar({{5, SlowEvent::bout, 1}}).record, 336).published_from_h ==
          5);
    for (const auto& events : {std::vector<DatedEvent>{{0, SlowEvent::bout, 0.5}},
                               {{0, SlowEvent::bout, 1}, {48, SlowEvent::bout, 1}},
                               torn(),
                               {}}) {
        CHECK(scene::recovery_days(calendar(events).record, 168).published_from_h < 0);
    }
}

TEST_CASE("the axis reaches a week after the last bout, and the months that a torn muscle takes")
{
    const auto end_h = [](const std::vector<DatedEvent>& events, double now_h) {
        return scene::recovery_end_h(*calendar(events).record, now_h);
    };
    CHECK(end_h({}, 0) == 168);
    CHECK(end_h(one_bout(), 100) == 168);
    CHECK(end_h(one_bout(), 200) == 336);
    CHECK(end_h({{0, SlowEvent::bout, 1}, {120, SlowEvent::bout, 1}}, 0) == 336);
    CHECK(end_h(torn(), 0) == scene::healing_h);
    CHECK(end_h(one_bout(), 2000) == scene::healing_h);
}

TEST_CASE("a hand on the landscape finds the hour that the cursor then stands at")
{
    for (const auto& events : {std::vector<DatedEvent>{}, one_bout(), torn()}) {
        Still still;
        rest(still, events, 48);
        const auto layout = scene::recovery_layout(still.input);
        const float y = layout.soreness.y + layout.soreness.height / 2;
        for (const double hour : {0.0, 24.0, 100.0}) {
            const auto found =
                scene::recovery_hour_at(still.input, {scene::x_at(layout.axis, hour), y});
            REQUIRE(found);
            CHECK(*found == doctest::Approx(hour).epsilon(0.01));
        }
        CHECK(*scene::recovery_hour_at(still.input, {layout.axis.right + 2, y}) ==
              layout.axis.end_h);
        CHECK_FALSE(scene::recovery_hour_at(still.input, {layout.inside.x, y}));
        CHECK_FALSE(scene::recovery_hour_at(still.input, {layout.axis.left + 9, 1e4F}));
        still.input.station = "body";
        CHECK_FALSE(scene::recovery_hour_at(still.input, {scene::x_at(layout.axis, 24), y}));
    }
}

TEST_CASE("a landscape without events asks for one")
{
    Still empty, full;
    rest(empty, {}, 0);
    rest(full, one_bout(), 0);
    CHECK(says(empty, "Enter a bout"));
    CHECK_FALSE(says(empty, "Lactic acid"));
    CHECK_FALSE(says(full, "Enter a bout"));
    CHECK(says(full, "Lactic acid"));
    CHECK(says(full, "refuted"));
}

TEST_CASE("treatments stand on their hours with what is known of them; a red flag is shown")
{
    Still still;
    rest(still, treated(), 48, {1920, 1080});
    CHECK(says(still, "Massage"));
    CHECK(says(still, "supported"));
    CHECK(says(still, "no effect"));
    CHECK_FALSE(says(still, "Red flag"));
    Still infected;
    rest(infected, torn(), 72, {1920, 1080});
    CHECK(infected.body.signals.red_flag == 1);
    CHECK(says(infected, "Red flag"));
    CHECK(says(infected, "Proliferation"));
}

TEST_CASE("the scale bar of the recovery station is a day, not a length")
{
    Still still;
    rest(still, one_bout(), 48);
    CHECK(says(still, "1 day"));
    CHECK_FALSE(says(still, " cm"));
    CHECK_FALSE(says(still, " mm\n"));
}

TEST_CASE("at one hour of a calendar the picture of the days stands still")
{
    Still before, after;
    rest(before, treated(), 40);
    rest(after, treated(), 40);
    after.body.now_ms = 5000;
    after.input.viewer_ms += 1234;
    const auto without_clock = [](const Still& still) {
        std::vector<std::string> said;
        for (const auto& word : words(still)) {
            if (!word.text.starts_with("t =") && word.text.size() > 1) {
                said.push_back(word.text);
            }
        }
        return said;
    };
    CHECK(without_clock(before) == without_clock(after));
    const auto lines = [](const Still& still) {
        std::vector<glm::vec2> points;
        for (const auto& item : scene_test::drawn(still).overlay) {
            if (const auto* line = std::get_if<scene::OverlayLine>(&item)) {
                points.insert(points.end(), line->points.begin(), line->points.end());
            }
        }
        return points;
    };
    before.input.switches.chart = after.input.switches.chart = false;
    CHECK(lines(before) == lines(after));
    after.body.signals.recovery_h = 60;
    CHECK(lines(before) != lines(after));
}

TEST_CASE("no word of the recovery station lies on another or leaves the frame, at any size")
{
    for (const scene::PixelSize size :
         {scene::PixelSize{1920, 1080}, {1024, 640}, {1080, 1920}, {1280, 720}, {3840, 2160}}) {
        for (const auto& events : {std::vector<DatedEvent>{}, one_bout(), treated(), torn()}) {
            for (const double hour : {0.0, 30.0, 48.0, 100.0, 168.0}) {
                for (const bool chart : {true, false}) {
                    Still still;
                    rest(still, events, hour, size, {.chart = chart});
                    const auto all = words(still);
                    const scene::Rect whole{0, 0, static_cast<float>(size.width),
                                            static_cast<float>(size.height)};
                    CAPTURE(size.width);
                    CAPTURE(hour);
                    CAPTURE(events.size());
                    CHECK(all.size() > 8);
                    for (std::size_t i = 0; i < all.size(); ++i) {
                        const auto& word = all[i];
                        CAPTURE(word.text);
                        CHECK(scene::contains(whole, word.box));
                        for (std::size_t k = i + 1; k < all.size(); ++k) {
                            CAPTURE(all[k].text);
                            CHECK_FALSE(scene::overlap(scene::grown(word.box, -1.5F), all[k].box));
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("in a low picture the legend gives way to the curve of soreness")
{
    for (const auto& events : {one_bout(), treated(), torn()}) {
        Still still;
        rest(still, events, 48, {1280, 720}, {.chart = false});
        CHECK(scene::recovery_layout(still.input).legend_shown);
        rest(still, events, 48, {1024, 640});
        still.input.layout.picture = {0, 44, 705, 300}; // beside a lesson's panel
        const auto low = scene::recovery_layout(still.input);
        CHECK(low.fits());
        CHECK_FALSE(low.legend_shown);
    }
}
