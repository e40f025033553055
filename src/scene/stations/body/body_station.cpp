#include "scene/stations/body/body_station.hpp"

#include "scene/stations/body/ghost_limb.hpp"
#include "scene/stations/body/parts.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>

namespace scene {

namespace {

constexpr std::array<std::string_view, 14> parts{
    "brain",           "spinal_cord", "cord", "gate",    "ganglion",   "nerve", "quadriceps",
    "patellar_tendon", "patella",     "skin", "spindle", "hamstrings", "hand",  "bones",
};
constexpr double max_pain = 10;

} // namespace

std::span<const std::string_view> body_parts()
{
    return parts;
}

void body_station(Canvas& canvas, const SceneInput& input, const Anatomy& anatomy)
{
    const auto& body = *input.body;
    const auto pose = pose_of(body, anatomy);
    draw_ghost_limb(canvas, input, anatomy);
    draw_brain(canvas, anatomy, std::clamp(body.signals.pain_nrs / max_pain, 0.0, 1.0));
    draw_cord(canvas, anatomy);
    draw_bones(canvas, anatomy, pose);
    draw_muscles(canvas, anatomy, pose, body);
    draw_spindle(canvas, pose);
    draw_nerves(canvas, anatomy, pose, input);
    draw_cells(canvas, anatomy, input);
    draw_skin(canvas, anatomy, pose);
    draw_hand(canvas, anatomy, pose, body);
}

namespace {

// Both edges of a tube that lies in the picture's plane.
void add_edges(std::vector<std::vector<glm::dvec3>>& lines, const CentreLine& tube)
{
    std::vector<glm::dvec3> left, right;
    for (std::size_t i = 1; i + 1 < tube.points.size(); i += 3) {
        const auto along =
            glm::normalize(tube.points[i + 1].place_mm - tube.points[i - 1].place_mm);
        const glm::dvec3 out = glm::dvec3(-along.y, along.x, 0) * tube.points[i].radius_mm;
        left.push_back(tube.points[i].place_mm + out);
        right.push_back(tube.points[i].place_mm - out);
    }
    lines.push_back(std::move(left));
    lines.push_back(std::move(right));
}

} // namespace

std::vector<std::vector<glm::dvec3>> body_keep_clear(const Anatomy& anatomy, const BodyPose& pose)
{
    std::vector<std::vector<glm::dvec3>> lines;
    const auto add = [&lines](const CentreLine& line) {
        auto& places = lines.emplace_back();
        for (std::size_t i = 0; i < line.points.size(); i += 2) {
            places.push_back(line.points[i].place_mm);
        }
        places.push_back(line.points.back().place_mm);
    };
    for (const auto name : nerve_line_names()) {
        add(nerve_line(anatomy, pose, name));
    }
    add_edges(lines, leg_line(anatomy, pose));
    add(pose.quadriceps.axis);
    add(pose.hamstrings.axis);
    for (const auto name :
         {"spinal_cord", "brain_stem", "cauda_equina_2", "gyrus_precentral",
          "gyrus_superior_frontal", "gyrus_middle_temporal", "gyrus_frontal_pole", "gyrus_orbital",
          "gyrus_superior_parietal_2", "gyrus_angular", "gyrus_superior_occipital",
          "gyrus_lateral_occipital", "folium_0", "folium_4"}) {
        add(line(anatomy, name));
    }
    // Where the arm of a rubbing hand comes from: to either side as far as usual strokes.
    const auto hand = place(anatomy, "hand");
    for (const double side : {-50.0, 0.0, 50.0}) {
        lines.push_back(
            {hand + glm::dvec3(side - 84, 14, 0), hand + glm::dvec3(side - 190, 120, 0)});
    }
    const auto cord = facing(place(anatomy, "cord"), place(anatomy, "cord_normal"));
    auto& rim = lines.emplace_back();
    for (const auto& point : outline(anatomy, "white_matter").points_mm) {
        rim.push_back(cord.origin + cord.right * point.x + cord.up * point.y);
    }
    return lines;
}

std::vector<LabelRequest> body_station_labels(const SceneInput& input, const Anatomy& anatomy)
{
    return body_labels(input, anatomy, pose_of(*input.body, anatomy));
}

std::vector<std::vector<glm::dvec3>> body_station_keep_clear(const SceneInput&,
                                                             const Anatomy& anatomy)
{
    return body_keep_clear(anatomy, resting_pose(anatomy));
}

} // namespace scene
