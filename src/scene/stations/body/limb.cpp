#include "scene/stations/body/limb.hpp"

#include "base/interpolation.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

constexpr Material bone_material{.gloss = 0.5F, .rim = 0.55F, .shadow = 0.6F};
constexpr Material tendon_material{.gloss = 0.45F, .rim = 0.3F, .grain = 7, .shadow = 0.4F};
constexpr Material skin_material{.gloss = 0.3F, .rim = 0.9F, .edge_opacity = 0.97F};

constexpr double half_turn = 3.14159265358979;

constexpr std::array shank_bones{
    std::string_view{"tibia"},        std::string_view{"fibula"},
    std::string_view{"calcaneus"},    std::string_view{"talus"},
    std::string_view{"midfoot"},      std::string_view{"metatarsal_1"},
    std::string_view{"metatarsal_3"}, std::string_view{"metatarsal_5"},
};

std::vector<CentreLinePoint> moved(const CentreLine& line, const BodyPose& pose)
{
    auto points = line.points;
    for (auto& point : points) {
        point.place_mm = on_shank(pose, point.place_mm);
    }
    return points;
}

void draw_tendon(Canvas& canvas, const std::vector<CentreLinePoint>& through, int samples,
                 std::string_view id)
{
    add_tube(canvas, smooth_line(through, samples).points,
             {canvas.colours.tendon, tendon_material, layer_muscle, id});
}

// Belly → patella → tibia, over the front of the femur.
void draw_extensor_tendons(Canvas& canvas, const BodyPose& pose)
{
    const auto& belly = pose.quadriceps.axis.points;
    const auto base = pose.patella_mm - pose.patella_along * 17.0;
    const auto apex = pose.patella_mm + pose.patella_along * 19.0;
    const auto before = point_at(pose.quadriceps.axis, 0.9).place_mm;
    draw_tendon(canvas,
                {{before, 5},
                 {belly.back().place_mm, 8.5},
                 {glm::mix(belly.back().place_mm, base, 0.55) + glm::dvec3(0, 5, 0), 7.5},
                 {base, 9}},
                10, "quadriceps_tendon");
    const auto insertion = pose.tuberosity_mm;
    draw_tendon(canvas, {{apex, 8}, {glm::mix(apex, insertion, 0.5), 7}, {insertion, 7.5}}, 8,
                "patellar_tendon");
}

void draw_flexor_tendon(Canvas& canvas, const BodyPose& pose)
{
    const auto before = point_at(pose.hamstrings.axis, 0.88).place_mm;
    const auto end = pose.hamstrings.axis.points.back().place_mm;
    const auto insertion = on_shank(pose, {-20, -58, 14});
    draw_tendon(canvas,
                {{before, 4},
                 {end, 6},
                 {glm::mix(end, insertion, 0.55) + glm::dvec3(0, 4, 4), 4.5},
                 {insertion, 5}},
                12, "hamstrings_tendon");
}

void draw_patella(Canvas& canvas, const BodyPose& pose)
{
    constexpr std::array<double, 7> share{-22, -17, -9, 0, 9, 17, 21};
    constexpr std::array<double, 7> radius{4, 10, 13.5, 14, 12, 8, 3};
    std::array<CentreLinePoint, 7> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i] = {pose.patella_mm + pose.patella_along * share[i] + glm::dvec3(0, 0, 6),
                     radius[i]};
    }
    const auto colour = mixed(canvas.colours.bone, canvas.colours.tendon, 0.35F);
    add_tube(canvas, points, {colour, bone_material, layer_spindle, "patella"});
}

} // namespace

void draw_bones(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose)
{
    const auto& colours = canvas.colours;
    const Style bone{colours.bone, bone_material, layer_far, "bones"};
    add_tube(canvas, line(anatomy, "femur_head").points, bone);
    add_tube(canvas, line(anatomy, "femur").points, bone);
    for (const auto name : shank_bones) {
        add_tube(canvas, moved(line(anatomy, name), pose), bone);
    }
    draw_extensor_tendons(canvas, pose);
    draw_flexor_tendon(canvas, pose);
    draw_patella(canvas, pose);
}

namespace {

// Round the knee on an arc between the directions of thigh and shank.
void add_knee(std::vector<CentreLinePoint>& through, const BodyPose& pose)
{
    constexpr double bend_mm = 46, before_mm = 70, after_mm = 60;
    constexpr int steps = 8;
    const double turn = std::max(half_turn / 2 - pose.swing_rad, 0.05);
    const auto corner = pose.knee_mm + glm::dvec3(10, 12, 0);
    const auto first = corner - glm::dvec3(bend_mm * std::tan(turn / 2), 0, 0);
    for (int i = 0; i <= steps; ++i) {
        const double share = static_cast<double>(i) / steps;
        const double angle = turn * share;
        through.push_back({first + bend_mm * glm::dvec3(std::sin(angle), std::cos(angle) - 1, 0),
                           std::lerp(before_mm, after_mm, share)});
    }
}

} // namespace

CentreLine leg_line(const Anatomy& anatomy, const BodyPose& pose)
{
    std::vector<CentreLinePoint> through = line(anatomy, "thigh_skin").points;
    // Swelling and a bulging belly lift the front of the thigh: thicker, and its middle higher.
    const double max_mm = 46 * (pose.quadriceps.thickness - 1) + 9 * pose.swelling;
    for (auto& point : through) {
        const double lift = max_mm * base::smoothstep(1 - std::abs(point.place_mm.x - 155) / 190);
        point.place_mm.y += lift / 2;
        point.radius_mm += lift / 2;
    }
    add_knee(through, pose);
    for (const auto& point : line(anatomy, "shank_skin").points) {
        through.push_back({on_shank(pose, point.place_mm), point.radius_mm});
    }
    return smooth_line(through, 120);
}

void draw_skin(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose)
{
    add_tube(canvas, leg_line(anatomy, pose).points,
             {canvas.colours.skin, skin_material, layer_skin, "skin"});
}

} // namespace scene
