#include "scene/station_pictures.hpp"
#include "scene/stations/body/body_station.hpp"
#include "scene/stations/body/labels.hpp"
#include "scene/stations/body/touch_zones.hpp"
#include "scene/stations/body/view_widening.hpp"
#include "scene/still_shot.hpp"

#include <doctest/doctest.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <set>

using physiology::Pathway;
using scene_test::aim;
using scene_test::anatomy;
using scene_test::drawn;
using scene_test::Ids;
using scene_test::parts;
using scene_test::Still;

namespace {

void rest(Still& still)
{
    still.body.signals.knee_angle_deg = 90;
    still.body.signals.quadriceps_length_L0 = scene::number(anatomy(), "quadriceps_resting_L0");
    still.body.signals.hamstrings_length_L0 = scene::number(anatomy(), "hamstrings_resting_L0");
    still.body.signals.interstitial_pressure_mmHg = 8;
    still.body.now_ms = 1000;
    aim(still, {1280, 720}, 50);
}

Ids changed(const std::function<void(Still&)>& change)
{
    return scene_test::changed(rest, change);
}

bool part_of(const Ids& some, const Ids& all)
{
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

} // namespace

TEST_CASE("a silent body is a still picture: time alone moves nothing")
{
    CHECK(changed(scene_test::pass_time).empty());
}

TEST_CASE("the picture differs exactly where the body differs")
{
    CHECK(changed([](Still& still) { still.body.signals.pain_nrs = 6; }) == Ids{"brain"});
    CHECK(changed([](Still& still) { still.body.signals.gate_inhibition = 0.9; }) == Ids{"gate"});
    CHECK(changed([](Still& still) { still.body.quadriceps_unit_activation[3] = 0.5F; }) ==
          Ids{"quadriceps"});
    CHECK(changed([](Still& still) { still.body.hamstrings_unit_activation[3] = 0.5F; }) ==
          Ids{"hamstrings"});
    CHECK(changed([](Still& still) { still.body.signals.touch_kPa = 10; }) == Ids{"hand"});
    const auto stretched = changed([](Still& still) { still.body.sensory_region_L0[0] = 0.055; });
    CHECK(stretched == Ids{"Ia_quadriceps", "spindle"});
    const auto bent = changed([](Still& still) { still.body.signals.knee_angle_deg = 70; });
    CHECK(part_of(bent, {"bones", "skin", "patella", "patellar_tendon", "quadriceps_tendon",
                         "hamstrings_tendon"}));
    CHECK(bent.size() == 6);
}

TEST_CASE("one spike lights one fibre, where it is")
{
    const auto spike = scene_test::spike(Pathway::group_IV, 0.5, 400);
    CHECK(changed(spike) == Ids{"group_IV"});

    Still still;
    rest(still);
    spike(still);
    const auto drawing = drawn(still);
    const auto& activity = drawing.activity;
    const auto brightest = std::max_element(activity.begin(), activity.end());
    CHECK(*brightest > 230);
    CHECK((brightest - activity.begin()) % scene::activity_columns ==
          doctest::Approx(0.5 * scene::activity_columns).epsilon(0.02));
    // The trail lies behind it, and nothing far ahead.
    CHECK(*(brightest - 8) > 10);
    CHECK(*(brightest + 12) == 0);
}

TEST_CASE("every fibre of the loop has a tube, and every row of the texture belongs to one")
{
    Still still;
    rest(still);
    const auto drawing = drawn(still);
    const auto drawn_parts = parts(drawing);
    for (const auto& row : physiology::pathway_table()) {
        if (row.pathway == Pathway::Ib_interneuron || row.pathway == Pathway::II_interneuron ||
            row.pathway == Pathway::Renshaw) {
            continue; // too small here: the cord station shows them
        }
        if (row.pathway != Pathway::Ia_hamstrings) { // not in this picture
            CAPTURE(row.name);
            CHECK(drawn_parts.contains(row.name));
        }
    }
    CHECK(drawing.activity.size() ==
          static_cast<std::size_t>(drawing.activity_rows * scene::activity_columns));
    for (const auto& tube : drawing.tubes) {
        CHECK(tube.activity_row < drawing.activity_rows);
        CHECK(tube.point_count >= 2);
    }
    CHECK(drawing.tubes.size() <= 300);
    CHECK(drawing.tube_points.size() <= 8000);
}

TEST_CASE("what a step does not speak of is dimmed, the rest is not")
{
    Still still;
    rest(still);
    scene_test::check_emphasis(still, "Ia_quadriceps", "brain");
    for (const auto part : scene::emphasis_names(scene::body_station)) {
        if (part != "hand") { // only there when something touches
            scene_test::check_emphasis(still, part, "Abeta");
        }
    }
}

TEST_CASE(
    "the whole body lies inside the picture, skin included, at every size and wherever the leg "
    "swings")
{
    for (const scene::PixelSize size :
         {scene::PixelSize{1920, 1080}, {1024, 640}, {1080, 1920}, {1080, 1080}, {3840, 2160}}) {
        for (const double angle : {130.0, 112.0, 90.0, 62.0, 55.0, 30.0, 10.0, 0.0}) {
            Still still;
            rest(still);
            aim(still, size, 50);
            still.body.signals.knee_angle_deg = angle;
            const auto drawing = drawn(still);
            const auto& picture = still.input.layout.picture;
            const auto in_pixels = drawing.projection * drawing.view;
            const float unit_px = drawing.projection[0][0] * static_cast<float>(size.width) / 2;
            for (const auto& point : drawing.tube_points) {
                const auto clip = in_pixels * glm::vec4(point.centre, 1);
                const float x = (clip.x / clip.w + 1) / 2 * static_cast<float>(size.width);
                const float y = (1 - clip.y / clip.w) / 2 * static_cast<float>(size.height);
                const float radius = point.radius * unit_px / clip.w;
                CAPTURE(angle);
                CAPTURE(size.width);
                CHECK(x - radius >= picture.x);
                CHECK(x + radius <= picture.x + picture.width);
                CHECK(y - radius >= picture.y);
                CHECK(y + radius <= picture.y + picture.height);
            }
        }
    }
}

TEST_CASE("the view widens for the leg smoothly, by its left edge, and only where it must")
{
    Still still;
    rest(still);
    aim(still, {1080, 1920}, 50); // narrow: a stretched leg does not fit
    const auto& picture = still.input.layout.picture;
    const auto camera = still.input.flight.to;
    const auto widening = [&](double angle) {
        still.body.signals.knee_angle_deg = angle;
        return scene::view_widening(still.input, anatomy()).now_mm;
    };
    CHECK(widening(90) == 0);
    CHECK(widening(130) == 0);
    CHECK(widening(0) > 100);
    for (double angle = 0; angle < 130; angle += 0.1) {
        CHECK(std::abs(widening(angle + 0.1) - widening(angle)) < 1.5);
    }
    const auto left_edge = [&](const scene::Camera& seen) {
        const auto projected = scene::project(seen, picture, still.input.layout.size);
        return seen.focus_mm.x - picture.width / scene::pixels_per_mm(projected) / 2;
    };
    CHECK(left_edge(scene::widened(camera, picture, widening(0))) ==
          doctest::Approx(left_edge(camera)));

    aim(still, {1920, 1080}, 50); // wide enough as it is
    CHECK(widening(62) == 0);
    aim(still, {1080, 1920}, 50);
    still.input.flight.from.field_mm = still.input.flight.to.field_mm = camera.field_mm / 2;
    CHECK(widening(0) == 0); // the viewer looks at something closer
}

TEST_CASE("the foot swings forward, the shank keeps its length, and the muscle its volume")
{
    Still still;
    rest(still);
    const auto hanging = scene::pose_of(still.body, anatomy());
    still.body.signals.knee_angle_deg = 60;
    still.body.signals.quadriceps_length_L0 -= 0.2;
    const auto kicking = scene::pose_of(still.body, anatomy());
    const glm::dvec3 ankle{0, -400, 0};
    CHECK(scene::on_shank(kicking, ankle).x ==
          doctest::Approx(scene::on_shank(hanging, ankle).x + 200));
    CHECK(glm::distance(scene::on_shank(kicking, ankle), kicking.knee_mm) == doctest::Approx(400));
    const auto length = [](const scene::BodyPose& pose) {
        const auto& axis = pose.quadriceps.axis.points;
        return glm::distance(axis.front().place_mm, axis.back().place_mm);
    };
    CHECK(length(hanging) - length(kicking) ==
          doctest::Approx(0.2 * scene::number(anatomy(), "quadriceps_fascicle_mm")).epsilon(0.01));
    CHECK(kicking.quadriceps.thickness * kicking.quadriceps.thickness *
              still.body.signals.quadriceps_length_L0 ==
          doctest::Approx(scene::number(anatomy(), "quadriceps_resting_L0")));
}

TEST_CASE("nothing is torn or blown up, however far the leg swings and whatever the muscles do")
{
    for (const double angle : {130.0, 90.0, 45.0, 17.0, 0.0}) {
        for (const double longer_L0 : {-0.6, -0.3, 0.0, 0.2}) {
            Still still;
            rest(still);
            still.body.signals.knee_angle_deg = angle;
            still.body.signals.quadriceps_length_L0 += longer_L0;
            still.body.signals.hamstrings_length_L0 -= longer_L0;
            still.body.signals.swelling = 1;
            const auto drawing = drawn(still);
            const auto field = static_cast<float>(still.input.flight.to.field_mm);
            for (const auto& tube : drawing.tubes) {
                for (auto i = tube.first_point; i < tube.first_point + tube.point_count; ++i) {
                    const auto& point = drawing.tube_points[i];
                    CAPTURE(tube.id);
                    CHECK(point.radius * field < 160);
                    CHECK(glm::length(point.centre) * field < 1300);
                    if (i > tube.first_point) {
                        const auto before = drawing.tube_points[i - 1].centre;
                        CHECK(glm::distance(point.centre, before) * field < 200);
                    }
                }
            }
        }
    }
}

TEST_CASE("the hand strokes with the asked mean speed, smoothly, and is gone without touch")
{
    Still still;
    rest(still);
    CHECK_FALSE(parts(drawn(still)).contains("hand"));
    still.body.signals.rub_cm_per_s = 5;
    double way_mm = 0, last_x = 0;
    for (int i = 0; i <= 400; ++i) { // two seconds: there and back
        still.body.now_ms = 1000 + 5.0 * i;
        const auto drawing = drawn(still);
        const auto& tube = *std::ranges::find(drawing.tubes, "hand", &scene::Tube::id);
        const double x = drawing.tube_points[tube.first_point].centre.x *
                         scene::camera_at(still.input.flight, 0).field_mm;
        way_mm += i > 0 ? std::abs(x - last_x) : 0;
        last_x = x;
    }
    CHECK(way_mm / 2 == doctest::Approx(50).epsilon(0.02));
}

TEST_CASE("the leg can be grasped at the shank and rubbed at the thigh, wherever it swings")
{
    for (const double angle : {90.0, 70.0, 100.0}) {
        Still still;
        rest(still);
        still.body.signals.knee_angle_deg = angle;
        const auto zones = scene::touch_zones(still.input, anatomy());
        const auto projection = scene_test::projection(still);
        const auto inside = [](const std::vector<glm::vec2>& zone, glm::vec2 p) {
            bool in = false;
            for (std::size_t i = 0, j = zone.size() - 1; i < zone.size(); j = i++) {
                if ((zone[i].y > p.y) != (zone[j].y > p.y) &&
                    p.x < (zone[j].x - zone[i].x) * (p.y - zone[i].y) / (zone[j].y - zone[i].y) +
                              zone[i].x) {
                    in = !in;
                }
            }
            return in;
        };
        const auto pose = scene::pose_of(still.body, anatomy());
        const auto shin = scene::to_pixels(projection, scene::on_shank(pose, {0, -200, 0}));
        const auto thigh = scene::to_pixels(projection, {120, 60, 0});
        CHECK(inside(zones.shank_px, shin));
        CHECK_FALSE(inside(zones.shank_px, thigh));
        CHECK(inside(zones.skin_px, thigh));
        CHECK_FALSE(inside(zones.skin_px, shin));
        CHECK(zones.mm_per_px == doctest::Approx(1 / scene::pixels_per_mm(projection)));
    }
}

TEST_CASE("the labels' places do not move with the body")
{
    Still still;
    rest(still);
    const auto requests =
        scene::body_labels(still.input, anatomy(), scene::pose_of(still.body, anatomy()));
    CHECK(requests.size() >= 12);
    still.body.signals.knee_angle_deg = 60;
    const auto kicking =
        scene::body_labels(still.input, anatomy(), scene::pose_of(still.body, anatomy()));
    REQUIRE(kicking.size() == requests.size());
    bool moved = false;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        CHECK(kicking[i].resting_anchor_mm == requests[i].resting_anchor_mm);
        CHECK(kicking[i].id == requests[i].id);
        moved = moved || kicking[i].anchor_mm != requests[i].anchor_mm;
    }
    CHECK(moved);
}
