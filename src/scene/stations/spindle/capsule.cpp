// Round the intrafusal fibres: the fluid and the capsule that holds it, the muscle fibres that the
// spindle lies among, and the pressure that squeezes.
#include "scene/stations/spindle/parts.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

constexpr Material muscle_material{.gloss = 0.1F, .rim = 0.2F, .bands = 130};
constexpr Material capsule_material{.gloss = 0.5F, .rim = 0.7F, .edge_opacity = 0.9F};
constexpr Material fluid_material{.gloss = 0.12F, .rim = 0.15F};
constexpr Material arrow_material{.gloss = 0.2F, .rim = 0.3F};
constexpr Material nucleus_material{.gloss = 0.1F, .rim = 0.1F};
constexpr int capsule_points = 45, muscle_points = 9;
constexpr double capsule_half_mm = 2.45, muscle_half_mm = 5.8;

struct MuscleFibre {
    double height_mm, depth_mm, slope, radius_mm;
    std::size_t unit_group; // fibres of one unit lie scattered
};
constexpr std::array<MuscleFibre, 6> muscle_fibres{{
    {1.29, -0.30, 0.010, 0.150, 9},
    {0.99, -0.15, -0.012, 0.145, 3},
    {-0.99, -0.15, 0.010, 0.145, 6},
    {-1.29, -0.30, -0.008, 0.150, 1},
    {1.60, -0.45, 0.004, 0.150, 12},
    {-1.60, -0.45, 0.006, 0.150, 4},
}};

// Where the pressure is shown: on the fibres from above and from below.
constexpr std::array pushed_at_mm{-1.0, -0.66, -0.34, 0.36, 0.62, 0.98};

std::array<CentreLinePoint, capsule_points> capsule_line(const SpindlePose& pose, double share)
{
    std::array<CentreLinePoint, capsule_points> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double x = capsule_half_mm * (2 * static_cast<double>(i) / (capsule_points - 1) - 1);
        points[i] = {{x, 0, 0}, share * capsule_radius_mm(pose, x)};
    }
    return points;
}

void add_arrow(Canvas& canvas, const SpindlePose& pose, double x_mm, double up)
{
    const double pressure = std::sqrt(pose.pressure);
    const double tail = capsule_radius_mm(pose, x_mm) - 0.015;
    const double length = 0.05 + 0.12 * pressure, head = 0.05 * (0.5 + 0.5 * pressure);
    const auto at = [&](double in, double radius) {
        return CentreLinePoint{{x_mm, up * (tail - in), 0.3}, radius};
    };
    const std::array points{at(0, 0.011), at(length - head, 0.011), at(length - head, 0.03),
                            at(length - 0.4 * head, 0.013), at(length, 0.001)};
    const auto shown = static_cast<float>(std::min(1.0, 4 * pose.pressure));
    add_tube(canvas, points,
             {faded(canvas.colours.pain, shown), arrow_material, spindle_plate, "fluid"});
}

} // namespace

void draw_extrafusal(Canvas& canvas, const SpindlePose& pose, const physiology::Observation& body)
{
    const auto& colours = canvas.colours;
    const Colour bright{1.0F, 0.72F, 0.58F, 1};
    const bool on_paper = colours.ground_centre.r > 0.5F;
    for (const auto& fibre : muscle_fibres) {
        const double active = body.quadriceps_unit_activation[fibre.unit_group];
        const double out = std::copysign(0.1 * pose.pressure, fibre.height_mm);
        std::array<CentreLinePoint, muscle_points> points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double x =
                muscle_half_mm * (2 * static_cast<double>(i) / (muscle_points - 1) - 1);
            points[i] = {{x * pose.muscle, fibre.height_mm + out + fibre.slope * x, fibre.depth_mm},
                         fibre.radius_mm / std::sqrt(pose.muscle)};
        }
        const auto resting = mixed(colours.muscle, colours.muscle_deep, on_paper ? 0.0F : 0.3F);
        const auto working =
            mixed(resting, bright, static_cast<float>(0.5 * active / (active + 0.12)));
        // Thin as a wash: the ground shines through, and words stand on it.
        Style style{faded(working, on_paper ? 0.42F : 0.5F), muscle_material, spindle_bed,
                    "extrafusal"};
        const auto& tube = add_tube(canvas, points, style);
        // An edge of the picture's depth, not of the fibre: it fades.
        for (std::uint32_t i = 0; i < tube.point_count; ++i) {
            const double inwards = std::min(i, tube.point_count - 1 - i) / 2.0;
            canvas.drawing.tube_points[tube.first_point + i].opacity =
                static_cast<float>(std::min(1.0, inwards));
        }
        style.material = nucleus_material;
        style.colour = faded(mixed(resting, colours.muscle_deep, 0.8F), 0.6F);
        for (const double x : {-2.3, -1.0, 0.35, 1.8}) { // at the fibre's rim
            const double at = (x + 0.35 * static_cast<double>(fibre.unit_group % 3)) * pose.muscle;
            add_ellipsoid(canvas,
                          {at,
                           fibre.height_mm + out + fibre.slope * at +
                               0.72 * std::copysign(fibre.radius_mm, -fibre.height_mm),
                           fibre.depth_mm + 0.1},
                          {0.045, 0.013, 0.013}, style);
        }
    }
}

void draw_spindle_capsule(Canvas& canvas, const SpindlePose& pose)
{
    const auto& colours = canvas.colours;
    const auto pressure = static_cast<float>(std::sqrt(pose.pressure));
    const auto calm = mixed(colours.ground_centre, colours.skin, 0.2F);
    auto fluid = capsule_line(pose, 0.985);
    for (auto& point : fluid) {
        point.place_mm.z -= 0.3;
    }
    Style wet{faded(mixed(calm, colours.pain, 0.5F * pressure), 0.75F), fluid_material,
              spindle_fluid, "fluid"};
    wet.glow_colour = colours.pain;
    wet.glow = 0.12F * pressure;
    add_tube(canvas, fluid, wet);
    if (pose.pressure > 0) {
        for (const double x : pushed_at_mm) {
            add_arrow(canvas, pose, x, 1);
            add_arrow(canvas, pose, x - 0.06, -1);
        }
    }
    Style wall{mixed(mixed(colours.skin, colours.ink, 0.35F), colours.pain, 0.35F * pressure),
               capsule_material, spindle_capsule, "capsule"};
    add_tube(canvas, capsule_line(pose, 1), wall);
    wall.material.rim = 0.3F; // its layers of flat cells
    wall.colour = faded(wall.colour, 0.45F);
    add_tube(canvas, capsule_line(pose, 1.07), wall);
}

} // namespace scene
