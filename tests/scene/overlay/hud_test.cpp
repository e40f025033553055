#include "scene/chart/strip_chart.hpp"
#include "scene/labels/label_placement.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/still_shot.hpp"
#include "scene/text/typesetting.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace {

const std::vector<scene::PixelSize> sizes = {{1920, 1080}, {1024, 640},  {3840, 2160},
                                             {1080, 1920}, {1080, 1080}, {1280, 720}};

scene::StepText step_text()
{
    return {"5 · Rub it better",
            {"Swelling now presses on the endings inside the spindle. Pain fibres fire and the "
             "signal climbs to the brain.",
             "Touch fibres are faster and thicker. They enter the same gate."},
            "hypothesis · Sonkodi 2020"};
}

scene_test::Still sore(double until_ms)
{
    scene_test::Still still;
    scene_test::live(still, until_ms, [](double ms) {
        physiology::Readout body;
        body.pain_nrs = 3 + ms / 1000;
        return body;
    });
    still.input.step_text = step_text();
    return still;
}

// Everything said by a drawing, one text after another.
std::string said(const scene::Drawing& drawing)
{
    std::string all;
    for (const auto& item : drawing.overlay) {
        if (const auto* text = std::get_if<scene::OverlayText>(&item)) {
            all += text->text;
            all += text->weight == base::Weight::semibold ? "" : " ";
        }
    }
    std::string squeezed; // spaces apart: digits are set one by one
    std::copy_if(all.begin(), all.end(), std::back_inserter(squeezed),
                 [](char c) { return c != ' '; });
    return squeezed;
}

bool says(const scene::Drawing& drawing, std::string text)
{
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return said(drawing).find(text) != std::string::npos;
}

scene::Drawing furnished(const scene_test::Still& still)
{
    scene::Drawing drawing;
    static_cast<void>(scene::draw_hud(drawing, still.input, scene_test::projection(still),
                                      base::typewriter_metrics()));
    return drawing;
}

} // namespace

TEST_CASE("every text of a film's frame stays inside the safe margin")
{
    auto still = sore(1000);
    still.input.slower_than_asked = true;
    for (const auto size : sizes) {
        CAPTURE(size.width);
        scene_test::aim(still, size, 50);
        auto drawing = furnished(still);
        scene::draw_strip_chart(drawing, still.input, base::typewriter_metrics());
        const auto w = static_cast<float>(size.width);
        const auto h = static_cast<float>(size.height);
        const scene::Rect safe{0.05F * w - 1, 0.05F * h - 1, 0.9F * w + 2, 0.9F * h + 2};
        for (const auto& item : drawing.overlay) {
            if (const auto* text = std::get_if<scene::OverlayText>(&item)) {
                CAPTURE(text->text);
                CHECK(scene::contains(
                    safe,
                    {text->baseline.x, text->baseline.y - 0.73F * text->em_px,
                     base::typewriter_metrics().width_px(text->text, text->em_px, text->weight),
                     0.73F * text->em_px}));
            }
        }
    }
}

TEST_CASE("the step text is set in full, at its usual size or smaller when it is long")
{
    auto still = sore(1000);
    const auto title_em = [&] {
        const auto drawing = furnished(still);
        CHECK(says(drawing, still.input.step_text.title));
        for (const auto& paragraph : still.input.step_text.paragraphs) {
            CHECK(says(drawing, paragraph));
        }
        CHECK(says(drawing, still.input.step_text.claim));
        return std::get<scene::OverlayText>(
                   *std::find_if(drawing.overlay.begin(), drawing.overlay.end(),
                                 [](const auto& item) {
                                     return std::holds_alternative<scene::OverlayText>(item);
                                 }))
            .em_px;
    };
    scene_test::aim(still, {1920, 1080}, 50);
    CHECK(title_em() == doctest::Approx(scene::em_px(still.input.layout, 2.4F)));
    for (int i = 0; i < 6; ++i) {
        still.input.step_text.paragraphs.push_back(still.input.step_text.paragraphs[0]);
    }
    scene_test::aim(still, {1080, 1080}, 50);
    CHECK(title_em() < scene::em_px(still.input.layout, 2.4F));
}

