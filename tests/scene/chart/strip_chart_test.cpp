#include "scene/chart/chart_rows.hpp"
#include "scene/chart/chart_time.hpp"
#include "scene/chart/strip_chart.hpp"
#include "scene/still_shot.hpp"
#include "scene/text/typesetting.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using physiology::Pathway;
using scene_test::signal;

namespace {

physiology::Readout wave(double ms)
{
    physiology::Readout body;
    body.pain_nrs = 5 + 4 * std::sin(ms / 37);
    body.emg_mV = ms > 1900 && ms < 1910 ? 1.3 * std::sin(ms * 2) : 0.01 * std::sin(ms);
    body.knee_angle_deg = 90 - 20 * std::exp(-std::pow((ms - 2000) / 100, 2));
    return body;
}

scene_test::Still waving(double until_ms)
{
    scene_test::Still still;
    scene_test::live(still, until_ms, wave);
    return still;
}

std::size_t count_texts(const scene::Drawing& drawing, std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(drawing.overlay.begin(), drawing.overlay.end(), [&](const auto& item) {
            const auto* found = std::get_if<scene::OverlayText>(&item);
            return found != nullptr && found->text == text;
        }));
}

} // namespace

TEST_CASE("each column of a trace reaches from the smallest to the largest value of its time")
{
    const auto still = waving(2000);
    const scene::ChartTime time{2000, 1600, 100, 500}; // 4 ms a pixel
    const auto points = scene::trace_points(still.record, signal("pain_nrs"), time);
    REQUIRE_FALSE(points.empty());
    for (std::size_t i = 0; i < points.size();) {
        const double from_ms = 2000 - static_cast<double>(500 - points[i].x) * 4;
        float min = 1e9F;
        float max = -1e9F;
        for (int k = 0; k < 8 && from_ms + 0.5 * k < 2000 - 0.01; ++k) { // its eight samples
            const auto value = static_cast<float>(wave(from_ms + 0.5 * k).pain_nrs);
            min = std::min(min, value);
            max = std::max(max, value);
        }
        CHECK(points[i].y == doctest::Approx(min).epsilon(1e-4));
        const bool pair = i + 1 < points.size() && points[i + 1].x == points[i].x;
        CHECK(points[pair ? i + 1 : i].y == doctest::Approx(max).epsilon(1e-4));
        i += pair ? 2 : 1;
    }
}

TEST_CASE("a trace has at most two points for each column of pixels, and keeps single peaks")
{
    const auto still = waving(4000);
    const scene::ChartTime time{4000, 4000, 0, 300};
    const auto points = scene::trace_points(still.record, signal("emg_mV"), time);
    CHECK(points.size() <= 602);
    const auto highest =
        std::max_element(points.begin(), points.end(), [](auto a, auto b) { return a.y < b.y; });
    const auto truth = recording::extent(still.record, signal("emg_mV"), 0, 4000);
    CHECK(highest->y == truth.max);
}

TEST_CASE("a trace scrolls as one piece: later, the same shape stands further left")
{
    const auto still = waving(3000);
    const scene::ChartTime early{2500, 1000, 0, 500};
    const scene::ChartTime late{2533, 1000, 0, 500};
    const auto before = scene::trace_points(still.record, signal("pain_nrs"), early);
    const auto after = scene::trace_points(still.record, signal("pain_nrs"), late);
    const float moved = 33 / 2.0F;
    std::size_t compared = 0;
    for (const auto& point : after) {
        for (const auto& old : before) {
            if (std::abs(old.x - moved - point.x) < 0.01F && old.x < 490) {
                ++compared;
                break;
            }
        }
    }
    CHECK(compared > after.size() * 9 / 10);
}

TEST_CASE("slow motion shows the samples themselves")
{
    const auto still = waving(2000);
    const scene::ChartTime time{2000, 16, 0, 1600}; // 100 pixels a millisecond
    const auto points = scene::trace_points(still.record, signal("pain_nrs"), time);
    CHECK(points.size() == 32);
    for (const auto& point : points) {
        const double ms = 2000 - (1600 - static_cast<double>(point.x)) / 100;
        CHECK(point.y == doctest::Approx(wave(ms).pain_nrs).epsilon(1e-3));
    }
}

