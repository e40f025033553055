#include "scene/labels/label_drawing.hpp"
#include "scene/station_pictures.hpp"
#include "scene/text/typesetting.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace {

std::vector<scene::LabelRequest> requests()
{
    std::vector<scene::LabelRequest> all;
    for (int i = 0; i < 12; ++i) {
        scene::LabelRequest request;
        request.name = "Part " + std::string(1, static_cast<char>('A' + i));
        request.detail = "what it does, 84 imp/s";
        const double angle = i * 2.4; // spread like seeds of a sunflower
        request.anchor_mm = request.resting_anchor_mm = {(60 + 40 * i) * std::cos(angle),
                                                         (40 + 25 * i) * std::sin(angle), 0};
        request.wish = {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))};
        request.weight = static_cast<float>(20 - i);
        all.push_back(request);
    }
    return all;
}

scene_test::Still at_rest()
{
    scene_test::Still still;
    scene_test::live(still, 100, [](double) { return physiology::Readout{}; });
    return still;
}

scene::Drawing drawn(const scene_test::Still& still, const std::vector<scene::LabelRequest>& labels)
{
    scene::Drawing drawing;
    scene::draw_labels(drawing, still.input, scene_test::projection(still), labels, {}, {},
                       base::typewriter_metrics());
    return drawing;
}

std::map<std::string, scene::Rect> names(const scene_test::Still& still,
                                         const scene::Drawing& drawing)
{
    return scene_test::names(drawing, still.input.theme);
}

std::vector<glm::vec2> leader_ends(const scene::Drawing& drawing)
{
    std::vector<glm::vec2> ends;
    for (const auto& item : drawing.overlay) {
        if (const auto* line = std::get_if<scene::OverlayLine>(&item)) {
            ends.push_back(line->points.back());
        }
    }
    return ends;
}

} // namespace

TEST_CASE("the leader's end follows what it names, the words stay where they are")
{
    auto still = at_rest();
    scene_test::aim(still, {1920, 1080}, 50);
    auto labels = requests();
    const auto before = drawn(still, labels);
    for (auto& label : labels) {
        label.anchor_mm.x += 25;
    }
    const auto after = drawn(still, labels);
    CHECK(names(still, before) == names(still, after));
    const auto ends_before = leader_ends(before);
    const auto ends_after = leader_ends(after);
    REQUIRE(ends_before.size() == ends_after.size());
    const float moved = 25 * scene::pixels_per_mm(scene_test::projection(still));
    for (std::size_t i = 0; i < ends_before.size(); ++i) {
        CHECK(ends_after[i].x - ends_before[i].x == doctest::Approx(moved).epsilon(0.02));
    }
}

TEST_CASE("at no moment of a flight do two names stand on one another, nor does one jump")
{
    auto still = at_rest();
    scene_test::aim(still, {1920, 1080}, 50);
    still.input.flight.start_ms = 1000;
    still.input.flight.duration_ms = 1200;
    still.input.flight.to.field_mm *= 0.7;
    still.input.flight.to.yaw_deg = 25;
    const auto labels = requests();
    std::map<std::string, scene::Rect> before;
    for (int frame = 0; frame <= 80; ++frame) {
        still.input.viewer_ms = 950 + frame * 1000.0 / 60;
        const auto now = names(still, drawn(still, labels));
        for (const auto& [name, box] : now) {
            for (const auto& [other, other_box] : now) {
                CHECK((name == other || !scene::overlap(box, other_box)));
            }
            if (before.contains(name)) {
                CHECK(std::hypot(box.x - before[name].x, box.y - before[name].y) < 20);
            }
        }
        before = now;
    }
    CHECK(before.size() >= 5);
}

TEST_CASE("what the lesson does not speak of is named more quietly")
{
    auto still = at_rest();
    scene_test::aim(still, {1920, 1080}, 50);
    auto labels = requests();
    labels[0].id = "Ia_quadriceps";
    labels[1].id = "Abeta";
    still.input.emphasis = {"Ia_quadriceps"};
    const auto drawing = drawn(still, labels);
    const auto& colours = scene::palette(still.input.theme);
    for (const auto& item : drawing.overlay) {
        const auto* text = std::get_if<scene::OverlayText>(&item);
        if (text != nullptr && text->colour.r != colours.ground_centre.r) {
            CHECK((text->text != "Part A" || text->colour == colours.ink));
            CHECK((text->text != "Part B" || text->colour == colours.secondary));
        }
    }
}
