#include "scene/labels/label_geometry.hpp"
#include "scene/labels/label_placement.hpp"
#include "scene/scene.hpp"
#include "scene/text/typesetting.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

namespace {

using scene::Rect;

// A picture like the body station's: things named all over a leg, axons between them.
std::vector<scene::LabelRequest> leg_labels()
{
    struct Row {
        const char* name;
        const char* detail;
        double x, y;
        float weight;
    };
    const Row rows[] = {
        {"Brain", "what the brain receives", -520, 420, 3},
        {"Dorsal-horn gate", "62 % closed by rubbing", -470, 40, 4},
        {"Ia afferent", "stretch, 84 imp/s", -40, 180, 6},
        {"Muscle spindle", "pressure on its endings: 21 mmHg", 190, 90, 5},
        {"α motor neuron", "tells the muscle to contract", -430, -120, 5},
        {"γ motor neuron", "keeps the spindle taut", -470, -150, 4},
        {"Hamstrings", "silenced by the Ia interneuron", 260, -110, 2},
        {"Quadriceps", "12 N", 120, 130, 3},
        {"Group IV afferent", "slow ache, 4.2 imp/s", 0, 60, 4},
        {"Aβ touch", "96 imp/s while rubbing", 80, 210, 4},
        {"Patellar tendon", "tap here", 520, -20, 3},
        {"Skin", "rub it", 420, 150, 2},
        {"Ia interneuron", "silences the antagonist", -455, -60, 3},
        {"Spinothalamic tract", "to the brain", -500, 220, 3},
    };
    std::vector<scene::LabelRequest> requests;
    for (const auto& row : rows) {
        scene::LabelRequest request;
        request.name = row.name;
        request.detail = row.detail;
        request.anchor_mm = request.resting_anchor_mm = {row.x, row.y, 0};
        request.wish = {row.x < 0 ? -1.0F : 1.0F, row.y < 0 ? -0.7F : 0.7F};
        request.weight = row.weight;
        requests.push_back(request);
    }
    return requests;
}

std::vector<std::vector<glm::dvec3>> axons_mm()
{
    return {{{-430, 20, 0}, {-200, 170, 0}, {0, 190, 0}, {190, 90, 0}},
            {{-430, -120, 0}, {-200, -180, 0}, {100, -40, 0}, {300, 40, 0}},
            {{-470, 60, 0}, {-500, 220, 0}, {-510, 360, 0}},
            {{540, 0, 0}, {560, -420, 0}}};
}

struct Case {
    scene::PixelSize size;
    float text_scale;
    Rect picture;
};

std::vector<Case> sizes()
{
    std::vector<Case> cases;
    for (const auto size :
         {scene::PixelSize{1920, 1080}, {1024, 640}, {3840, 2160}, {1080, 1920}}) {
        for (const bool captions : {true, false}) {
            for (const float scale : {1.0F, 1.6F}) {
                auto layout = scene::film_layout(size, scene::Theme::dark, {.captions = captions});
                cases.push_back({size, scale * layout.text_scale, layout.picture});
            }
        }
    }
    return cases;
}

struct Placed {
    scene::LabelRules rules;
    std::vector<glm::vec2> anchors;
    std::vector<scene::PlacedLabel> labels;
};

Placed place(const Case& c, const scene::Camera& camera,
             const std::vector<scene::LabelRequest>& requests)
{
    scene::Layout layout;
    layout.size = c.size;
    layout.text_scale = c.text_scale;
    const auto projection = scene::project(camera, c.picture, c.size);
    Placed result;
    result.rules.name_em_px = scene::em_px(layout, 1.8F);
    result.rules.detail_em_px = scene::em_px(layout, 1.4F);
    result.rules.frame = scene::grown(c.picture, -0.03F * static_cast<float>(c.size.height));
    const Rect& frame = result.rules.frame;
    result.rules.obstacles = {{frame.x, frame.y + frame.height - 40, 160, 40},
                              {frame.x + frame.width - 220, frame.y, 220, 50}};
    for (const auto& line : axons_mm()) {
        auto& pixels = result.rules.keep_clear.emplace_back();
        for (const auto& place_mm : line) {
            pixels.push_back(scene::to_pixels(projection, place_mm));
        }
    }
    for (const auto& request : requests) {
        result.anchors.push_back(scene::to_pixels(projection, request.resting_anchor_mm));
    }
    result.labels =
        scene::place_labels(requests, projection, result.rules, base::typewriter_metrics());
    return result;
}

bool covers_a_kept_line(const scene::LabelRules& rules, const Rect& box)
{
    for (const auto& line : rules.keep_clear) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            if (scene::crosses(line[i - 1], line[i], box)) {
                return true;
            }
        }
    }
    return false;
}