TEST_CASE("a paragraph of the step text does not end in a lone short word if it need not")
{
    auto still = sore(1000);
    scene_test::aim(still, {1920, 1080}, 50);
    const scene::Type prose{scene::em_px(still.input.layout, 1.8F), base::Weight::regular, {}};
    const auto metrics = base::typewriter_metrics();
    const float width = still.input.layout.step_text.width;
    std::string text = "A tap below the kneecap pulls the thigh muscle about two mm longer, and "
                       "all its spindles answer within a hundredth of a second";
    auto plain = scene::wrapped(text, prose, width, metrics);
    while (plain.back().find(' ') != std::string::npos) { // until one word is left on the last line
        text.resize(text.rfind(' '));
        plain = scene::wrapped(text, prose, width, metrics);
    }
    REQUIRE(plain.size() > 1);
    still.input.step_text.paragraphs = {text};
    still.input.step_text.claim.clear();
    const auto drawing = furnished(still);
    std::vector<std::string> lines;
    for (const auto& item : drawing.overlay) {
        const auto* line = std::get_if<scene::OverlayText>(&item);
        if (line != nullptr && text.find(line->text) != std::string::npos &&
            line->em_px == prose.em_px && line->text.size() > 2) {
            lines.push_back(line->text);
        }
    }
    REQUIRE(lines.size() == plain.size());
    CHECK(lines.back().size() > plain.back().size());
}

TEST_CASE("slow-motion factor and scale bar are always there, whatever is switched off")
{
    auto still = sore(1000);
    for (const auto size : sizes) {
        scene_test::aim(still, size, 50, {.labels = false, .chart = false, .captions = false});
        const auto drawing = furnished(still);
        CHECK(says(drawing, "1/50 ×"));
        CHECK(says(drawing, "t = 1.0000 s"));
        CHECK(says(drawing, " cm"));
        CHECK_FALSE(says(drawing, "Pain"));
    }
    scene_test::aim(still, {1920, 1080}, 1);
    CHECK(says(furnished(still), "1 ×"));
    CHECK(says(furnished(still), "t = 1.00 s"));
}

TEST_CASE("time that could not be kept is told")
{
    auto still = sore(1000);
    scene_test::aim(still, {1920, 1080}, 50);
    CHECK_FALSE(says(furnished(still), "slower than asked"));
    still.input.slower_than_asked = true;
    CHECK(says(furnished(still), "slower than asked"));
}

TEST_CASE("numbers change no more than ten times a second of the viewer's time")
{
    auto still = sore(2000);
    const double slow = 50;
    std::vector<double> shown;
    for (int frame = 0; frame < 60; ++frame) { // one second at 60 frames a second
        still.body.now_ms = 1500 + frame / 60.0 * 1000 / slow;
        still.body.signals.pain_nrs = 3 + still.body.now_ms / 1000;
        scene_test::aim(still, {1920, 1080}, slow);
        const double pain = scene::display_signals(still.input).pain_nrs;
        CHECK(pain <= still.body.signals.pain_nrs + 1e-6);
        CHECK(pain == doctest::Approx(still.body.signals.pain_nrs).epsilon(0.001));
        if (shown.empty() || shown.back() != pain) {
            shown.push_back(pain);
        }
    }
    CHECK(shown.size() >= 10);
    CHECK(shown.size() <= 11);
}

TEST_CASE("without a record the numbers are those of the moment")
{
    auto still = sore(500);
    scene_test::aim(still, {1920, 1080}, 50);
    still.input.record = nullptr;
    CHECK(scene::display_signals(still.input).pain_nrs == still.body.signals.pain_nrs);
}