TEST_CASE("a spike stands where its moment is, and only while it is in the window")
{
    recording::SignalHistory record;
    const auto fibre = recording::shown_fibres(Pathway::Ia_quadriceps, 60)[1];
    const std::int32_t fibres[] = {fibre};
    for (const std::int64_t step : {1'000, 5'000, 9'000, 12'000}) {
        recording::append_spikes(record, Pathway::Ia_quadriceps, fibres, 60, step);
    }
    const scene::ChartTime time{1000, 600, 0, 600}; // 400 … 1000 ms
    const auto places = scene::spike_places(record, Pathway::Ia_quadriceps, fibre, time);
    REQUIRE(places.size() == 2);
    CHECK(places[0] == doctest::Approx(100));
    CHECK(places[1] == doctest::Approx(500));
    CHECK(scene::spike_places(record, Pathway::Ia_quadriceps, fibre + 1, time).empty());
}

TEST_CASE("an axis holds all that is on the chart, and the table's ends where they are natural")
{
    const auto still = waving(3000);
    const auto& emg = *physiology::find_signal("emg_mV");
    const auto axis = scene::axis_of(emg, still.record, 1000, 3000);
    CHECK(axis.high == 2); // the burst reaches 1.3 mV; steps are 0.5, 2, 5 …
    CHECK(axis.low == -2);
    const auto quiet = scene::axis_of(emg, waving(1500).record, 1000, 1500);
    CHECK(quiet.high == doctest::Approx(0.2));
    const auto pain = scene::axis_of(*physiology::find_signal("pain_nrs"), still.record, 0, 3000);
    CHECK(pain.low == 0);
    CHECK(pain.high == 10);
}

TEST_CASE("every usual row is a trace or a raster, an unknown name is neither")
{
    const auto& colours = scene::palette(scene::Theme::dark);
    for (const auto& name : scene::usual_plots()) {
        CAPTURE(name);
        const auto row = scene::chart_row(name, colours);
        REQUIRE(row.has_value());
        CHECK_FALSE(row->title.empty());
        CHECK((row->signal != nullptr) != !row->pathways.empty());
    }
    CHECK_FALSE(scene::chart_row("sweling", colours).has_value());
}

TEST_CASE("the chart stays inside its rectangle, with pain on it at every size")
{
    auto still = waving(2000);
    for (const auto size :
         {scene::PixelSize{1920, 1080}, {1024, 640}, {3840, 2160}, {1080, 1920}, {1280, 720}}) {
        scene_test::aim(still, size, 50);
        scene::Drawing drawing;
        scene::draw_strip_chart(drawing, still.input, base::typewriter_metrics());
        CHECK(count_texts(drawing, "Pain") == 1);
        CHECK(drawing.overlay.size() < 200);
        for (const auto& item : drawing.overlay) {
            if (const auto* text = std::get_if<scene::OverlayText>(&item)) {
                CAPTURE(text->text);
                CHECK(scene::contains(
                    still.input.layout.chart,
                    {text->baseline.x, text->baseline.y - 0.7F * text->em_px,
                     base::typewriter_metrics().width_px(text->text, text->em_px, text->weight),
                     0.8F * text->em_px}));
            }
            if (const auto* line = std::get_if<scene::OverlayLine>(&item)) {
                for (const auto point : line->points) {
                    CHECK(scene::contains(still.input.layout.chart, {point.x, point.y, 0, 0}));
                }
            }
        }
    }
}

TEST_CASE("without a place for it, or without a memory, there is no chart")
{
    auto still = waving(100);
    scene_test::aim(still, {1920, 1080}, 50, {.chart = false});
    scene::Drawing drawing;
    scene::draw_strip_chart(drawing, still.input, base::typewriter_metrics());
    CHECK(drawing.overlay.empty());
    scene_test::aim(still, {1920, 1080}, 50);
    still.input.record = nullptr;
    scene::draw_strip_chart(drawing, still.input, base::typewriter_metrics());
    CHECK(drawing.overlay.empty());
}

TEST_CASE("what happened is named on the chart where its moment is, once it is in the window")
{
    auto still = waving(2000);
    scene_test::aim(still, {1920, 1080}, 50); // a window of 160 ms
    const auto lines_and_names = [&] {
        scene::Drawing drawing;
        scene::draw_strip_chart(drawing, still.input, base::typewriter_metrics());
        const auto lines = std::ranges::count_if(drawing.overlay, [](const auto& item) {
            const auto* line = std::get_if<scene::OverlayLine>(&item);
            return line != nullptr && line->points.size() == 2 &&
                   line->points[0].x == line->points[1].x;
        });
        return std::pair{static_cast<int>(lines), count_texts(drawing, "tap")};
    };
    const auto before = lines_and_names();
    CHECK(before.second == 0);
    still.input.marks = {{1700, "tap"}}; // long gone
    CHECK(lines_and_names() == before);
    still.input.marks = {{1950, "tap"}};
    CHECK(lines_and_names() == std::pair{before.first + 1, std::size_t{1}});
    still.input.marks.push_back({1951, "tap"}); // so near that two names would touch
    CHECK(lines_and_names() == std::pair{before.first + 2, std::size_t{1}});
}

