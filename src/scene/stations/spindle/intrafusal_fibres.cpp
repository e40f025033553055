#include "scene/stations/spindle/intrafusal_fibres.hpp"

#include "scene/stations/spindle/layers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace scene {

namespace {

constexpr Material pole_material{.gloss = 0.35F, .rim = 0.35F, .bands = 66, .shadow = 0.35F};
constexpr Material equator_material{.gloss = 0.4F, .rim = 0.4F, .shadow = 0.35F};
constexpr Material nucleus_material{.gloss = 0.35F, .rim = 0.25F};

constexpr std::size_t pole_points = 30, equator_points = 25, half_turn_points = 7;
constexpr std::array ends_mm{3.7, 3.7, 2.05, 2.0, 1.95, 1.9};
constexpr double equator_share = 1.4; // the smooth part reaches a little into the poles
constexpr double two_pi = 6.283185307179586;
constexpr int bag_turns = 8, chain_turns = 9;

struct Nucleus {
    double along, across; // shares of the sensory half and of the radius
};
// Crowded in the middle of a bag fibre.
constexpr std::array<Nucleus, 13> bag_nuclei{{
    {-0.62, -0.1},
    {-0.46, 0.38},
    {-0.42, -0.42},
    {-0.28, 0.02},
    {-0.15, 0.5},
    {-0.13, -0.48},
    {0.0, 0.08},
    {0.14, -0.42},
    {0.16, 0.52},
    {0.29, 0.03},
    {0.44, -0.4},
    {0.45, 0.42},
    {0.63, 0.06},
}};
constexpr int chain_nuclei = 9;

void draw_pole(Canvas& canvas, const SpindlePose& pose, std::size_t fibre, double side,
               const Style& style)
{
    std::array<CentreLinePoint, pole_points> points;
    const double from = 0.8 * sensory_edge_mm();
    for (std::size_t i = 0; i < pole_points; ++i) {
        const double share = static_cast<double>(i) / (pole_points - 1);
        points[i] = on_intrafusal(pose, fibre, side * std::lerp(from, ends_mm[fibre], share));
    }
    auto& tube = add_tube(canvas, points, style);
    tube.material.bands *= static_cast<float>((ends_mm[fibre] - from) / (ends_mm[0] - from));
}

void draw_equator(Canvas& canvas, const SpindlePose& pose, std::size_t fibre, const Style& style)
{
    std::array<CentreLinePoint, equator_points> points;
    const double reach = equator_share * sensory_edge_mm();
    for (std::size_t i = 0; i < equator_points; ++i) {
        const double share = static_cast<double>(i) / (equator_points - 1);
        points[i] = on_intrafusal(pose, fibre, reach * (2 * share - 1));
    }
    auto& tube = add_tube(canvas, points, style);
    for (std::uint32_t i = 0; i < tube.point_count; ++i) { // no edge where the stripes begin
        const auto inwards = static_cast<float>(std::min(i, tube.point_count - 1 - i));
        canvas.drawing.tube_points[tube.first_point + i].opacity = std::min(1.0F, inwards / 5);
    }
}

void draw_nuclei(Canvas& canvas, const SpindlePose& pose, std::size_t fibre, const Style& style)
{
    const bool bag = fibre < 2;
    const auto at = [&](double along, double across, double length_mm, double width_mm) {
        const auto middle = on_intrafusal(pose, fibre, along * sensory_edge_mm());
        const double stretch = pose.half_mm[kind_of(fibre)] / sensory_edge_mm();
        add_ellipsoid(canvas,
                      middle.place_mm + glm::dvec3(0, across * middle.radius_mm, middle.radius_mm),
                      {length_mm * std::sqrt(stretch), width_mm, width_mm}, style);
    };
    if (bag) {
        for (const auto& nucleus : bag_nuclei) {
            at(nucleus.along * 0.85, nucleus.across, 0.031, 0.023);
        }
        return;
    }
    for (int i = 0; i < chain_nuclei; ++i) {
        at(1.7 * (static_cast<double>(i) / (chain_nuclei - 1) - 0.5), 0, 0.024, 0.014);
    }
}

// Half a turn round a fibre, in front of it or behind it.
std::array<CentreLinePoint, half_turn_points> half_turn(const SpindlePose& pose, std::size_t fibre,
                                                        double first_turn, int turns)
{
    const bool bag = fibre < 2;
    std::array<CentreLinePoint, half_turn_points> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double now = first_turn + 0.5 * static_cast<double>(i) / (half_turn_points - 1);
        const double share = 2 * now / turns - 1;
        const auto middle = on_intrafusal(pose, fibre, 0.97 * sensory_edge_mm() * share);
        const double reach = middle.radius_mm + (bag ? 0.014 : 0.008);
        points[i] = {middle.place_mm + glm::dvec3(0, std::cos(two_pi * now) * reach,
                                                  std::sin(two_pi * now) * reach),
                     bag ? 0.0175 : 0.0105};
    }
    return points;
}

} // namespace

void draw_intrafusal(Canvas& canvas, const SpindlePose& pose)
{
    const auto& colours = canvas.colours;
    const auto flesh = mixed(colours.muscle, Colour{1, 0.86F, 0.76F, 1}, 0.5F);
    const Colour bright{1.0F, 0.72F, 0.58F, 1};
    for (std::size_t fibre = 0; fibre < intrafusal_fibres; ++fibre) {
        const auto kind = kind_of(fibre);
        const auto pull = static_cast<float>(pose.contraction[kind]);
        Style pole{mixed(mixed(flesh, colours.muscle, 0.25F), bright, 0.5F * pull), pole_material,
                   spindle_fibre, kind_name(kind)};
        draw_pole(canvas, pose, fibre, -1, pole);
        draw_pole(canvas, pose, fibre, 1, pole);
        const Style equator{mixed(flesh, {1, 0.93F, 0.88F, 1}, 0.3F), equator_material,
                            spindle_fibre, kind_name(kind)};
        draw_equator(canvas, pose, fibre, equator);
        const Style nucleus{mixed(colours.muscle_deep, Colour{0.36F, 0.2F, 0.42F, 1}, 0.6F),
                            nucleus_material, spindle_nucleus, kind_name(kind)};
        draw_nuclei(canvas, pose, fibre, nucleus);
    }
}

void draw_coils(Canvas& canvas, const SpindlePose& pose, const Style& style)
{
    for (std::size_t fibre = 0; fibre < intrafusal_fibres; ++fibre) {
        const bool bag = fibre < 2;
        const int turns = bag ? bag_turns : chain_turns;
        for (int turn = 0; turn < turns; ++turn) {
            Style front = style;
            front.layer = spindle_coils_front;
            add_tube(canvas, half_turn(pose, fibre, turn, turns), front);
            if (bag) { // behind a chain fibre nothing of it would be seen
                Style back = style;
                back.layer = spindle_coils_back;
                back.glow = 0;
                add_tube(canvas, half_turn(pose, fibre, turn + 0.5, turns), back);
            }
        }
    }
}

} // namespace scene