void check_free_standing(const Placed& placed)
{
    for (const auto& label : placed.labels) {
        CHECK(scene::contains(placed.rules.frame, label.box));
        CHECK_FALSE(covers_a_kept_line(placed.rules, label.box));
        for (const auto& obstacle : placed.rules.obstacles) {
            CHECK_FALSE(scene::overlap(label.box, obstacle));
            CHECK_FALSE(scene::crosses(label.leader_start, label.leader_end, obstacle));
        }
        for (const auto anchor : placed.anchors) {
            CHECK_FALSE(scene::overlap(label.box, {anchor.x, anchor.y, 0.1F, 0.1F}));
        }
    }
}

void check_apart(const Placed& placed)
{
    for (const auto& a : placed.labels) {
        for (const auto& b : placed.labels) {
            if (&a == &b) {
                continue;
            }
            CHECK_FALSE(scene::overlap(a.box, b.box));
            CHECK_FALSE(scene::crosses(a.leader_start, a.leader_end, b.box));
            CHECK_FALSE(scene::cross(a.leader_start, a.leader_end, b.leader_start, b.leader_end));
        }
    }
}

const scene::Camera views[] = {{.focus_mm = {0, 0, 0}, .field_mm = 1500},
                               {.focus_mm = {0, 0, 0}, .field_mm = 1500, .yaw_deg = 35},
                               {.focus_mm = {-300, 0, 0}, .field_mm = 900, .pitch_deg = -20}};

} // namespace

TEST_CASE("no label touches another, the frame, an obstacle, an axon or what is labelled")
{
    const auto requests = leg_labels();
    for (const auto& c : sizes()) {
        for (const auto& camera : views) {
            const auto placed = place(c, camera, requests);
            CAPTURE(c.size.width);
            CAPTURE(c.text_scale);
            CHECK(placed.labels.size() >= 3);
            check_free_standing(placed);
            check_apart(placed);
        }
    }
}

TEST_CASE("on a wide screen there is room for every label")
{
    const auto requests = leg_labels();
    const auto layout = scene::film_layout({1920, 1080}, scene::Theme::dark, {.captions = false});
    CHECK(place({layout.size, 1, layout.picture}, views[0], requests).labels.size() ==
          requests.size());
}

TEST_CASE("where room is short details go first, then the less important labels")
{
    const auto requests = leg_labels();
    const auto count = [&](const Case& c, bool name_only) {
        const auto placed = place(c, views[0], requests);
        check_free_standing(placed);
        check_apart(placed);
        CHECK(std::any_of(placed.labels.begin(), placed.labels.end(),
                          [](const auto& label) { return label.request == 2; })); // the weightiest
        return std::count_if(placed.labels.begin(), placed.labels.end(),
                             [&](const auto& label) { return label.name_only == name_only; });
    };
    const Case narrow{{640, 400}, 1.6F, {0, 0, 640, 400}};
    const Case tiny{{480, 300}, 1.6F, {0, 0, 480, 300}};
    CHECK(count(narrow, true) > 0);
    CHECK(count(tiny, true) + count(tiny, false) < static_cast<long>(requests.size()));
}

TEST_CASE("labels stand still while what they name moves")
{
    auto requests = leg_labels();
    const auto layout = scene::film_layout({1920, 1080}, scene::Theme::dark, {});
    const Case c{layout.size, 1, layout.picture};
    const auto before = place(c, views[0], requests);
    for (auto& request : requests) {
        request.anchor_mm += glm::dvec3(60, 40, 0);
    }
    const auto after = place(c, views[0], requests);
    REQUIRE(before.labels.size() == after.labels.size());
    for (std::size_t i = 0; i < before.labels.size(); ++i) {
        CHECK(before.labels[i].box == after.labels[i].box);
        CHECK(before.labels[i].leader_start == after.labels[i].leader_start);
    }
}

TEST_CASE("room is kept for the widest value, so that a growing number moves nothing")
{
    auto requests = leg_labels();
    for (auto& request : requests) {
        request.widest_detail = "pressure on its endings: 121 mmHg";
    }
    const auto layout = scene::film_layout({1920, 1080}, scene::Theme::dark, {});
    const Case c{layout.size, 1, layout.picture};
    const auto before = place(c, views[0], requests);
    requests[3].detail = "pressure on its endings: 121 mmHg";
    requests[2].detail = "stretch, 4 imp/s";
    const auto after = place(c, views[0], requests);
    REQUIRE(before.labels.size() == after.labels.size());
    for (std::size_t i = 0; i < before.labels.size(); ++i) {
        CHECK(before.labels[i].box == after.labels[i].box);
    }
}

TEST_CASE("a thing outside the picture gets no label")
{
    auto requests = leg_labels();
    requests[0].anchor_mm = requests[0].resting_anchor_mm = {5000, 0, 0};
    const auto layout = scene::film_layout({1920, 1080}, scene::Theme::dark, {});
    const auto placed = place({layout.size, 1, layout.picture}, views[0], requests);
    CHECK(std::none_of(placed.labels.begin(), placed.labels.end(),
                       [](const auto& label) { return label.request == 0; }));
}
