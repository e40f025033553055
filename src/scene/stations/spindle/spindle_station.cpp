#include "scene/stations/spindle/spindle_station.hpp"

#include "scene/stations/spindle/parts.hpp"

#include <array>

namespace scene {

namespace {

constexpr std::array<std::string_view, 6> parts{"bag1",    "bag2",  "chain",
                                                "capsule", "fluid", "extrafusal"};

} // namespace

void spindle_station(Canvas& canvas, const SceneInput& input, const Anatomy&)
{
    const auto pose = spindle_pose(*input.body);
    draw_extrafusal(canvas, pose, *input.body);
    draw_spindle_capsule(canvas, pose);
    draw_intrafusal(canvas, pose);
    draw_spindle_nerves(canvas, pose, input);
}

std::vector<std::vector<glm::dvec3>> spindle_keep_clear(const SceneInput&, const Anatomy&)
{
    const auto pose = resting_spindle_pose();
    std::vector<std::vector<glm::dvec3>> lines;
    for (const auto axon :
         {SpindleAxon::Ia, SpindleAxon::II, SpindleAxon::dynamic_left, SpindleAxon::dynamic_right,
          SpindleAxon::static_left, SpindleAxon::static_right, SpindleAxon::group_IV}) {
        auto& line = lines.emplace_back();
        for (const auto& point : axon_way(pose, axon).points) {
            line.push_back(point.place_mm);
        }
    }
    // No words on what lies inside the capsule, nor on its wall.
    SpindlePose swollen = pose;
    swollen.pressure = 1;
    for (const double share : {-1.0, -0.7, -0.35, 0.0, 0.35, 0.7, 1.0}) {
        auto& line = lines.emplace_back();
        for (double x = -2.4; x <= 2.4; x += 0.2) {
            line.emplace_back(x, share * capsule_radius_mm(swollen, x), 0);
        }
    }
    lines.push_back({{0.88, -0.67, 0.3}, {1.1, -0.75, 0.3}, {0.95, -0.84, 0.3}});
    lines.push_back({{-3.7, 0, 0}, {-2.4, 0, 0}});
    lines.push_back({{2.4, 0, 0}, {3.7, 0, 0}});
    return lines;
}

std::span<const std::string_view> spindle_parts()
{
    return parts;
}

} // namespace scene
