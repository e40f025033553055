#include "scene/stations/ending/ending_station.hpp"

#include "scene/stations/ending/parts.hpp"

#include <array>

namespace scene {

namespace {

constexpr std::array<std::string_view, 7> parts{"membrane",     "channels", "mediators", "fluid",
                                                "Schwann_cell", "collagen", "extrafusal"};

} // namespace

void ending_station(Canvas& canvas, const SceneInput& input, const Anatomy&)
{
    const auto pose = ending_pose(*input.body);
    draw_tissue(canvas, pose);
    draw_fluid(canvas, pose);
    draw_cell(canvas, pose, input);
    draw_channels(canvas, pose, input);
    draw_mediators(canvas, pose);
    draw_gauge(canvas, pose, input);
}

std::vector<std::vector<glm::dvec3>> ending_keep_clear(const SceneInput&, const Anatomy&)
{
    const auto pose = resting_ending_pose();
    std::vector<std::vector<glm::dvec3>> lines;
    // The cell, and the fluid and molecules next to it.
    for (const double off : {-0.9, -0.3, 0.4, 1.2, 1.9}) {
        for (const double side : {-1.0, 1.0}) {
            auto& line = lines.emplace_back();
            for (double x = tip_um + 0.05; x < axon_end_um - 2; x += 0.3) {
                const auto wall = on_membrane(pose, x, side);
                const double reach =
                    x > 0.6 ? off / 2 : off; // arrows and molecules press on the tip
                const auto place = wall.place_um + wall.out * reach;
                line.push_back(um(place.x, place.y));
            }
        }
    }
    const auto& g = gauge_place;
    for (const double x : {g.x_um - g.half_width_um, g.x_um + g.half_width_um}) {
        lines.push_back({um(x, g.foot_um), um(x, g.top_um)});
    }
    return lines;
}

std::span<const std::string_view> ending_parts()
{
    return parts;
}

} // namespace scene
