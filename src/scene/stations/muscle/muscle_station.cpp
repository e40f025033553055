#include "scene/stations/muscle/muscle_station.hpp"

#include "scene/stations/muscle/parts.hpp"

#include <array>

namespace scene {

namespace {

constexpr std::array<std::string_view, 11> parts{
    "unit_1", "unit_2",  "unit_3", "unit_4", "unit_5",       "unit_6",
    "unit_7", "tendons", "vessel", "oedema", "tendon_organ",
};

void add_points(std::vector<std::vector<glm::dvec3>>& lines, const CentreLine& way)
{
    auto& places = lines.emplace_back();
    for (const auto& point : way.points) {
        places.push_back(point.place_mm);
    }
}

} // namespace

void muscle_station(Canvas& canvas, const SceneInput& input, const Anatomy& anatomy)
{
    const auto pose = muscle_pose(*input.body, anatomy);
    draw_muscle_tendons(canvas, pose);
    draw_muscle_fibres(canvas, pose, input);
    draw_muscle_fluid(canvas, pose);
    draw_muscle_vessels(canvas, pose);
    draw_tendon_organ(canvas, pose, input);
    draw_muscle_spindle(canvas, input);
    draw_muscle_nerves(canvas, pose, input);
}

std::vector<std::vector<glm::dvec3>> muscle_keep_clear(const SceneInput&, const Anatomy&)
{
    const MusclePose resting;
    std::vector<std::vector<glm::dvec3>> lines;
    for (std::size_t front = 0; front < front_fibres.size(); ++front) {
        add_points(lines, muscle_fibre(resting, front, 0));
    }
    for (std::size_t unit = 0; unit < shown_units; ++unit) {
        add_points(lines, unit_axon_way(resting, unit));
    }
    for (std::size_t axon = 0; axon < muscle_axons; ++axon) {
        add_points(lines, muscle_axon_way(resting, static_cast<MuscleAxon>(axon)));
    }
    // The outermost fibres' edges, and the tendons beyond the fibres.
    lines.push_back({{-38, 18.6, 2}, {36, 18.6, 2}});
    lines.push_back({{-42, -19.8, 2}, {31, -19.8, 2}});
    for (const double share : {-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0}) {
        for (const double side : {-1.0, 1.0}) {
            lines.push_back({{side * 38, 17 * share, 0},
                             {side * 44, 15.5 * share, 0},
                             {side * 54, 9.5 * share, 0},
                             {side * 75, 7 * share, 0}});
        }
    }
    for (const double y : {-1.0, 0.0, 1.0}) { // spindle, tendon organ, vessels
        lines.push_back({spindle_in_muscle_mm + glm::dvec3(-20, 2 * y, 0),
                         spindle_in_muscle_mm + glm::dvec3(20, 2 * y, 0)});
        lines.push_back({tendon_organ_mm + glm::dvec3(-6, 1.5 * y, 0),
                         tendon_organ_mm + glm::dvec3(6, 1.5 * y, 0)});
    }
    for (const double y : {0.0, 1.6, 3.0}) {
        lines.push_back({{-88, -26 - y, 3},
                         {-60, -25.2 - y, 3},
                         {-40, -23 - y, 3},
                         {-14, -20.8 - y, 3},
                         {31, -20 - y, 3}});
    }
    return lines;
}

std::span<const std::string_view> muscle_parts()
{
    return parts;
}

} // namespace scene