TEST_CASE("a curve is drawn on an empty chart of its own time, and then lies over what came")
{
    auto still = waving(2000);
    scene_test::aim(still, {1920, 1080}, 50);
    still.input.plots = {"pain_nrs", "knee_angle_deg"};
    scene::ExpectedCurve curve{.signal = "pain_nrs", .from_ms = 2000, .to_ms = 2400};
    curve.points = {{2000, 1}, {2400, 9}};
    curve.open = curve.whole_window = true;
    still.input.curve = curve;
    scene::Drawing asked;
    scene::draw_strip_chart(asked, still.input, base::typewriter_metrics());
    REQUIRE(asked.curve_field);
    CHECK(asked.curve_field->from_ms == 2000);
    CHECK(asked.curve_field->to_ms == 2400);
    CHECK(asked.curve_field->low == 0);
    CHECK(asked.curve_field->high == 10);
    CHECK(count_texts(asked, "expected") == 1);
    CHECK(count_texts(asked, "came out") == 0);
    still.input.curve->open = false;
    scene::Drawing came;
    scene::draw_strip_chart(came, still.input, base::typewriter_metrics());
    CHECK_FALSE(came.curve_field);
    CHECK(count_texts(came, "expected") == 1);
    CHECK(count_texts(came, "came out") == 1);
}

TEST_CASE("in a low chart the row on which a curve is drawn is the last to be left out")
{
    auto still = waving(2000);
    scene_test::aim(still, {1280, 720}, 50);
    still.input.layout.chart.height = 110;
    still.input.plots = {"Ia_rate_pps", "emg_mV", "quadriceps_force_N", "knee_angle_deg"};
    scene::ExpectedCurve curve{.signal = "knee_angle_deg", .from_ms = 2000, .to_ms = 2400};
    curve.open = curve.whole_window = true;
    still.input.curve = curve;
    scene::Drawing asked;
    scene::draw_strip_chart(asked, still.input, base::typewriter_metrics());
    REQUIRE(asked.curve_field);
    CHECK(asked.curve_field->low < 90);
    CHECK(asked.curve_field->high > 90);
    CHECK(count_texts(asked, "Quadriceps force") == 0);
}

TEST_CASE("a range with a minus and many digits ends inside the chart's margin")
{
    scene_test::Still still;
    scene_test::live(still, 2000, [](double ms) {
        physiology::Readout body;
        body.knee_angle_deg = 60 + 0.06 * (ms - 1000); // far beyond the usual
        return body;
    });
    scene_test::aim(still, {1280, 720}, 2);
    still.input.plots = {"knee_angle_deg", "quadriceps_force_N"};
    scene::Drawing drawing;
    scene::draw_strip_chart(drawing, still.input, base::typewriter_metrics());
    const auto& chart = still.input.layout.chart;
    int ranges = 0;
    for (const auto& item : drawing.overlay) {
        const auto* text = std::get_if<scene::OverlayText>(&item);
        if (text == nullptr || text->text.find("–") == std::string::npos) {
            continue;
        }
        ++ranges;
        const scene::Type type{text->em_px, base::Weight::regular, {}};
        const float end =
            text->baseline.x + scene::width_of(text->text, type, base::typewriter_metrics());
        CHECK(end <= chart.x + chart.width - 0.75F * text->em_px);
    }
    CHECK(ranges == 2);
}

TEST_CASE("where nothing but spikes is plotted, how many fibres they stand for is inside the chart")
{
    auto still = waving(2000);
    for (const auto size : {scene::PixelSize{1280, 720}, {1024, 640}, {1920, 1080}}) {
        scene_test::aim(still, size, 50);
        still.input.plots = {"Ia_quadriceps", "Renshaw", "alpha_quadriceps"};
        scene::Drawing drawing;
        scene::draw_strip_chart(drawing, still.input, base::typewriter_metrics());
        const auto& chart = still.input.layout.chart;
        int counts = 0;
        for (const auto& item : drawing.overlay) {
            const auto* text = std::get_if<scene::OverlayText>(&item);
            if (text == nullptr || text->text.find(" of ") == std::string::npos) {
                continue;
            }
            ++counts;
            const scene::Type type{text->em_px, base::Weight::regular, {}};
            const float end =
                text->baseline.x + scene::width_of(text->text, type, base::typewriter_metrics());
            CHECK(end <= chart.x + chart.width - 0.75F * text->em_px); // its margin
        }
        CHECK(counts == 3);
    }
}
