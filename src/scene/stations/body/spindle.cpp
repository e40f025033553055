// The muscle spindle, enlarged: capsule, two bag fibres and a chain fibre, annulospiral endings.
// Regions have the lengths of the spindle model; coils open as the sensory region is stretched.
#include "scene/stations/body/spindle.hpp"

#include <glm/geometric.hpp>

#include <array>
#include <cmath>

namespace scene {

namespace {

constexpr Material capsule_material{.gloss = 0.5F, .rim = 0.7F, .edge_opacity = 0.85F};
constexpr Material fibre_material{.gloss = 0.35F, .rim = 0.3F, .shadow = 0.3F};
constexpr Material fluid_material{.gloss = 0.3F, .rim = 0.2F};
constexpr int fibre_points = 41;
constexpr int coil_turns = 6;
constexpr std::size_t half_turn_points = 6;
constexpr double two_pi = 6.283185307179586;

struct IntrafusalShape {
    double height;          // across the capsule, −1 … 1
    double pole_mm, bag_mm; // radius at the poles, and where the nuclei gather
};
constexpr std::array<IntrafusalShape, 3> intrafusal{{
    {0.5, 3.1, 5.9},   // bag1: dynamic
    {-0.04, 3.1, 5.6}, // bag2: static
    {-0.5, 2.2, 2.7},  // chain
}};
constexpr double squeezed = 0.3; // closer together at the greatest pressure, by this share

// Where a share of the spindle's length lies for one fibre: fibres gather at the poles.
CentreLinePoint on_fibre(const BodyPose& pose, std::size_t fibre, double share)
{
    auto point = point_at(pose.spindle, share);
    const auto& shape = intrafusal[fibre];
    const double apart = 1 - squeezed * pose.pressure;
    point.place_mm.y += shape.height * point.radius_mm * 1.05 * apart;
    point.place_mm.z += 1.5 * shape.height;
    return point;
}

std::array<CentreLinePoint, fibre_points> fibre_line(const BodyPose& pose, std::size_t fibre)
{
    const auto& shape = intrafusal[fibre];
    const double half = pose.sensory_half_mm[fibre] / pose.spindle.length_mm;
    std::array<CentreLinePoint, fibre_points> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double share = static_cast<double>(i) / (fibre_points - 1);
        points[i] = on_fibre(pose, fibre, share);
        const double inside = std::abs(share - 0.5) / half;
        const double bulge = std::exp(-0.5 * inside * inside * 1.3);
        // Stretched, the sensory region gets thinner: it keeps its volume.
        const double thin = std::sqrt(25 / std::max(pose.sensory_half_mm[fibre], 1.0));
        points[i].radius_mm = shape.pole_mm + (shape.bag_mm - shape.pole_mm) * bulge * thin;
    }
    points.front().radius_mm = points.back().radius_mm = 1;
    return points;
}

// Half a turn of a coil, in front of its fibre or behind it: apart, since whole tubes are painted
// one over the other.
std::array<CentreLinePoint, half_turn_points> half_turn(const BodyPose& pose, std::size_t fibre,
                                                        int number)
{
    const auto& shape = intrafusal[fibre];
    const double half = pose.sensory_half_mm[fibre] / pose.spindle.length_mm;
    std::array<CentreLinePoint, half_turn_points> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double turns = 0.5 * (number + static_cast<double>(i) / (half_turn_points - 1));
        const double share = 2 * turns / coil_turns - 1;
        const auto middle = on_fibre(pose, fibre, 0.5 + half * share * 0.92);
        const double reach = shape.bag_mm + 1.5;
        points[i] = {middle.place_mm + glm::dvec3(0, std::cos(two_pi * turns) * reach,
                                                  std::sin(two_pi * turns) * reach),
                     1.7};
    }
    return points;
}

} // namespace

void draw_spindle(Canvas& canvas, const BodyPose& pose)
{
    const auto& colours = canvas.colours;
    auto bed = pose.spindle.points; // the dark gap that it lies in
    for (auto& point : bed) {
        point.radius_mm += 3.5;
        point.place_mm.z -= 14;
    }
    const auto shade = mixed(colours.muscle_deep, colours.ground_edge, 0.35F);
    add_tube(canvas, bed, {shade, {.gloss = 0, .rim = 0.1F}, layer_spindle, "spindle"});

    // The fluid between capsule and fibres: reddens, and fills the capsule to bursting.
    const auto pressure = static_cast<float>(pose.pressure);
    auto fluid = pose.spindle.points;
    for (auto& point : fluid) {
        point.radius_mm *= 0.97;
        point.place_mm.z -= 10;
    }
    Style wet{faded(mixed(shade, colours.pain, 0.9F * pressure), 0.2F + 0.75F * pressure),
              fluid_material, layer_spindle, "spindle"};
    wet.glow_colour = colours.pain;
    wet.glow = 0.5F * pressure;
    add_tube(canvas, fluid, wet);

    const auto flesh = mixed(colours.muscle, Colour{1, 0.86F, 0.76F, 1}, 0.5F);
    for (std::size_t fibre = 0; fibre < intrafusal.size(); ++fibre) {
        add_tube(canvas, fibre_line(pose, fibre),
                 {flesh, fibre_material, layer_spindle, "spindle"});
    }
    Style capsule{mixed(colours.skin, colours.ink, 0.35F), capsule_material, layer_spindle,
                  "spindle"};
    capsule.glow_colour = colours.pain;
    capsule.glow = static_cast<float>(0.5 * pose.pressure);
    add_tube(canvas, pose.spindle.points, capsule);
}

void draw_annulospiral(Canvas& canvas, const BodyPose& pose, const Style& style, int activity_row)
{
    for (std::size_t fibre = 0; fibre < intrafusal.size(); ++fibre) {
        for (int number = 0; number < 2 * coil_turns; ++number) {
            auto& coil = add_tube(canvas, half_turn(pose, fibre, number), style);
            coil.activity_row = activity_row;
            for (std::uint32_t i = 0; i < coil.point_count; ++i) {
                canvas.drawing.tube_points[coil.first_point + i].along = 0; // its beginning
            }
        }
    }
}

} // namespace scene
